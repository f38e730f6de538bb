package dev.chaperone.rules.pack;

import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the small vocabulary of triggers, and refuses what could not be narrowed or placed. */
final class TriggerReader {

    private TriggerReader() {}

    static Trigger read(Page page) throws PackError {
        if (!page.node().isObject() || page.node().size() != 1) {
            throw page.error("bad-value", "a trigger is one of phrase, concept, mention, near, not-near, all, any, at-least, second-opinion");
        }
        String kind = page.node().fieldNames().next();
        Page inner = page.get(kind);
        return switch (kind) {
            case "phrase" -> phrase(inner);
            case "concept" -> new Trigger.ConceptIs(inner.text());
            case "mention" -> new Trigger.MentionIs(switch (inner.text()) {
                case "sure" -> Trigger.MentionIs.Kind.SURE;
                case "given" -> Trigger.MentionIs.Kind.GIVEN;
                case "any" -> Trigger.MentionIs.Kind.ANY;
                default -> throw RuleReader.unknown(inner);
            });
            case "near" -> near(inner);
            case "not-near" -> {
                inner.onlyKeys(Set.of("within", "what", "of"));
                yield new Trigger.NotNear(within(inner), placed(inner.get("what")), placed(some(inner.get("of"))));
            }
            case "all" -> new Trigger.All(read(some(inner)));
            case "any" -> new Trigger.Any(read(some(inner)));
            case "at-least" -> {
                inner.onlyKeys(Set.of("count", "of"));
                List<Page> of = some(inner.get("of"));
                int count = inner.get("count").number();
                if (count < 1) throw inner.error("match-all", "at least " + count + " holds for any draft");
                if (count > of.size()) throw inner.error("bad-value", "at least " + count + " of " + of.size());
                yield new Trigger.AtLeast(count, read(of));
            }
            case "second-opinion" -> {
                if (!inner.text().equals("speaks")) throw RuleReader.unknown(inner);
                yield new Trigger.SecondOpinion();
            }
            default -> throw inner.error("unknown-key", "\"" + kind + "\" is no trigger");
        };
    }

    private static Trigger phrase(Page page) throws PackError {
        if (page.text().matches(".*[*|(\\\\].*")) {
            throw page.error("bad-pattern", "a phrase is plain words; put patterns into a concept");
        }
        List<String> words = Words.folded(page.text());
        if (words.isEmpty()) throw page.error("match-all", "a phrase without words");
        return new Trigger.Phrase(words);
    }

    private static Trigger near(Page page) throws PackError {
        page.onlyKeys(Set.of("within", "ordered", "all"));
        boolean ordered = page.text("ordered", "false").equals("true");
        return new Trigger.Near(within(page), ordered, placed(some(page.get("all"))));
    }

    private static int within(Page page) throws PackError {
        int within = page.get("within").number();
        if (within < 0 || within > 500) throw page.error("bad-value", "within " + within);
        return within;
    }

    private static List<Page> some(Page page) throws PackError {
        List<Page> items = page.items();
        if (items.isEmpty()) throw page.error("match-all", "an empty list holds for any draft");
        return items;
    }

    private static List<Trigger> read(List<Page> pages) throws PackError {
        List<Trigger> out = new ArrayList<>();
        for (Page p : pages) out.add(read(p));
        return List.copyOf(out);
    }

    private static List<Trigger> placed(List<Page> pages) throws PackError {
        List<Trigger> out = new ArrayList<>();
        for (Page p : pages) out.add(placed(p));
        return List.copyOf(out);
    }

    /** Inside a window only what has a place of its own. */
    private static Trigger placed(Page page) throws PackError {
        Trigger trigger = read(page);
        if (trigger instanceof Trigger.SecondOpinion) {
            throw page.error("second-opinion", "the second opinion is asked once, by a rule of its own");
        }
        if (!trigger.hasPlace()) {
            throw page.error("not-a-place", "all and at-least speak of the whole draft and cannot stand inside near");
        }
        return trigger;
    }
}
