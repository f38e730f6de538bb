package dev.chaperone.service.desk;

/** A list of invented people for the tests. */
final class Lists {

    static final String CSV = """
            id,given,family,preferred,email,phone,city,handles,status,last_seen
            T1,Odalys,Fenwright,,odalys@example.org,705-555-0190,Orillia,@odalys_fen,current,2026-10-01
            T2,Thibaudet,Lacasse-Moreno,Tib,,,Rimouski,,former,2020-02-02
            """;

    private Lists() {}
}
