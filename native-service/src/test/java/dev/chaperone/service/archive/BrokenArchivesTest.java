package dev.chaperone.service.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.archive.ArchivesTest.Read;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.form.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken, made to hurt, or written in ways nobody writes any more: told by a code, and the rest goes on. */
class BrokenArchivesTest {

    private static final String GOOD = "text,date\nthe good one,2020-01-01\n";

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatGrowsWithoutEndIsLeftAndTheOthersAreRead(boolean streamed) throws Exception {
        Path zip = temp.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            out.write("text\n".getBytes(StandardCharsets.UTF_8));
            byte[] line = ("a".repeat(65_535) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 2_000; i++) out.write(line);
            add(out, "good.csv", GOOD);
        }
        assertTrue(Files.size(zip) < 1 << 20);
        Read read = streamed ? streamed(zip) : Read.of(Archives.open(zip), false);
        assertEquals(List.of("zip-bomb bomb.csv "), read.troubles());
        assertTrue(read.posts().stream().map(Post::text).toList().contains("the good one"));
        assertTrue(read.posts().size() < 1_000, "most of it was never unpacked");
    }

    private static Read streamed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Read.of(Archives.streamed(file.getFileName().toString(), in, Files.size(file)), false);
        }
    }

    @Test
    void filesThatLieOverEachOtherAreRefused() throws Exception {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write(noise);
        }
        byte[] one = bytes.toByteArray();
        ByteBuffer end = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        int at = one.length - 22;
        int size = end.getInt(at + 12);
        int start = end.getInt(at + 16);
        ByteArrayOutputStream overlaid = new ByteArrayOutputStream();
        overlaid.write(one, 0, start);
        for (int i = 0; i < 9; i++) {
            byte[] entry = Arrays.copyOfRange(one, start, start + size);
            entry[46] = (byte) ('a' + i);
            overlaid.writeBytes(entry);
        }
        byte[] tail = Arrays.copyOfRange(one, at, one.length);
        ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 9).putShort(10, (short) 9).putInt(12, 9 * size);
        overlaid.writeBytes(tail);
        Path zip = Files.write(temp.resolve("overlaid.zip"), overlaid.toByteArray());
        assertEquals("zip-bomb", assertThrows(Damage.class, () -> Archives.open(zip)).code());
    }

    @Test
    void aDamagedFileInTheArchiveIsToldAndTheNextOneRead() throws Exception {
        StringBuilder rows = new StringBuilder("text\n");
        for (long i = 0; i < 4_000; i++) rows.append('"').append(Texts.of(i).replace("\"", "\"\"")).append("\"\n");
        Path zip = temp.resolve("damaged.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "a.csv", rows.toString());
            add(out, "b.csv", GOOD);
        }
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 64; i++) bytes[i] = (byte) 0xFF;
        Files.write(zip, bytes);
        Read read = Read.of(Archives.open(zip), false);
        assertEquals(List.of("zip-damaged a.csv "), read.troubles());
        assertTrue(read.posts().size() > 100 && read.posts().getLast().text().equals("the good one"), read.posts().size() + " posts");
    }

    @Test
    void aZipOfWhichHardlyAnythingCameIsTold() throws Exception {
        Path zip = Files.write(temp.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Read read = Read.of(Archives.open(zip), false);
        assertEquals(List.of(), read.posts());
        assertEquals(List.of("zip-cut  "), read.troubles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void oddEncodingsAreTold(String charset) throws Exception {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        String text = mark + "texte;date\r\n\"Une cliente m’a raconté, à l’été\";2020-01-01\r\n";
        Path file = Files.write(temp.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
        Read read = Read.of(Archives.open(file), false);
        assertEquals(List.of("Une cliente m’a raconté, à l’été"), read.posts().stream().map(Post::text).toList());
        String json = mark + "{\"text\":\"à l’été\"}\n{\"text\":\"ça\"}\n";
        Path lines = Files.write(temp.resolve("a.jsonl"), json.getBytes(Charset.forName(charset)));
        assertEquals(List.of("à l’été", "ça"), Read.of(Archives.open(lines), false).posts().stream().map(Post::text).toList());
    }

    @Test
    void whatComesBeforeAFaultCounts() throws Exception {
        Path json = Files.writeString(temp.resolve("a.json"), "[{\"text\":\"one\"},{\"text\":\"two\"},{\"text\":\"thr");
        Read read = Read.of(Archives.open(json), false);
        assertEquals(List.of("one", "two"), read.posts().stream().map(Post::text).toList());
        assertTrue(read.troubles().getFirst().startsWith("bad-json a.json 1:"), read.troubles().toString());
        Path lines = Files.writeString(temp.resolve("a.jsonl"), "{\"text\":\"one\"}\n{\"text\":}\n[1]\n{\"colour\":\"red\"}\n{\"text\":\"two\"}\n");
        Read each = Read.of(Archives.open(lines), false);
        assertEquals(List.of("one", "two"), each.posts().stream().map(Post::text).toList());
        assertEquals(List.of("bad-json a.jsonl line 2", "bad-json a.jsonl line 3", "no-text a.jsonl line 4"), each.troubles());
    }

    @Test
    void aRecordWithoutEndFillsNoMemory() throws Exception {
        Path csv = Files.writeString(temp.resolve("a.csv"), "text\nfirst\n\"never closed" + "\nand so on, for ever".repeat(600_000));
        Read read = Read.of(Archives.open(csv), false);
        assertEquals(List.of("first"), read.posts().stream().map(Post::text).toList());
        assertTrue(read.troubles().getFirst().startsWith("record-too-large a.csv row"), read.troubles().toString());
        Path json = Files.writeString(temp.resolve("a.json"), "[{\"text\":\"first\"},{\"more\":[" + "\"filler filler filler\",".repeat(600_000)
                + "1]},{\"text\":\"last\"}," + "[".repeat(5_000));
        Read big = Read.of(Archives.open(json), false);
        assertEquals(List.of("first", "last"), big.posts().stream().map(Post::text).toList());
        assertEquals("record-too-large a.json record 2", big.troubles().getFirst());
        assertTrue(big.troubles().getLast().startsWith("bad-json"), "nested without end");
    }

    @Test
    void entitiesOfABlogAreNeverExpandedOrFetched() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "the secret");
        String head = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [ <!ENTITY x SYSTEM \"file://" + secret + "\"> <!ENTITY a \"aaaaaaaaaa\"> <!ENTITY b \"&a;&a;&a;\"> ]>\n";
        String body = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>&x;&b;</title><content:encoded>&x; text</content:encoded></item></channel></rss>";
        Read declared = Read.of(Archives.open(Files.writeString(temp.resolve("a.xml"), head + body)), false);
        assertEquals(List.of(), declared.posts());
        assertEquals(List.of("markup-dtd a.xml "), declared.troubles());
        Read without = Read.of(Archives.open(Files.writeString(temp.resolve("b.xml"), body)), false);
        assertEquals("&x;&b;\n\n&x; text", without.posts().getFirst().text());
    }

    @Test
    void namesThatClimbOutOfTheArchiveLeadNowhere() throws Exception {
        Path zip = temp.resolve("climb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "../../climbed.csv", GOOD);
        }
        Read read = Read.of(Archives.open(zip), false);
        assertEquals(List.of("../../climbed.csv"), read.files());
        assertEquals(1, read.posts().size());
        try (var files = Files.list(temp)) {
            assertEquals(List.of(zip), files.toList());
        }
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() throws Exception {
        Path csv = Files.writeString(temp.resolve("a.csv"), "text,url\none,javascript:alert(1)\ntwo,https://blog.example/2\n");
        assertEquals(List.of("", "https://blog.example/2"), Read.of(Archives.open(csv), false).posts().stream().map(Post::link).toList());
    }

    private static void add(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
