package dev.chaperone.service.archive.platform;

import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.Markup;
import dev.chaperone.service.archive.form.PageText;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pages of Facebook, Instagram and Threads: a card for each entry ({@code _a6-g}; {@code _2pi0} in older ones) with a heading
 * ({@code _a6-h}), a body ({@code _a6-p}, {@code _2let}) and a date ({@code _a6-o}, {@code _2lem}). All other kinds of entries look
 * the same, so the folder decides what is looked at.
 */
final class MetaPages implements Markup.Part {

    private static final Set<String> VOID = Set.of("br", "img", "hr", "input", "meta", "link", "source", "wbr", "col", "area", "base", "embed");

    private final boolean comments;
    private final boolean groups;
    private final String platform;
    private final Sink sink;
    private final List<Part> open = new ArrayList<>();
    private PageText heading = new PageText();
    private PageText body = new PageText();
    private PageText date = new PageText();

    private enum Part { CARD, HEADING, BODY, DATE, LABEL, OTHER }

    private MetaPages(String file, Sink sink) {
        this.comments = file.contains("comment") && !file.contains("group_posts");
        this.groups = file.contains("group");
        this.platform = file.contains("threads") ? "threads" : facebook(file) ? "facebook" : "instagram";
        this.sink = sink;
    }

    /** @return whether the page is one of those that hold what the owner wrote */
    static boolean read(String file, Reader text, Sink sink) throws IOException {
        if (file.contains("/messages/") || file.contains("other_people") || file.contains("archive/")) return false;
        boolean mayBe = file.contains("post") || file.contains("comment") || file.contains("/media/") || file.contains("stories")
                || file.contains("reels") || file.contains("threads") || file.contains("notes");
        if (!mayBe) return false;
        Markup.read(text, new MetaPages(file, sink));
        return true;
    }

    private static boolean facebook(String file) {
        return file.contains("your_posts") || file.contains("facebook") || file.contains("comments_and_reactions") || file.contains("group");
    }

    @Override
    public void start(String name, String rest) {
        if (VOID.contains(name)) {
            into(name, true);
            return;
        }
        String classes = " " + Markup.attribute(rest, "class") + " ";
        Part part = Part.OTHER;
        if (!open.contains(Part.CARD) && (classes.contains(" _a6-g ") || classes.contains(" _2pi0 "))) part = Part.CARD;
        else if (classes.contains(" _a6-h ") || classes.contains(" _2pio ")) part = Part.HEADING;
        else if (classes.contains(" _a6-p ") || classes.contains(" _2let ")) part = Part.BODY;
        else if (classes.contains(" _a6-o ") || classes.contains(" _2lem ") || classes.contains(" _a72d ")) part = Part.DATE;
        else if (classes.contains(" _a7nf ")) part = Part.LABEL;
        if (part == Part.CARD) {
            heading = new PageText();
            body = new PageText();
            date = new PageText();
        }
        open.add(part);
        into(name, true);
    }

    @Override
    public void end(String name) throws IOException {
        if (VOID.contains(name)) return;
        into(name, false);
        if (open.isEmpty()) return;
        if (open.removeLast() == Part.CARD) card();
    }

    @Override
    public void text(String piece) {
        PageText at = at();
        if (at != null) at.text(piece);
    }

    private void into(String name, boolean start) {
        PageText at = at();
        if (at == null) return;
        if (start) at.start(name, "");
        else at.end(name);
    }

    private @org.jspecify.annotations.Nullable PageText at() {
        for (int i = open.size() - 1; i >= 0; i--) {
            switch (open.get(i)) {
                case LABEL -> {
                    return null;
                }
                case HEADING -> {
                    return heading;
                }
                case BODY -> {
                    return body;
                }
                case DATE -> {
                    return date;
                }
                case CARD, OTHER -> { }
            }
        }
        return null;
    }

    private void card() throws IOException {
        String text = body.toString();
        // Instagram's caption is the heading; Facebook's heading tells what was done.
        if (platform.equals("instagram") && !comments) text = heading.toString();
        else if (platform.equals("instagram")) text = value(text);
        else if (text.isEmpty() && platform.equals("threads")) text = heading.toString();
        String when = date.toString().lines().findFirst().orElse("");
        if (platform.equals("instagram") && comments && when.isEmpty()) when = body.toString().lines().reduce((_, last) -> last).orElse("");
        if (text.isBlank()) return;
        Surface surface = comments ? Surface.COMMENT : groups ? Surface.GROUP_POST : Surface.POST;
        sink.post(new Post(platform, surface, text, Dates.read(when), ""));
    }

    /** Instagram's comments are a table of labels and values: the first value, up to the next label. */
    private static String value(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals("Comment") && !lines.getFirst().equals("Commentaire")) return text;
        List<String> out = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals("Media Owner") || line.startsWith("Propriétaire") || line.equals("Time") || line.equals("Heure")) break;
            out.add(line);
        }
        return String.join("\n", out);
    }
}
