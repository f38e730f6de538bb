package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Policy;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response.Known;

/** Wordings to copy, as the policy has them that clients were given: an answer must not say other things than the policy. */
record Scripts(Localised personal, Localised professional, Localised elsewhere) {

    private static final Localised NONE = new Localised("", "");

    static Scripts of(Chosen chosen) {
        return new Scripts(script(chosen, "decline-personal"), script(chosen, "decline-professional"), script(chosen, "elsewhere"));
    }

    private static Localised script(Chosen chosen, String id) {
        return Policy.script(chosen.rulebook(), chosen.packs(), id).orElse(NONE);
    }

    /** With an answer to copy, where it is the other who asked or wrote; nobody waits for an answer to a like. */
    Known beside(Known known, Request.Recognise asked) {
        if (known.likeness().equals("none")) return known;
        Localised answer = switch (asked.direction()) {
            case INCOMING -> asked.account() == AccountRole.PROFESSIONAL ? professional : personal;
            case MESSAGE -> elsewhere;
            case OUTGOING, LIKE, TAG -> NONE;
        };
        return new Known(known.key(), known.likeness(), known.severity(), known.reasons(), known.message(), answer.in(asked.lang()), known.why());
    }
}
