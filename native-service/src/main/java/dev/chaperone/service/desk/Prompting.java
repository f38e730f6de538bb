package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Likeness;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.wire.Request.Direction;
import dev.chaperone.service.wire.Request.Person;
import dev.chaperone.service.wire.Response.Known;
import java.util.List;
import java.util.Set;

/** How a likeness is put to the user: how grave, in which words, and why. Never with a name; {@link Scripts} adds what to answer. */
final class Prompting {

    private static final Localised LIKE = new Localised("This looks like somebody on your list.",
            "Cette personne ressemble à quelqu’un de votre liste.");
    private static final Localised PERHAPS = new Localised("This may be somebody on your list. A name alone is never certain.",
            "C’est peut-être quelqu’un de votre liste. Un nom seul n’est jamais certain.");
    private static final Localised EXCEPTED = new Localised("This looks like somebody for whom you made an exception.",
            "Cette personne ressemble à quelqu’un pour qui vous avez fait une exception.");

    private Prompting() {}

    /** @param excepted refs of those for whom the user made an exception */
    static Known known(Person person, Likeness likeness, Set<String> excepted, Encounter at) {
        return switch (likeness) {
            case Likeness.None _ -> none(person);
            case Likeness.IsClient(List<Likeness.Candidate> all) -> first(person, "client", all, excepted, LIKE, at);
            case Likeness.Maybe(List<Likeness.Candidate> all) -> first(person, "maybe", all, excepted, PERHAPS, at);
        };
    }

    /** Somebody without an exception goes before somebody with one: two may share a name. */
    private static Known first(Person person, String id, List<Likeness.Candidate> all, Set<String> excepted, Localised words, Encounter at) {
        for (Likeness.Candidate candidate : all) {
            Client client = candidate.client();
            if (excepted.contains(client.ref())) continue;
            boolean best = candidate == all.getFirst();
            // Somebody less like than the one with the exception can only be a perhaps.
            Severity severity = id.equals("client") && best ? Gravity.of(client.standing(), at) : Gravity.ofPerhaps(client.standing(), at);
            return known(person, best ? id : "maybe", candidate.reasons(), severity, best ? words : PERHAPS, client.standing(), at);
        }
        return known(person, id, List.of("exception"), Severity.NOTE, EXCEPTED, all.getFirst().client().standing(), at);
    }

    static Known none(Person person) {
        return new Known(person.key(), "none", Severity.NOTE, List.of(), "", "", List.of());
    }

    /** The user has said that this account is a client's; there is nothing left to guess. */
    static Known told(Person person, Encounter at) {
        return known(person, "client", List.of("told"), Gravity.ofClient(at), LIKE, new Standing.Current(), at);
    }

    private static Known known(Person person, String likeness, List<String> reasons, Severity severity, Localised words, Standing standing,
            Encounter at) {
        return new Known(person.key(), likeness, severity, reasons, words.in(at.lang()) + shows(at.direction()).in(at.lang()), "",
                Citation.in(Grounds.of(standing, at), at.lang()));
    }

    /** What others, or the record, would have of it. */
    private static Localised shows(Direction direction) {
        return switch (direction) {
            case INCOMING -> new Localised("", "");
            case OUTGOING -> new Localised(" A request from you would show others that you know each other.",
                    " Une demande de votre part montrerait aux autres que vous vous connaissez.");
            case LIKE -> new Localised(" Others can see what you like or share, and draw conclusions.",
                    " Les autres voient ce que vous aimez ou partagez et peuvent en tirer des conclusions.");
            case TAG -> new Localised(" A name or a tag shows everybody that you know each other.",
                    " Un nom ou une identification montre à tout le monde que vous vous connaissez.");
            case MESSAGE -> new Localised(" Messages here are not confidential; use the way of writing that you agreed on.",
                    " Les messages ici ne sont pas confidentiels; passez plutôt par le moyen convenu ensemble.");
        };
    }
}
