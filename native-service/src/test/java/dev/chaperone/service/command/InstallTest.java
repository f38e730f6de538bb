package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.command.Program.Outcome;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing and taking back as a person does it. */
class InstallTest {

    @TempDir
    Path temp;
    private Program program;

    @BeforeEach
    void home() {
        program = new Program(temp);
    }

    @Test
    void aRehearsalIsToldAndChangesNothing() throws Exception {
        Outcome told = program.run("", "install", "--dry-run");
        assertEquals(0, told.code(), told.err());
        assertTrue(told.out().contains("✓ vivaldi: would write " + temp.resolve(".config/vivaldi/NativeMessagingHosts/dev.chaperone.host.json")), told.out());
        assertEquals(List.of(), files());
        program.run("", "install");
        List<Path> before = files();
        assertTrue(program.run("", "uninstall", "-n", "--data").out().contains("✓ opera: would remove "));
        assertEquals(before, files());
    }

    @Test
    void whatIsInstalledForOneIsTakenBackWholly() throws Exception {
        Files.createDirectories(temp.resolve(".config"));
        assertEquals(0, program.run("", "install").code());
        assertEquals(7, files().size());
        assertEquals(program.run("", "install").out().lines().filter(line -> line.contains(": as it was, ")).count(), 7);
        assertEquals(0, program.run("", "uninstall").code());
        try (Stream<Path> left = Files.walk(temp)) {
            assertEquals(List.of(temp, temp.resolve(".config")), left.toList());
        }
    }

    @Test
    void forAllUsersBelowAnotherRoot() throws Exception {
        Path root = temp.resolve("machine");
        Outcome done = program.run("", "install", "--system", "--root", root.toString());
        assertEquals(0, done.code(), done.err());
        Path manifest = root.resolve("etc/opt/chrome/native-messaging-hosts/dev.chaperone.host.json");
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(manifest)));
        assertEquals(4, files().size());
        assertEquals(0, program.run("", "uninstall", "--system", "--root", root.toString()).code());
        assertEquals(List.of(), files());
        assertEquals(3, program.run("", "install", "--system", "--into", root.toString()).code());
    }

    @Test
    void aProgramThatOthersMayNotEnterIsNotInstalledForAll() throws IOException, Refusal {
        Path closed = Files.createDirectory(temp.resolve("closed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path command = Files.createFile(closed.resolve("chaperone"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertEquals("not-for-all", assertThrows(Refusal.class, () -> Install.reachableByAll(command)).code());
        Install.reachableByAll(Path.of("/bin/sh"));
    }

    @Test
    void theDataGoOnlyWhenAskedForAndConfirmed() throws Exception {
        Path list = Files.writeString(temp.resolve("list.csv"), "id,given,family\nT1,Odalys,Fenwright\n");
        program.run("", "clients", "import", list.toString());
        program.run("", "uninstall");
        Path sealed = temp.resolve("data/clients.sealed");
        assertTrue(Files.exists(sealed));
        Outcome no = program.run("no\n", "uninstall", "--data");
        assertEquals(3, no.code());
        assertTrue(no.err().startsWith("chaperone: [not-confirmed] "), no.err());
        assertEquals(3, program.run("", "uninstall", "--data").code());
        assertTrue(Files.exists(sealed));
        Path foreign = Files.writeString(temp.resolve("data/thesis.txt"), "not ours");
        Outcome partly = program.run("yes\n", "uninstall", "--data");
        assertEquals(0, partly.code(), partly.err());
        assertTrue(partly.out().contains(foreign.toString()), partly.out());
        assertEquals(List.of(foreign, list), files());
        Files.delete(foreign);
        assertEquals(0, program.run("", "uninstall", "--data", "--yes").code());
        assertFalse(Files.exists(temp.resolve("data")));
        assertTrue(program.run("", "uninstall", "--data", "--yes").out().contains("– data: there was none"));
    }

    @Test
    void aBrowserInABoxIsNamed() throws Exception {
        Files.createDirectories(temp.resolve("snap/chromium/common"));
        assertTrue(program.run("", "install").out().contains("– chromium (snap): its snap lets it start no other program"));
        assertFalse(program.run("", "install", "--browser", "firefox").out().contains("snap"));
    }

    @Test
    void theDoctorSpeaksFrenchToo() throws Exception {
        Files.createDirectories(temp.resolve(".config/chromium/Default"));
        Outcome ill = program.run("", "doctor", "--lang", "fr");
        assertEquals(1, ill.code());
        assertTrue(ill.out().contains("✗ chromium: ne connaît pas Chaperone → lancez : chaperone install --browser chromium"), ill.out());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
