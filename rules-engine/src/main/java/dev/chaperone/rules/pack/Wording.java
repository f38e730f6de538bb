package dev.chaperone.rules.pack;

import dev.chaperone.rules.text.Fold;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A row of word shapes: one way to put a concept. */
public record Wording(List<Part> parts) {

    /** The shape of one folded word. */
    public sealed interface Part {

        boolean accepts(String folded);

        record Exact(String word) implements Part {
            @Override
            public boolean accepts(String folded) {
                return folded.equals(word);
            }
        }

        record Prefix(String start) implements Part {
            @Override
            public boolean accepts(String folded) {
                return folded.startsWith(start);
            }
        }

        record OneOf(Set<String> words) implements Part {
            @Override
            public boolean accepts(String folded) {
                return words.contains(folded);
            }
        }

        record Shape(Pattern pattern) implements Part {
            @Override
            public boolean accepts(String folded) {
                return pattern.matcher(folded).matches();
            }
        }

        record Anything() implements Part {
            @Override
            public boolean accepts(String folded) {
                return true;
            }
        }
    }

    private static final int MOST_ROWS = 5_000;

    /**
     * Reads one line of a lexicon; alternatives of several words and words that may be absent make several rows.
     *
     * @throws IllegalArgumentException when the line has no words or a pattern is broken
     */
    static List<Wording> parse(String line) {
        List<List<Part>> rows = List.of(List.of());
        for (String element : elements(line)) {
            List<List<Part>> ways = ways(element);
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> row : rows) {
                for (List<Part> way : ways) {
                    List<Part> both = new ArrayList<>(row);
                    both.addAll(way);
                    longer.add(List.copyOf(both));
                }
            }
            if (longer.size() > MOST_ROWS) throw new IllegalArgumentException("too many alternatives in: " + line);
            rows = longer;
        }
        List<Wording> out = rows.stream().filter(r -> !r.isEmpty()).map(Wording::new).toList();
        if (out.isEmpty()) throw new IllegalArgumentException("no words in: " + line);
        if (out.stream().anyMatch(w -> w.parts.stream().allMatch(Part.Anything.class::isInstance))) {
            throw new IllegalArgumentException("matches any word: " + line);
        }
        return out;
    }

    /** Parts a line at blanks, but not inside {@code (…)} and {@code /…/}. */
    private static List<String> elements(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        int depth = 0;
        boolean slash = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '/' && (slash || now.isEmpty())) slash = !slash;
            if (!slash && c == '(') depth++;
            if (!slash && c == ')') depth--;
            if (Character.isWhitespace(c) && depth <= 0 && !slash) {
                if (!now.isEmpty()) out.add(now.toString());
                now.setLength(0);
            } else {
                now.append(c);
            }
        }
        if (!now.isEmpty()) out.add(now.toString());
        return out;
    }

    private static List<List<Part>> ways(String element) {
        if (element.equals("?")) return List.of(List.of(new Part.Anything()));
        if (element.length() > 2 && element.startsWith("/") && element.endsWith("/")) {
            return shape(element.substring(1, element.length() - 1));
        }
        if (element.indexOf('(') < 0) return List.of(plain(element));
        int close = element.indexOf(')');
        boolean group = element.startsWith("(") && element.lastIndexOf('(') == 0 && close > 0;
        String tail = group ? element.substring(close + 1) : "";
        if (group && (tail.isEmpty() || tail.equals("?"))) {
            return alternatives(element.substring(1, close), tail.equals("?"));
        }
        // Such as (11|9)(am|pm)? or client(e|s)?: a shape of one word.
        return shape(Fold.fold(element).replaceAll("(?<=[\\p{L}\\p{N})])\\*", "\\\\w*"));
    }

    private static List<List<Part>> alternatives(String inside, boolean optional) {
        List<List<Part>> ways = new ArrayList<>();
        Set<String> single = new LinkedHashSet<>();
        boolean absent = optional;
        for (String alternative : inside.split("\\|", -1)) {
            List<Part> row = new ArrayList<>();
            for (String e : elements(alternative)) row.addAll(e.equals("?") ? List.of(new Part.Anything()) : plain(e));
            if (row.isEmpty()) absent = true;
            else if (row.size() == 1 && row.getFirst() instanceof Part.Exact(String word)) single.add(word);
            else ways.add(List.copyOf(row));
        }
        if (!single.isEmpty()) ways.addFirst(List.of(new Part.OneOf(Collections.unmodifiableSet(single))));
        if (absent) ways.add(List.of());
        return ways;
    }

    private static List<List<Part>> shape(String regex) {
        try {
            Pattern pattern = Pattern.compile(regex);
            List<List<Part>> ways = new ArrayList<>();
            ways.add(List.of(new Part.Shape(pattern)));
            if (pattern.matcher("").matches()) ways.add(List.of());
            return ways;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("broken pattern /" + regex + "/: " + e.getDescription(), e);
        }
    }

    /** A word as written, perhaps {@code word*}, perhaps parted by the tokeniser. */
    private static List<Part> plain(String element) {
        boolean open = element.length() > 1 && element.endsWith("*");
        List<String> words = Words.folded(open ? element.substring(0, element.length() - 1) : element);
        // What is no word in a lexicon is none in a draft either: "before & after" is before + after in both.
        if (words.isEmpty()) return List.of();
        if (element.indexOf('*') >= 0 && !open) throw new IllegalArgumentException("* only ends a word: " + element);
        List<Part> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            out.add(open && last ? new Part.Prefix(words.get(i)) : new Part.Exact(words.get(i)));
        }
        return out;
    }
}
