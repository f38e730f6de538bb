package dev.chaperone.service.audit;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Trouble;
import dev.chaperone.service.home.HandledFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some posts of one file, in a row. Reviewed by one thread while others do theirs. */
final class Batch {

    /** A finding is shown with about so much around it. */
    private static final int AROUND = 240;
    private static final int MOST_SHOWN = 1_600;
    /** Longer texts are reviewed in parts: a book in one piece would keep one thread busy for minutes. */
    private static final int PART = 40_000;

    private final int archive;
    private final String file;
    private final List<Post> posts = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private Place after;

    Batch(int archive, String file, Place after) {
        this.archive = archive;
        this.file = file;
        this.after = after;
    }

    /** @param place how far reading has come with it */
    void add(Post post, Place place) {
        posts.add(post);
        after = place;
    }

    void add(Trouble trouble) {
        troubles.add(trouble);
    }

    /** A post that was left out is behind us too. */
    void past(Place place) {
        after = place;
    }

    int size() {
        return posts.size();
    }

    boolean isEmpty() {
        return posts.isEmpty() && troubles.isEmpty();
    }

    Entry reviewed(Chaperone chaperone, AccountRole account, HandledFile.Names names) {
        Map<String, Integer> months = new TreeMap<>();
        List<Flagged> flagged = new ArrayList<>();
        List<Trouble> wrong = new ArrayList<>(troubles);
        for (Post post : posts) {
            months.merge(Audit.month(post.when()), 1, Integer::sum);
            try {
                List<Flagged.Mark> marks = marks(chaperone, post, account);
                if (!marks.isEmpty()) flagged.add(flagged(post, marks, names));
            } catch (RuntimeException e) {
                wrong.add(new Trouble("not-reviewed", file, e.getClass().getSimpleName()));
            }
        }
        return new Entry(after, posts.size(), months, 0, flagged, wrong, false);
    }

    private static List<Flagged.Mark> marks(Chaperone chaperone, Post post, AccountRole account) {
        List<Flagged.Mark> marks = new ArrayList<>();
        String text = post.text();
        for (int from = 0; from < text.length();) {
            int to = end(text, from);
            for (Finding f : chaperone.review(new Draft(text.substring(from, to), post.surface(), account)).findings()) {
                marks.add(new Flagged.Mark(f.rule(), f.category().id(), f.severity(),
                        new Span(from + f.span().start(), from + f.span().end())));
            }
            from = to;
        }
        return marks;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= PART) return text.length();
        for (int at = from + PART; at > from + PART / 2; at--) if (Character.isWhitespace(text.charAt(at))) return at;
        return from + PART;
    }

    private Flagged flagged(Post post, List<Flagged.Mark> marks, HandledFile.Names names) {
        String text = post.text();
        String id = names.of(String.join("\n", post.platform(), post.surface().id(), String.valueOf(post.when()), post.link(), post.ref(), text));
        int from = 0;
        int to = text.length();
        if (to > MOST_SHOWN) {
            int first = marks.stream().mapToInt(m -> m.span().start()).min().orElse(0);
            from = edge(text, Math.max(0, first - AROUND));
            int last = marks.stream().mapToInt(m -> m.span().end()).filter(e -> e < first + MOST_SHOWN - 2 * AROUND).max().orElse(first);
            to = edge(text, Math.min(to, Math.max(from + MOST_SHOWN / 2, last + AROUND)));
        }
        return new Flagged(id, archive, file, post.platform(), post.surface().id(), post.when(), post.link(), post.ref(),
                text.substring(from, to), from, List.copyOf(marks));
    }

    /** Never in the middle of a character of two units. */
    private static int edge(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
