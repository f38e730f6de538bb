package dev.chaperone.service.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.Post;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every export, read back: each post once, whole, with its day and a way to find it. */
class ArchivesTest {

    private static final int POSTS = 120;
    private static final Set<Export> WITH_LINKS = Set.of(Export.X, Export.LINKEDIN, Export.YOUTUBE, Export.REDDIT, Export.MASTODON, Export.BLUESKY,
            Export.WORDPRESS, Export.CSV);

    @TempDir
    Path temp;

    @Test
    void aTableWhoseFirstLettersAreAZipsIsATable() throws Exception {
        byte[] table = "PK,date,text\n7,2023-11-21,My 9am today came in limping.\n".getBytes(StandardCharsets.UTF_8);
        Read read = Read.of(Archives.streamed("own.csv", new ByteArrayInputStream(table), table.length), false);
        assertEquals(List.of(), read.troubles());
        assertEquals(List.of("My 9am today came in limping."), read.posts().stream().map(Post::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mardi 21 novembre 2023 à 17:22|2023-11-21T17:22:00Z", "Mardi 5 mars 2024|2024-03-05T00:00:00Z",
            "Tue Mar 05 12:00:00 +0000 2024|2024-03-05T12:00:00Z"})
    void aTuesdayIsNoMonth(String written, Instant when) {
        assertEquals(when, Dates.read(written));
    }

    /** What a reading told. */
    record Read(List<Post> posts, List<String> files, List<String> troubles) implements Archive.Listener {

        static Read of(Archive archive, boolean messages) throws IOException {
            Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            archive.read(new Asked(messages), read);
            return read;
        }

        @Override
        public boolean begins(String file) {
            files.add(file);
            return true;
        }

        @Override
        public void ends(boolean known) {}

        @Override
        public void post(Post post) {
            posts.add(post);
        }

        @Override
        public void trouble(String code, String where) {
            troubles.add(code + " " + (files.isEmpty() ? "" : files.getLast()) + " " + where);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPostOnceAndWhole(Export export) throws Exception {
        Read read = Read.of(Archives.open(export.write(temp, POSTS)), false);
        check(export, read);
        assertTrue(read.files().stream().noneMatch(f -> f.endsWith(".jpg")), "pictures are not opened");
    }

    @ParameterizedTest
    @EnumSource
    void asTheBytesComeTheSame(Export export) throws Exception {
        Path file = export.write(temp, POSTS);
        try (InputStream in = Files.newInputStream(file)) {
            check(export, Read.of(Archives.streamed(file.getFileName().toString(), in, Files.size(file)), false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void unpackedAndUnderOtherNamesTheSame(Export export) throws Exception {
        Path file = export.write(temp, POSTS);
        Path folder = Files.createDirectories(temp.resolve("unpacked/inner"));
        if (file.toString().endsWith(".zip")) unpack(file, folder);
        else Files.copy(file, folder.resolve("renamed" + (export == Export.WORDPRESS ? ".txt" : "")));
        check(export, Read.of(Archives.open(temp.resolve("unpacked")), false));
    }

    private static void check(Export export, Read read) {
        assertEquals(List.of(), read.troubles());
        Map<String, Post> byText = new HashMap<>();
        for (Post post : read.posts()) assertEquals(null, byText.put(post.text(), post), "twice: " + post.text());
        assertEquals(POSTS, byText.size(), () -> read.posts().stream().map(Post::text).filter(t -> !t.contains("(")).toList().toString());
        for (long i = 0; i < POSTS; i++) {
            Post post = byText.get(Texts.of(i));
            assertTrue(post != null, export + " lost " + Texts.of(i) + " of " + byText.keySet());
            assertEquals(Texts.when(i), post.when(), "when of " + i);
            boolean noteOfX = export == Export.X && i == POSTS - 1;
            assertEquals(WITH_LINKS.contains(export) && !noteOfX, !post.link().isEmpty(), post.link());
        }
        if (export == Export.BLUESKY) assertTrue(read.posts().stream().allMatch(p -> p.link().endsWith(BlueskyExport.key(number(p.text())))));
        Set<Surface> surfaces = new TreeSet<>();
        for (Post post : read.posts()) surfaces.add(post.surface());
        assertEquals(switch (export) {
            case FACEBOOK -> Set.of(Surface.POST, Surface.COMMENT, Surface.GROUP_POST);
            case FACEBOOK_PAGES, CSV -> Set.of(Surface.POST);
            case TIKTOK, YOUTUBE -> Set.of(Surface.COMMENT);
            case GOOGLE -> Set.of(Surface.REVIEW_REPLY);
            default -> Set.of(Surface.POST, Surface.COMMENT);
        }, surfaces);
    }

    private static long number(String text) {
        return Long.parseLong(text.substring(text.lastIndexOf('(') + 1, text.length() - 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"FACEBOOK", "X", "LINKEDIN", "MASTODON"})
    void messagesOnlyWhenAskedForAndOnlyTheOwners(Export export) throws Exception {
        Path file = export.write(temp, POSTS);
        assertTrue(Read.of(Archives.open(file), false).posts().stream().noneMatch(p -> p.surface() == Surface.MESSAGE));
        List<String> messages = Read.of(Archives.open(file), true).posts().stream().filter(p -> p.surface() == Surface.MESSAGE).map(Post::text).toList();
        assertEquals(List.of(export == Export.FACEBOOK ? "À moi: merci ☕" : export == Export.MASTODON ? "direct" : "mine"), messages);
    }

    @Test
    void theSameOrderEveryTime() throws Exception {
        Path file = Export.FACEBOOK.write(temp, POSTS);
        assertEquals(Read.of(Archives.open(file), false), Read.of(Archives.open(file), false));
    }

    @Test
    void aPlaceInTheArchiveIsKnownWhileReading() throws Exception {
        Archive archive = Archives.open(Export.X.write(temp, 5_000));
        long[] most = {0};
        archive.read(new Asked(false), new Archive.Listener() {
            @Override
            public boolean begins(String file) {
                return true;
            }

            @Override
            public void ends(boolean known) {}

            @Override
            public void post(Post post) {
                assertTrue(archive.position() >= most[0] && archive.position() <= archive.size());
                most[0] = archive.position();
            }

            @Override
            public void trouble(String code, String where) {}
        });
        assertTrue(most[0] > 0);
        assertEquals(archive.size(), archive.position());
        assertFalse(archive.size() == 0);
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                Path target = folder.resolve(e.getName());
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            }
        }
    }
}
