package dev.chaperone.rules.match;

import dev.chaperone.rules.text.Span;
import java.util.List;

/**
 * A rule whose trigger was met.
 *
 * @param rule its id
 * @param spans every place that met it, in order; for a rule over the whole draft the places of all its parts
 */
public record Hit(String rule, List<Span> spans) {}
