package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;

/** TikTok's {@code user_data_tiktok.json}. Its keys have changed their case and the lists their places over the years. */
final class TikTok {

    private TikTok() {}

    static boolean wants(String path) {
        return path.endsWith("/CommentsList/*") || path.endsWith("/VideoList/*") && path.contains("Post") || path.contains("/ChatHistory/")
                || path.endsWith("/ProfileMap");
    }

    static void read(String path, JsonNode r, Asked asked, Sink sink) throws IOException {
        String when = any(r, "date", "Date");
        if (path.endsWith("/ProfileMap")) {
            asked.ownerIs(any(r, "userName", "UserName"));
            tell(sink, Surface.BIO, any(r, "bioDescription", "BioDescription"), "", "");
        } else if (path.endsWith("/CommentsList/*")) {
            tell(sink, Surface.COMMENT, any(r, "comment", "Comment"), when, any(r, "url", "Url"));
        } else if (path.endsWith("/VideoList/*")) {
            tell(sink, Surface.POST, any(r, "title", "Title", "AddYourText"), when, any(r, "link", "Link"));
        } else if (asked.messages() && asked.isOwner(any(r, "From", "from"))) {
            tell(sink, Surface.MESSAGE, any(r, "Content", "content"), when, "");
        } else if (asked.messages() && !asked.ownerKnown()) {
            sink.trouble("owner-unknown", "");
        }
    }

    private static void tell(Sink sink, Surface surface, String text, String when, String link) throws IOException {
        if (!text.isBlank() && !text.equals("N/A")) sink.post(new Post("tiktok", surface, text, Dates.read(when), link));
    }

    private static String any(JsonNode r, String... names) {
        for (String name : names) if (r.path(name).isTextual() && !r.path(name).asText().isBlank()) return r.path(name).asText();
        return "";
    }
}
