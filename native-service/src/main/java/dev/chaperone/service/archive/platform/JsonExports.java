package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.JsonRecords;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;

/** One JSON file, whichever platform it is of: each knows its own lists by where they stand. */
final class JsonExports implements JsonRecords.Known {

    /** Google Business Profile: the owner's answers to reviews. Who wrote the review is nothing to us and is not read. */
    private static final String REVIEWS = "/reviews/*";

    private final Meta meta;
    private final Asked asked;
    private final Sink sink;

    JsonExports(String file, Asked asked, Sink sink) {
        this.meta = new Meta(file, asked, sink);
        this.asked = asked;
        this.sink = sink;
    }

    @Override
    public boolean wants(String path) {
        return path.equals("/*") || path.equals(REVIEWS) || path.equals(Fediverse.PATH) || meta.wants(path) || TikTok.wants(path);
    }

    @Override
    public void record(String path, JsonNode record) throws IOException {
        if (path.equals(Fediverse.PATH)) Fediverse.read(record, asked, sink);
        else if (path.equals(REVIEWS)) review(record.path("reviewReply"));
        else if (TikTok.wants(path)) TikTok.read(path, record, asked, sink);
        else if (meta.wants(path)) meta.record(path, record);
        else if (!meta.listed(record) && Plain.hasText(record)) Plain.record(record, asked, sink);
    }

    private void review(JsonNode reply) throws IOException {
        String text = reply.path("comment").asText();
        if (!text.isBlank()) sink.post(new Post("google", Surface.REVIEW_REPLY, text, Dates.read(reply.path("updateTime").asText()), ""));
    }
}
