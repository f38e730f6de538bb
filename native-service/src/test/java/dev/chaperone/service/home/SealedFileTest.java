package dev.chaperone.service.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.home.SealedFile.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {

    private static final byte[] FIRST = "Odalys Fenwright".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "Thibaudet Lacasse".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;
    private Home home;
    private SealedFile file;

    @BeforeEach
    void open() {
        home = new Home(temp.resolve("data"));
        file = new SealedFile(home, "list");
    }

    @Test
    void notesThatNobodyGoesOnWithAreTakenAway() throws Exception {
        home.create();
        Path old = Files.createFile(home.folder().resolve("audit-1.journal"));
        Path fresh = Files.createFile(home.folder().resolve("audit-2.journal"));
        Path list = Files.createFile(home.folder().resolve("clients.sealed"));
        Instant now = Instant.now();
        for (Path each : List.of(old, list)) Files.setLastModifiedTime(each, FileTime.from(now.minus(Duration.ofDays(31))));
        home.forgetJournals(now.minus(Duration.ofDays(30)));
        assertEquals(List.of(false, true, true), Stream.of(old, fresh, list).map(Files::exists).toList());
    }

    @Test
    void absentUntilWrittenThenTheSame() throws Exception {
        assertInstanceOf(Content.Absent.class, file.read());
        file.update(_ -> FIRST);
        Content.Open open = assertInstanceOf(Content.Open.class, file.read());
        assertArrayEquals(FIRST, open.bytes());
        assertFalse(open.previous());
    }

    @Test
    void nothingReadableIsOnTheDisk() throws Exception {
        file.update(_ -> FIRST);
        file.update(_ -> SECOND);
        for (Path each : files()) {
            assertFalse(Files.readString(each, StandardCharsets.ISO_8859_1).contains("Fenwright"), each.toString());
        }
    }

    @Test
    void onlyTheOwnerMayLook() throws Exception {
        file.update(_ -> FIRST);
        file.update(_ -> SECOND);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())));
        for (Path each : files()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)), each.toString());
        }
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() throws Exception {
        file.update(_ -> FIRST);
        byte[] once = Files.readAllBytes(file.path());
        file.update(_ -> FIRST);
        assertNotEquals(Arrays.hashCode(once), Arrays.hashCode(Files.readAllBytes(file.path())));
    }

    @Test
    void anyChangedByteIsNoticed() throws Exception {
        file.update(_ -> FIRST);
        byte[] good = Files.readAllBytes(file.path());
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(file.path(), bad);
            assertEquals("store-corrupt", assertThrows(StoreException.class, file::read, "byte " + i).code());
        }
    }

    @Test
    void anyMissingTailIsNoticed() throws Exception {
        file.update(_ -> FIRST);
        byte[] good = Files.readAllBytes(file.path());
        for (int length = 0; length < good.length; length++) {
            Files.write(file.path(), Arrays.copyOf(good, length));
            assertEquals("store-corrupt", assertThrows(StoreException.class, file::read, "length " + length).code());
        }
    }

    @Test
    void aFileUnderAnotherNameDoesNotOpen() throws Exception {
        file.update(_ -> FIRST);
        Files.copy(file.path(), home.folder().resolve("other.sealed"));
        assertEquals("store-corrupt", assertThrows(StoreException.class, new SealedFile(home, "other")::read).code());
    }

    @Test
    void theCopyBeforeIsTakenAndThatIsTold() throws Exception {
        file.update(_ -> FIRST);
        file.update(_ -> SECOND);
        Files.write(file.path(), new byte[] {1, 2, 3});
        Content.Open open = assertInstanceOf(Content.Open.class, file.read());
        assertTrue(open.previous());
        assertArrayEquals(FIRST, open.bytes());
    }

    @Test
    void aDamagedFileIsKeptWhenItIsWrittenOver() throws Exception {
        file.update(_ -> FIRST);
        file.update(_ -> SECOND);
        Files.write(file.path(), new byte[] {1, 2, 3});
        file.update(before -> before);
        assertArrayEquals(FIRST, assertInstanceOf(Content.Open.class, file.read()).bytes());
        List<Path> kept = files().stream().filter(f -> f.getFileName().toString().startsWith("list.damaged-")).toList();
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(kept.getFirst()));
    }

    @Test
    void aFileWithNothingBeforeItIsNotWrittenOverWhenDamaged() throws Exception {
        file.update(_ -> FIRST);
        Files.write(file.path(), new byte[] {1, 2, 3});
        assertThrows(StoreException.class, () -> file.update(_ -> SECOND));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file.path()));
    }

    @Test
    void withoutItsKeyNothingOpensAndNoNewKeyIsMade() throws Exception {
        file.update(_ -> FIRST);
        Files.delete(home.key().path());
        assertEquals("key-missing", assertThrows(StoreException.class, file::read).code());
        assertEquals("key-missing", assertThrows(StoreException.class, () -> new SealedFile(home, "new").update(_ -> FIRST)).code());
        assertFalse(home.key().exists());
    }

    @Test
    void aChangeThatFailsLeavesTheFile() throws Exception {
        file.update(_ -> FIRST);
        assertThrows(IllegalStateException.class, () -> file.update(_ -> {
            throw new IllegalStateException("stopped");
        }));
        assertArrayEquals(FIRST, assertInstanceOf(Content.Open.class, file.read()).bytes());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.folder())) {
            return all.toList();
        }
    }
}
