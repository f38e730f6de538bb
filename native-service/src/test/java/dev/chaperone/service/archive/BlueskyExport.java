package dev.chaperone.service.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository as a CAR file, by atproto.com/specs/repository: commit, then nodes of the tree each followed by its records. The
 * tree is flatter than a real one, its nodes are the same. What DAG-CBOR needs is written by hand, so that reading is not tested
 * against itself.
 */
final class BlueskyExport {

    private static final int NODE = 50;
    private static final String SIGNS = "234567abcdefghijklmnopqrstuvwxyz";

    private BlueskyExport() {}

    static void write(OutputStream out, long posts) throws IOException {
        byte[] commit = map(5, "did", text("did:plc:abcdefghijklmnop"), "rev", text("3kabc"), "version", head(0, 3), "data", link(cid(new byte[0])),
                "prev", new byte[] {(byte) 0xF6});
        byte[] header = map(2, "roots", joined(head(4, 1), link(cid(commit))), "version", head(0, 1));
        varint(out, header.length);
        out.write(header);
        block(out, commit);
        for (long from = 0; from < posts; from += NODE) node(out, from, Math.min(posts, from + NODE));
        block(out, map(2, "$type", text("app.bsky.feed.like"), "createdAt", text("2024-01-01T00:00:00Z")));
    }

    private static void node(OutputStream out, long from, long until) throws IOException {
        List<byte[]> records = new ArrayList<>();
        List<byte[]> entries = new ArrayList<>();
        String before = "";
        for (long i = from; i < until; i++) {
            byte[] record = i % 3 == 0
                    ? map(4, "$type", text("app.bsky.feed.post"), "text", text(Texts.of(i)), "reply", map(0), "createdAt", text(Texts.when(i).toString()))
                    : map(3, "$type", text("app.bsky.feed.post"), "text", text(Texts.of(i)), "createdAt", text(Texts.when(i).toString()));
            records.add(record);
            String key = "app.bsky.feed.post/" + key(i);
            int shared = 0;
            while (shared < before.length() && before.charAt(shared) == key.charAt(shared)) shared++;
            byte[] rest = key.substring(shared).getBytes(StandardCharsets.US_ASCII);
            entries.add(map(4, "k", joined(head(2, rest.length), rest), "p", head(0, shared), "t", new byte[] {(byte) 0xF6}, "v", link(cid(record))));
            before = key;
        }
        block(out, map(2, "e", joined(head(4, entries.size()), joined(entries.toArray(byte[][]::new))), "l", new byte[] {(byte) 0xF6}));
        for (byte[] record : records) block(out, record);
    }

    static String key(long i) {
        char[] out = new char[13];
        long rest = 1L << 61 | i;
        for (int at = 12; at >= 0; at--, rest >>>= 5) out[at] = SIGNS.charAt((int) (rest & 31));
        return new String(out);
    }

    private static void block(OutputStream out, byte[] content) throws IOException {
        byte[] cid = cid(content);
        varint(out, cid.length + content.length);
        out.write(cid);
        out.write(content);
    }

    private static byte[] cid(byte[] content) {
        try {
            return joined(new byte[] {1, 0x71, 0x12, 0x20}, MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] link(byte[] cid) {
        return joined(new byte[] {(byte) 0xD8, 42}, head(2, cid.length + 1), new byte[] {0}, cid);
    }

    private static byte[] map(int size, Object... pairs) {
        byte[] out = head(5, size);
        for (int i = 0; i < pairs.length; i += 2) out = joined(out, text((String) pairs[i]), (byte[]) pairs[i + 1]);
        return out;
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return joined(head(3, bytes.length), bytes);
    }

    private static byte[] head(int major, int number) {
        int kind = major << 5;
        if (number < 24) return new byte[] {(byte) (kind | number)};
        if (number < 256) return new byte[] {(byte) (kind | 24), (byte) number};
        return new byte[] {(byte) (kind | 25), (byte) (number >> 8), (byte) number};
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static void varint(OutputStream out, long value) throws IOException {
        long rest = value;
        for (; rest >= 0x80; rest >>>= 7) out.write((int) (rest & 0x7F | 0x80));
        out.write((int) rest);
    }
}
