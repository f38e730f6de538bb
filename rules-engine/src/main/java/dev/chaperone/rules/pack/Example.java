package dev.chaperone.rules.pack;

import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import java.util.List;

/**
 * A draft that proves a rule, by being flagged or by staying clean.
 *
 * @param draft the text without its marks, its surface and account
 * @param language {@code en} or {@code fr}
 * @param line of its pack's file, from 1
 * @param marked what the rule must touch, written {@code [[so]]} in the pack; empty where nothing is marked
 */
public record Example(Draft draft, String language, int line, List<Span> marked) {}
