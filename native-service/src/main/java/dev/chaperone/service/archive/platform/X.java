package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.JsonRecords;
import dev.chaperone.service.archive.form.Markup;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;
import java.util.Set;

/** X, once Twitter: JavaScript files that hand one list each to a page ({@code window.YTD.tweets.part0 = [...]}). */
final class X implements JsonRecords.Known {

    private static final Set<String> WANTED = Set.of("/*/tweet", "/*/noteTweet", "/*/account", "/*/profile/description",
            "/*/dmConversation/messages/*/messageCreate");

    private final Asked asked;
    private final Sink sink;

    X(Asked asked, Sink sink) {
        this.asked = asked;
        this.sink = sink;
    }

    @Override
    public boolean wants(String path) {
        return WANTED.contains(path);
    }

    @Override
    public void record(String path, JsonNode r) throws IOException {
        switch (path) {
            case "/*/account" -> asked.ownerIs(r.path("accountId").asText());
            case "/*/tweet" -> tweet(r);
            case "/*/noteTweet" -> sink.post(new Post("x", Surface.POST, r.path("core").path("text").asText(),
                    Dates.read(r.path("createdAt").asText()), ""));
            case "/*/profile/description" -> sink.post(new Post("x", Surface.BIO, r.path("bio").asText(), null, ""));
            default -> message(r);
        }
    }

    /** The list had no wrapping before 2019. */
    void tweet(JsonNode r) throws IOException {
        String id = r.path("id_str").asText(r.path("id").asText());
        String text = Markup.plain(r.path("full_text").asText(r.path("text").asText()));
        boolean reply = r.hasNonNull("in_reply_to_status_id_str") || r.hasNonNull("in_reply_to_status_id");
        sink.post(new Post("x", reply ? Surface.COMMENT : Surface.POST, text, Dates.read(r.path("created_at").asText()),
                id.isEmpty() ? "" : "https://x.com/i/web/status/" + id));
    }

    private void message(JsonNode r) throws IOException {
        if (!asked.messages()) return;
        if (!asked.ownerKnown()) {
            sink.trouble("owner-unknown", "");
            return;
        }
        if (asked.isOwner(r.path("senderId").asText())) {
            sink.post(new Post("x", Surface.MESSAGE, r.path("text").asText(), Dates.read(r.path("createdAt").asText()), ""));
        }
    }
}
