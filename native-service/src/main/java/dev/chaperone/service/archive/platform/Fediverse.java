package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.PageText;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;

/** Mastodon's {@code outbox.json}: an ActivityPub collection; what was only passed on ({@code Announce}) is another's. */
final class Fediverse {

    static final String PATH = "/orderedItems/*";
    private static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

    private Fediverse() {}

    static void read(JsonNode activity, Asked asked, Sink sink) throws IOException {
        JsonNode note = activity.path("object");
        if (!activity.path("type").asText().equals("Create") || !note.isObject()) return;
        boolean direct = !among(note.path("to")) && !among(note.path("cc")) && !followers(note);
        if (direct && !asked.messages()) return;
        String warning = note.path("summary").asText("");
        String text = PageText.of(note.path("content").asText());
        Surface surface = direct ? Surface.MESSAGE : note.hasNonNull("inReplyTo") ? Surface.COMMENT : Surface.POST;
        String link = note.path("url").asText(note.path("id").asText());
        sink.post(new Post("mastodon", surface, warning.isBlank() || warning.equals("null") ? text : warning + "\n\n" + text,
                Dates.read(note.path("published").asText()), link));
    }

    private static boolean among(JsonNode people) {
        if (people.isTextual()) return isPublic(people.asText());
        for (JsonNode one : people) if (isPublic(one.asText())) return true;
        return false;
    }

    private static boolean isPublic(String id) {
        return id.equals(PUBLIC) || id.equals("as:Public") || id.equals("Public");
    }

    private static boolean followers(JsonNode note) {
        for (JsonNode one : note.path("to")) if (one.asText().endsWith("/followers")) return true;
        return note.path("to").asText("").endsWith("/followers");
    }
}
