package dev.chaperone.rules.pack;

/** A text in both languages of the house. */
public record Localised(String en, String fr) {

    /** The text for a language tag; French for {@code fr…}, English for all else. */
    public String in(String language) {
        return language.startsWith("fr") ? fr : en;
    }
}
