package dev.chaperone.service.archive.platform;

import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Decoding;
import dev.chaperone.service.archive.form.JsonRecords;
import dev.chaperone.service.archive.form.Rows;
import dev.chaperone.service.archive.form.Sink;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file is, told from its first bytes. */
public final class Recognised {

    private static final int HEAD = 1 << 14;
    /** What exports hold beside texts, by the thousand; not even looked at. */
    private static final Set<String> MEDIA = Set.of("jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "svg", "ico", "mp4", "mov", "webm", "mp3",
            "m4a", "aac", "wav", "ogg", "opus", "pdf", "srt", "css", "woff", "woff2", "ttf", "map");

    private Recognised() {}

    /** Whether a file of this name may hold posts at all. */
    public static boolean mayHold(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !file.startsWith(".") && !name.contains("__MACOSX/") && !MEDIA.contains(file.substring(file.lastIndexOf('.') + 1));
    }

    /** Files that say who the owner is come first, then by name. */
    public static String order(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean first = file.equals("account.js") || file.equals("profile.csv") || file.startsWith("profile_information")
                || file.startsWith("personal_information") || file.startsWith("user_data");
        return (first ? "0" : "1") + name;
    }

    /**
     * Reads a file to its end.
     *
     * @param again opens the same file once more; null where it comes only once
     * @return whether it was of a kind we know
     */
    public static boolean read(String name, BufferedInputStream in, Sources.@org.jspecify.annotations.Nullable Again again, Asked asked,
            Sink sink) throws IOException {
        byte[] head = Decoding.head(in, HEAD);
        if (head.length == 0) return false;
        if (Bluesky.is(head)) {
            Bluesky.read(in, again, sink);
            return true;
        }
        String start = start(head);
        String begins = start.stripLeading();
        String file = name.toLowerCase(Locale.ROOT);
        if (begins.startsWith("window.YTD.") || begins.startsWith("YTD.")) return js(in, asked, sink);
        if (begins.startsWith("{") || begins.startsWith("[")) return json(file, begins, in, asked, sink);
        if (begins.startsWith("<")) return markup(file, begins, in, sink);
        return binary(head, start) ? false : table(in, start, asked, sink);
    }

    private static boolean js(BufferedInputStream in, Asked asked, Sink sink) throws IOException {
        Reader text = Decoding.reader(in);
        for (int c = text.read(); c >= 0 && c != '='; c = text.read()) if (c == '\n') break;
        JsonRecords.read(text, new X(asked, sink), sink);
        return true;
    }

    private static boolean json(String file, String begins, BufferedInputStream in, Asked asked, Sink sink) throws IOException {
        String first = begins.lines().findFirst().orElse("");
        boolean lines = file.endsWith(".jsonl") || file.endsWith(".ndjson")
                || begins.startsWith("{") && first.length() < begins.length() && JsonRecords.one(first) != null;
        if (lines) Plain.lines(Decoding.reader(in), asked, sink);
        else JsonRecords.read(Decoding.reader(in), new JsonExports(file, asked, sink), sink);
        return true;
    }

    private static boolean markup(String file, String begins, BufferedInputStream in, Sink sink) throws IOException {
        String small = begins.toLowerCase(Locale.ROOT);
        if (small.contains("<rss") && (small.contains("wordpress.org/export") || small.contains("xmlns:wp="))) {
            WordPress.read(Decoding.reader(in), sink);
            return true;
        }
        if (small.startsWith("<!doctype html") || small.contains("<html")) return MetaPages.read(file, Decoding.reader(in), sink);
        return false;
    }

    private static boolean table(BufferedInputStream in, String start, Asked asked, Sink sink) throws IOException {
        var known = Tables.of(Rows.headings(start));
        if (known.isEmpty()) return false;
        known.get().read(Decoding.reader(in), asked, sink);
        return true;
    }

    private static String start(byte[] head) throws IOException {
        Reader reader = Decoding.reader(new BufferedInputStream(new ByteArrayInputStream(head), head.length + 1));
        char[] all = new char[head.length + 1];
        int got = 0;
        for (int n = reader.read(all, 0, all.length); n > 0; n = reader.read(all, got, all.length - got)) got += n;
        return new String(all, 0, got);
    }

    private static boolean binary(byte[] head, String start) {
        return start.indexOf('\0') >= 0 || new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1).startsWith("PK\3\4");
    }
}
