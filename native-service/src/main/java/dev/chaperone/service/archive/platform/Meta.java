package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.JsonRecords;
import dev.chaperone.service.archive.form.Mojibake;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON of Facebook, Instagram and Threads, which are made by one machine. All texts need {@link Mojibake}. */
final class Meta implements JsonRecords.Known {

    private static final Set<String> LISTS = Set.of("/comments_v2/*", "/comments/*", "/group_posts_v2/*", "/group_posts/activity_log_data/*",
            "/group_comments_v2/*", "/status_updates/*", "/archived_stories_v2/*", "/videos_v2/*", "/notes_v2/*",
            "/ig_stories/*", "/ig_reels_media/*", "/ig_archived_post_media/*", "/ig_igtv_media/*", "/comments_media_comments/*",
            "/comments_reels_comments/*", "/comments_story_comments/*", "/text_post_app_text_posts/*", "/profile_v2", "/profile_user/*",
            "/participants/*", "/messages/*");

    private final String file;
    private final Asked asked;
    private final Sink sink;
    private String owner = "";

    Meta(String file, Asked asked, Sink sink) {
        this.file = file;
        this.asked = asked;
        this.sink = sink;
    }

    @Override
    public boolean wants(String path) {
        return LISTS.contains(path);
    }

    @Override
    public void record(String path, JsonNode r) throws IOException {
        switch (path) {
            case "/participants/*" -> owner = mended(r.path("name"));
            case "/profile_v2" -> asked.ownerIs(mended(r.path("name").path("full_name")));
            case "/profile_user/*" -> asked.ownerIs(mended(r.path("string_map_data").path("Name").path("value")));
            case "/messages/*" -> message(r);
            case "/text_post_app_text_posts/*" -> media("threads", r);
            case "/ig_stories/*", "/ig_reels_media/*", "/ig_archived_post_media/*", "/ig_igtv_media/*" -> media("instagram", r);
            case "/comments_media_comments/*", "/comments_reels_comments/*", "/comments_story_comments/*" -> mapped(r);
            default -> entry(path, r);
        }
    }

    /** An element of a file that is a list: a post of Facebook, one of Instagram, or a comment of Instagram. */
    boolean listed(JsonNode r) throws IOException {
        if (r.has("string_map_data") && r.has("media_list_data") || file.contains("comments") && r.has("string_map_data")) mapped(r);
        else if (r.path("media").isArray()) media("instagram", r);
        else if (r.has("timestamp") && (r.path("data").isArray() || r.path("attachments").isArray())) entry("/*", r);
        else return false;
        return true;
    }

    private void entry(String path, JsonNode r) throws IOException {
        boolean group = path.startsWith("/group") || file.contains("group");
        Instant when = Dates.seconds(r.path("timestamp").asLong(r.path("creation_timestamp").asLong()));
        Set<String> texts = new LinkedHashSet<>();
        boolean comment = false;
        for (JsonNode d : r.path("data")) {
            add(texts, d.path("post"));
            if (d.has("comment")) {
                comment = true;
                add(texts, d.path("comment").path("comment"));
            }
        }
        for (JsonNode a : r.path("attachments")) {
            for (JsonNode d : a.path("data")) {
                add(texts, d.path("media").path("description"));
                add(texts, d.path("note").path("text"));
            }
        }
        add(texts, r.path("description"));
        boolean ofComments = path.contains("comments") || file.contains("comment") && !file.contains("group_posts");
        Surface surface = comment || ofComments ? Surface.COMMENT : group ? Surface.GROUP_POST : Surface.POST;
        tell("facebook", surface, String.join("\n\n", texts), when);
    }

    /** A caption is with the picture when there is one, with the whole when there are several. */
    private void media(String platform, JsonNode r) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        add(texts, r.path("title"));
        long when = r.path("creation_timestamp").asLong();
        boolean reply = false;
        for (JsonNode m : r.path("media")) {
            add(texts, m.path("title"));
            if (when == 0) when = m.path("creation_timestamp").asLong();
            reply |= m.path("text_app_post").path("is_reply").asBoolean();
        }
        tell(platform, reply ? Surface.COMMENT : Surface.POST, String.join("\n\n", texts), Dates.seconds(when));
    }

    /** The keys are in the language of the account. */
    private void mapped(JsonNode r) throws IOException {
        String text = "";
        long when = 0;
        for (var e : r.path("string_map_data").properties()) {
            String key = Mojibake.mended(e.getKey());
            if (key.equals("Comment") || key.equals("Commentaire")) text = e.getValue().path("value").asText();
            when = Math.max(when, e.getValue().path("timestamp").asLong());
        }
        tell("instagram", Surface.COMMENT, Mojibake.mended(text), Dates.seconds(when));
    }

    /** A thread names its people, the owner last, before its messages. */
    private void message(JsonNode r) throws IOException {
        if (!asked.messages() || !r.has("timestamp_ms")) return;
        String sender = mended(r.path("sender_name"));
        boolean own = asked.ownerKnown() ? asked.isOwner(sender) : sender.equals(owner);
        if (!own) return;
        String platform = file.contains("instagram") ? "instagram" : "facebook";
        tell(platform, Surface.MESSAGE, mended(r.path("content")), Dates.seconds(r.path("timestamp_ms").asLong()));
    }

    private void tell(String platform, Surface surface, String text, @Nullable Instant when) throws IOException {
        if (!text.isBlank()) sink.post(new Post(platform, surface, text, when, ""));
    }

    private static void add(Set<String> texts, JsonNode text) {
        String mended = mended(text);
        if (!mended.isBlank()) texts.add(mended);
    }

    private static String mended(JsonNode text) {
        return text.isTextual() ? Mojibake.mended(text.asText()) : "";
    }
}
