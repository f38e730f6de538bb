package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.JsonRecords;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Rows;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Exports that are tables: told apart by their headings, since names of files are translated and numbered. */
enum Tables {
    LINKEDIN_PROFILE("first name", "last name", "maiden name"),
    LINKEDIN_SHARES("sharelink", "sharecommentary"),
    LINKEDIN_COMMENTS("date", "link", "message"),
    LINKEDIN_MESSAGES("conversation id", "from", "content"),
    YOUTUBE_COMMENTS("comment id", "comment text"),
    YOUTUBE_CHATS("live chat id", "live chat text"),
    REDDIT_POSTS("permalink", "subreddit", "title", "body"),
    REDDIT_COMMENTS("permalink", "subreddit", "body"),
    REDDIT_MESSAGES("permalink", "thread_id", "from", "body"),
    PLAIN;

    private final List<String> headings;

    Tables(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<Tables> of(Collection<String> found) {
        for (Tables table : values()) if (table != PLAIN && found.containsAll(table.headings)) return Optional.of(table);
        return Plain.hasText(List.copyOf(found)) ? Optional.of(PLAIN) : Optional.empty();
    }

    void read(Reader text, Asked asked, Sink sink) throws IOException {
        boolean[] told = {false};
        Rows.read(text, this == LINKEDIN_COMMENTS, row -> {
            switch (this) {
                case LINKEDIN_PROFILE -> asked.ownerIs(row.cell("first name") + " " + row.cell("last name"));
                case LINKEDIN_SHARES -> post(sink, "linkedin", Surface.POST, shared(row.cell("sharecommentary")), row.cell("date"), row.cell("sharelink"));
                case LINKEDIN_COMMENTS -> post(sink, "linkedin", Surface.COMMENT, row.cell("message"), row.cell("date"), row.cell("link"));
                case LINKEDIN_MESSAGES -> message(row, "linkedin", row.cell("content"), asked, sink, told);
                case YOUTUBE_COMMENTS -> youtube(row, sink);
                case YOUTUBE_CHATS -> post(sink, "youtube", Surface.COMMENT, segments(row.cell("live chat text")),
                        row.cell("live chat create timestamp"), video(row.cell("video id"), ""));
                case REDDIT_POSTS -> post(sink, "reddit", Surface.POST, (row.cell("title") + "\n\n" + kept(row.cell("body"))).strip(),
                        row.cell("date"), reddit(row));
                case REDDIT_COMMENTS -> post(sink, "reddit", Surface.COMMENT, kept(row.cell("body")), row.cell("date"), reddit(row));
                case REDDIT_MESSAGES -> message(row, "reddit", row.cell("body"), asked, sink, told);
                case PLAIN -> Plain.row(row, asked, sink);
            }
        }, sink);
    }

    private static void youtube(Rows.Row row, Sink sink) throws IOException {
        post(sink, "youtube", Surface.COMMENT, segments(row.cell("comment text")), row.cell("comment create timestamp"),
                video(row.cell("video id"), row.cell("comment id")));
    }

    private static void message(Rows.Row row, String platform, String text, Asked asked, Sink sink, boolean[] told) throws IOException {
        if (!asked.messages()) return;
        if (asked.isOwner(row.cell("from"))) {
            post(sink, platform, Surface.MESSAGE, text, row.cell("date"), row.cell("permalink"));
        } else if (!asked.ownerKnown() && !told[0]) {
            told[0] = true;
            sink.trouble("owner-unknown", "");
        }
    }

    private static void post(Sink sink, String platform, Surface surface, String text, String when, String link) throws IOException {
        if (!text.isBlank()) sink.post(new Post(platform, surface, text, Dates.read(when), link));
    }

    /** LinkedIn quotes each line of a text: what stands between two lines of it is {@code "\n"}. */
    private static String shared(String text) {
        return text.replace("\"\n\"", "\n").replace("\"\r\n\"", "\n");
    }

    /** Since 2023 a comment is JSON: {@code {"takeoutSegments":[{"text":..}]}}, later {@code {"text":..},{"text":..}}. */
    private static String segments(String cell) {
        if (!cell.startsWith("{\"")) return cell;
        JsonNode whole = JsonRecords.one("{\"all\":[" + cell + "]}");
        if (whole == null) return cell;
        StringBuilder out = new StringBuilder();
        for (JsonNode one : whole.path("all")) {
            out.append(one.path("text").asText());
            for (JsonNode segment : one.path("takeoutSegments")) out.append(segment.path("text").asText());
        }
        return out.toString();
    }

    private static String video(String id, String comment) {
        if (id.isEmpty()) return "";
        return "https://www.youtube.com/watch?v=" + id + (comment.isEmpty() ? "" : "&lc=" + comment);
    }

    private static String reddit(Rows.Row row) {
        String link = row.cell("permalink");
        return link.startsWith("/") ? "https://www.reddit.com" + link : link;
    }

    private static String kept(String body) {
        return body.equals("[deleted]") || body.equals("[removed]") ? "" : body;
    }
}
