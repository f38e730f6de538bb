package dev.chaperone.rules.pack;

import java.util.List;

/** An idea that rules speak of, and the wordings it may take in each language. */
public record Concept(String id, List<Lexicon> lexicons) {

    /**
     * The wordings in one language; all languages are applied to every draft.
     *
     * @param unlessNext wordings that, right before or right after, take the idea away
     */
    public record Lexicon(String language, List<Wording> wordings, List<Wording> unlessNext) {}
}
