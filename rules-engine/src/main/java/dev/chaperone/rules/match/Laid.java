package dev.chaperone.rules.match;

import dev.chaperone.rules.text.Span;

/** A concept over the words from {@code first} to {@code last}, inclusive. */
public record Laid(String concept, int first, int last, Span span) {}
