package dev.chaperone.service.wire;

/** What the options page may ask about the user's own decisions. */
public sealed interface JudgementRequest extends Request {

    /** Decisions about accounts and wordings, without anybody's name or words. */
    record ListJudgements(long id, String lang) implements JudgementRequest {}

    /** @param key as the list told it */
    record UndoJudgement(long id, String key, String lang) implements JudgementRequest {}

    /** @param days for which a decision about an account holds */
    record KeepJudgements(long id, int days, String lang) implements JudgementRequest {}

    /** People on the list who are told of more quietly. */
    record ListExceptions(long id) implements JudgementRequest {}

    record AddException(long id, String ref, String reason) implements JudgementRequest {}

    record RemoveException(long id, String ref) implements JudgementRequest {}
}
