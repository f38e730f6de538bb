package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Policy;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response.Known;

/** Wordings to copy, as the policy has them that clients were given: an answer must not say other things than the policy. */
record Scripts(Localised personal, Localised professional) {

    private static final Localised NONE = new Localised("", "");

    static Scripts of(Chosen chosen) {
        return new Scripts(script(chosen, "decline-personal"), script(chosen, "decline-professional"));
    }

    private static Localised script(Chosen chosen, String id) {
        return Policy.script(chosen.rulebook(), chosen.packs(), id).orElse(NONE);
    }

    /** With an answer to copy, where it is the other who asked. */
    Known beside(Known known, Request.Recognise asked) {
        if (known.likeness().equals("none") || asked.direction() == Request.Direction.OUTGOING) return known;
        Localised decline = asked.account() == AccountRole.PROFESSIONAL ? professional : personal;
        return new Known(known.key(), known.likeness(), known.severity(), known.reasons(), known.message(), decline.in(asked.lang()), known.why());
    }
}
