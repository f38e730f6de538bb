package dev.chaperone.rules.verdict;

import java.util.List;

/**
 * The answer to a draft.
 *
 * @param findings gravest first, then by place; at most one per category and stretch of text
 * @param crisis words of self-harm or emergency were seen: sending must never be held or delayed
 */
public record Verdict(List<Finding> findings, boolean crisis) {}
