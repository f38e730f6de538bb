package dev.chaperone.service.wire;

import java.util.List;

/** Answers about the user's own decisions. */
public sealed interface JudgementResponse extends Response {

    /** @param days for which a decision about an account holds */
    record Judgements(long id, int days, List<Decision> requests, List<Decision> wordings) implements JudgementResponse {}

    /**
     * @param about a platform, or what the rule says, in the asker's language; empty where it is not known any more
     * @param decision {@code not-client}, {@code is-client} or {@code ignore}
     * @param until the last day on which it holds; empty when it holds for good
     */
    record Decision(String key, String about, String rule, String decision, String date, String until) {}

    record Exceptions(long id, List<Row> exceptions) implements JudgementResponse {}

    /** @param name for the options page alone; empty when nobody on the list has the ref any more */
    record Row(String ref, String name, String reason, String date) {}
}
