package dev.chaperone.service.doctor;

import dev.chaperone.rules.pack.Localised;

/**
 * One link of the chain from browser to list.
 *
 * @param id of the link, the same in every language
 * @param seen what was found; never a client's name nor anything typed
 * @param mend what the person can do; empty when nothing is to be done
 */
public record Link(String id, State state, Localised seen, Localised mend) {

    /** {@code IDLE}: not in use here, which is no fault. */
    public enum State { OK, IDLE, BROKEN }

    private static final Localised NOTHING = new Localised("", "");

    static Link ok(String id, String en, String fr) {
        return new Link(id, State.OK, new Localised(en, fr), NOTHING);
    }

    static Link ok(String id, String same) {
        return ok(id, same, same);
    }

    static Link idle(String id, String en, String fr) {
        return new Link(id, State.IDLE, new Localised(en, fr), NOTHING);
    }

    /** The same, with something to do. */
    static Link idle(String id, Localised seen, Localised mend) {
        return new Link(id, State.IDLE, seen, mend);
    }

    static Link broken(String id, Localised seen, Localised mend) {
        return new Link(id, State.BROKEN, seen, mend);
    }

    public boolean broken() {
        return state == State.BROKEN;
    }
}
