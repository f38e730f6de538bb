package dev.chaperone.service.archive.form;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;

/** Reads HTML or XML as it comes: tags, classes and text. Knows no document types and no entities but characters. */
public final class Markup {

    /** A tag that is longer is passed over. */
    private static final int MOST_TAG = 1 << 16;
    /** Text is handed on in pieces of at most this. */
    private static final int PIECE = 1 << 14;
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"),
            Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", "\u00A0"), Map.entry("rsquo", "’"), Map.entry("lsquo", "‘"),
            Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("laquo", "«"), Map.entry("raquo", "»"), Map.entry("hellip", "…"),
            Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("eacute", "é"), Map.entry("egrave", "è"), Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"), Map.entry("ecirc", "ê"));

    private final PushbackReader in;
    private final Part part;
    private final StringBuilder text = new StringBuilder();

    private Markup(Reader in, Part part) {
        this.in = new PushbackReader(in, 16);
        this.part = part;
    }

    /** What is met, in its order. */
    public interface Part {

        /** @param rest the tag after its name, for {@link Markup#attribute} */
        void start(String name, String rest) throws IOException;

        void end(String name) throws IOException;

        /** A piece of text; there may be several in a row. */
        void text(String piece) throws IOException;
    }

    /** @throws Damage {@code markup-dtd} for a document type that declares something of its own */
    public static void read(Reader in, Part part) throws IOException {
        new Markup(in, part).all();
    }

    /** An attribute of a tag, empty where there is none. */
    public static String attribute(String rest, String name) {
        for (int at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
            int sign = at + name.length();
            boolean whole = at == 0 || Character.isWhitespace(rest.charAt(at - 1));
            if (!whole || sign + 1 >= rest.length() || rest.charAt(sign) != '=') continue;
            char quote = rest.charAt(sign + 1);
            if (quote != '"' && quote != '\'') continue;
            int end = rest.indexOf(quote, sign + 2);
            return end < 0 ? "" : plain(rest.substring(sign + 2, end));
        }
        return "";
    }

    /** Text with its entities replaced. */
    public static String plain(String text) {
        if (text.indexOf('&') < 0) return text;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            String meant = end < 0 || end - i > 10 ? null : meant(text.substring(i + 1, end));
            if (meant == null) out.append(text.charAt(i));
            else out.append(meant);
            if (meant != null) i = end;
        }
        return out.toString();
    }

    private static @org.jspecify.annotations.Nullable String meant(String name) {
        if (!name.startsWith("#")) return NAMED.get(name);
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void all() throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '<' && tag()) continue;
            text.append((char) c);
            // An entity is not cut in two: pieces end at a space.
            if (text.length() >= PIECE && (Character.isWhitespace(c) || text.length() > 2 * PIECE)) tell();
        }
        tell();
    }

    private void tell() throws IOException {
        if (text.isEmpty()) return;
        String piece = plain(text.toString());
        text.setLength(0);
        part.text(piece);
    }

    /** Whether what follows was a tag; a lone "<" is text. */
    private boolean tag() throws IOException {
        int first = in.read();
        if (first == '!') {
            declaration();
            return true;
        }
        if (first == '?') {
            until("?>", false);
            return true;
        }
        boolean closing = first == '/';
        int letter = closing ? in.read() : first;
        if (!Character.isLetter(letter)) {
            if (letter >= 0) in.unread(letter);
            if (closing) in.unread(first);
            return false;
        }
        tell();
        StringBuilder whole = new StringBuilder().append((char) letter);
        int quote = 0;
        for (int c = in.read(); c >= 0 && (c != '>' || quote != 0); c = in.read()) {
            if (quote == 0 && (c == '"' || c == '\'')) quote = c;
            else if (c == quote) quote = 0;
            if (whole.length() < MOST_TAG) whole.append((char) c);
        }
        said(whole.toString(), closing);
        return true;
    }

    private void said(String whole, boolean closing) throws IOException {
        int end = 0;
        while (end < whole.length() && !Character.isWhitespace(whole.charAt(end)) && whole.charAt(end) != '/') end++;
        String name = whole.substring(0, end).toLowerCase(Locale.ROOT);
        if (closing) {
            part.end(name);
            return;
        }
        part.start(name, whole.substring(end));
        if (name.equals("script") || name.equals("style")) until("</" + name, false);
        if (whole.endsWith("/")) part.end(name);
    }

    private void declaration() throws IOException {
        char[] next = new char[7];
        int got = 0;
        while (got < 7) {
            int n = in.read(next, got, 7 - got);
            if (n < 0) break;
            got += n;
        }
        String begins = new String(next, 0, got);
        if (begins.equals("[CDATA[")) {
            tell();
            until("]]>", true);
        } else if (begins.startsWith("--")) {
            in.unread(next, 2, got - 2);
            until("-->", false);
        } else if (begins.equalsIgnoreCase("DOCTYPE")) {
            doctype();
        } else {
            in.unread(next, 0, got);
            until(">", false);
        }
    }

    private void doctype() throws IOException {
        for (int c = in.read(); c >= 0 && c != '>'; c = in.read()) {
            if (c == '[') throw new Damage("markup-dtd", "A document type with declarations of its own is not read.");
        }
    }

    private void until(String end, boolean keep) throws IOException {
        StringBuilder held = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            held.append((char) c);
            if (c == end.charAt(end.length() - 1) && held.length() >= end.length()
                    && held.substring(held.length() - end.length()).equalsIgnoreCase(end)) {
                held.setLength(held.length() - end.length());
                break;
            }
            if (held.length() > PIECE) {
                int whole = held.length() - end.length();
                if (keep) part.text(held.substring(0, whole));
                held.delete(0, whole);
            }
        }
        if (keep && !held.isEmpty()) part.text(held.toString());
    }
}
