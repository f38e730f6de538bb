package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bluesky's repository: a CAR file of blocks, each named by the hash of its content, in DAG-CBOR. A record does not hold its own
 * address; the nodes of the tree beside it do. They are read first where the file can be had twice, and remembered in
 * {@link RecordKeys}, sixteen bytes a record.
 */
final class Bluesky {

    private static final CBORMapper CBOR = new CBORMapper();
    private static final int MOST_BLOCK = 4 << 20;
    private static final String POSTS = "app.bsky.feed.post/";

    private final RecordKeys keys = new RecordKeys();
    private String owner = "";

    private Bluesky() {}

    /** A CAR file begins with the length of its header, a map of roots and version. */
    static boolean is(byte[] head) {
        String start = new String(head, 0, Math.min(100, head.length), StandardCharsets.ISO_8859_1);
        return head.length > 20 && (head[1] & 0xE0) == 0xA0 && start.contains("eroots") && start.contains("gversion");
    }

    static void read(BufferedInputStream in, Sources.@org.jspecify.annotations.Nullable Again again, Sink sink) throws IOException {
        Bluesky all = new Bluesky();
        if (again != null) {
            try (InputStream first = new BufferedInputStream(again.open(), 1 << 16)) {
                all.blocks(first, false, sink);
            } catch (Damage | java.io.EOFException e) {
                // The second reading meets the same, and tells it.
            }
        }
        all.blocks(in, true, sink);
    }

    private void blocks(InputStream in, boolean tell, Sink sink) throws IOException {
        skip(in, varint(in));
        for (long number = 1;; number++) {
            long length = varint(in);
            if (length < 0) return;
            if (length > MOST_BLOCK) {
                if (tell) sink.trouble("record-too-large", "block " + number);
                skip(in, length);
                continue;
            }
            byte[] block = in.readNBytes((int) length);
            if (block.length < length) throw new Damage("cut-short", "The file ends in the middle of a block.");
            int start = content(block);
            if (start < 0) continue;
            try {
                JsonNode node = CBOR.readTree(block, start, block.length - start);
                if (node != null) node(node, block, start, tell, sink);
            } catch (JsonProcessingException e) {
                if (tell) sink.trouble("bad-cbor", "block " + number);
            }
        }
    }

    private void node(JsonNode node, byte[] block, int start, boolean tell, Sink sink) throws IOException {
        if (node.path("e").isArray()) tree(node.path("e"));
        else if (node.path("did").isTextual() && node.has("rev")) owner = node.path("did").asText();
        else if (tell && node.path("$type").asText().equals("app.bsky.feed.post")) post(node, RecordKeys.of(block, start - 32), sink);
        else if (tell && node.path("$type").asText().equals("app.bsky.actor.profile") && node.path("description").isTextual()) {
            sink.post(new Post("bluesky", Surface.BIO, node.path("description").asText(), null, ""));
        }
    }

    private void post(JsonNode node, long hash, Sink sink) throws IOException {
        String key = keys.get(hash);
        String link = key.isEmpty() || owner.isEmpty() ? "" : "https://bsky.app/profile/" + owner + "/post/" + key;
        sink.post(new Post("bluesky", node.hasNonNull("reply") ? Surface.COMMENT : Surface.POST, node.path("text").asText(),
                Dates.read(node.path("createdAt").asText()), link));
    }

    /** Keys of a node share what they begin with; each says how much of the one before. */
    private void tree(JsonNode entries) throws IOException {
        byte[] before = {};
        for (JsonNode e : entries) {
            byte[] rest = e.path("k").binaryValue();
            byte[] link = e.path("v").binaryValue();
            int shared = e.path("p").asInt();
            if (rest == null || shared < 0 || shared > before.length) return;
            byte[] key = Arrays.copyOf(before, shared + rest.length);
            System.arraycopy(rest, 0, key, shared, rest.length);
            before = key;
            String path = new String(key, StandardCharsets.US_ASCII);
            if (link != null && link.length == 37 && path.startsWith(POSTS)) keys.put(RecordKeys.of(link, 5), path.substring(POSTS.length()));
        }
    }

    /** Where a block's content begins, after its name; -1 for a name of a kind that such files do not have. */
    private static int content(byte[] block) {
        boolean usual = block.length > 36 && block[0] == 1 && block[2] == 0x12 && block[3] == 0x20;
        return usual ? 36 : -1;
    }

    /** -1 at the end. */
    private static long varint(InputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int b = in.read();
            if (b < 0) {
                if (shift == 0) return -1;
                break;
            }
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw new Damage("cut-short", "The file ends in the middle of a block.");
    }

    private static void skip(InputStream in, long length) throws IOException {
        if (length < 0) throw new Damage("cut-short", "The file ends before it begins.");
        in.skipNBytes(length);
    }
}
