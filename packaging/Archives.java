import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Archives that depend on nothing but what is in them and one moment: no owner, no umask, no time zone, no order of a disk. They are
 * written here rather than by tar, zip and ar, because those differ from one system to the next and this has to be the same on all.
 */
record Archives(Instant moment) {

    /** @param top what every path begins with: a folder's name, or "." as Debian has it */
    byte[] tarGz(Tree tree, String top) throws IOException {
        Map<String, Tree.Node> all = new TreeMap<>();
        tree.nodes().forEach((path, node) -> all.put(top + "/" + path, node));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] made = {""};
        for (var each : all.entrySet()) {
            folders(each.getKey(), made, out);
            switch (each.getValue()) {
                case Tree.File file -> {
                    out.write(header(each.getKey(), '0', file.executable() ? 0755 : 0644, file.bytes().length, ""));
                    out.write(file.bytes());
                    out.write(new byte[-file.bytes().length & 511]);
                }
                case Tree.Link link -> out.write(header(each.getKey(), '2', 0777, 0, link.to()));
            }
        }
        out.write(new byte[1024]);
        out.write(new byte[-out.size() & 10239]);
        return gzip(out.toByteArray());
    }

    /** The folders above a path that the path before did not have: sorted paths need each only once. */
    private void folders(String path, String[] made, ByteArrayOutputStream out) throws IOException {
        for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
            String folder = path.substring(0, at + 1);
            if (!made[0].startsWith(folder)) out.write(header(folder, '5', 0755, 0, ""));
        }
        made[0] = path.substring(0, path.lastIndexOf('/') + 1);
    }

    private byte[] header(String path, char type, int mode, long size, String link) {
        byte[] head = new byte[512];
        if (path.length() > 100 || link.length() > 100) throw new IllegalArgumentException("too long for a plain tar: " + path);
        text(head, 0, path);
        text(head, 100, "%07o".formatted(mode));
        text(head, 108, "%07o".formatted(0));
        text(head, 116, "%07o".formatted(0));
        text(head, 124, "%011o".formatted(size));
        text(head, 136, "%011o".formatted(moment.getEpochSecond()));
        text(head, 148, "        ");
        head[156] = (byte) type;
        text(head, 157, link);
        text(head, 257, "ustar\00000root");
        text(head, 297, "root");
        int sum = 0;
        for (byte each : head) sum += each & 255;
        text(head, 148, "%06o\0 ".formatted(sum));
        return head;
    }

    private static void text(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Java writes neither a name nor a time into the header, as gzip -n.
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) { { def.setLevel(9); } }) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    byte[] zip(Tree tree) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (var each : tree.nodes().entrySet()) {
                if (!(each.getValue() instanceof Tree.File file)) throw new IllegalArgumentException("a link in a zip: " + each.getKey());
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(local);
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The outer archive of a .deb; its members keep their order. */
    byte[] ar(LinkedHashMap<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
        for (var each : members.entrySet()) {
            out.write("%-16s%-12d%-6d%-6d%-8s%-10d`\n".formatted(each.getKey(), moment.getEpochSecond(), 0, 0, "100644", each.getValue().length)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(each.getValue());
            if (each.getValue().length % 2 == 1) out.write('\n');
        }
        return out.toByteArray();
    }
}
