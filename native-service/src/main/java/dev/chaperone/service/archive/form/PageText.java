package dev.chaperone.service.archive.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;

/** Markup as a reader sees it: paragraphs on lines of their own, nothing else. At most {@link #MOST} characters. */
public final class PageText implements Markup.Part {

    public static final int MOST = 4_000_000;

    private static final Set<String> BLOCKS = Set.of("p", "div", "br", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6",
            "blockquote", "figure", "figcaption", "pre", "section", "article", "table", "hr", "footer", "header");

    private final StringBuilder out = new StringBuilder();

    public static String of(String html) {
        if (html.indexOf('<') < 0) return Markup.plain(html).strip();
        PageText text = new PageText();
        try {
            Markup.read(new StringReader(html), text);
        } catch (Damage e) {
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public void start(String name, String rest) {
        if (BLOCKS.contains(name)) line();
    }

    @Override
    public void end(String name) {
        if (BLOCKS.contains(name) && !name.equals("br")) line();
    }

    @Override
    public void text(String piece) {
        if (out.length() < MOST) out.append(piece, 0, Math.min(piece.length(), MOST - out.length()));
    }

    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
    }

    @Override
    public String toString() {
        return out.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").strip();
    }
}
