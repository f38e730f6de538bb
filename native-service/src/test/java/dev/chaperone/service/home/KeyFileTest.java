package dev.chaperone.service.home;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.home.KeyFile.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The key in each of its places; the systems' keychains are played by small programs of the same names. */
class KeyFileTest {

    private static final List<Client> PEOPLE = List.of(new Client("1", "Odalys", "Fenwright", "", List.of(), "", "", "", new Standing.Current()));

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Platform.System.class)
    void aNewKeyGoesIntoTheSystemsKeychainAndNeverAmongArguments(Platform.System system) throws Exception {
        Home home = new Home(temp.resolve("data"), machine(system), true);
        home.clients().update(_ -> PEOPLE);
        assertEquals(Place.KEYCHAIN, home.key().place());
        assertFalse(Files.exists(home.key().path()));
        assertEquals(PEOPLE, home.clients().read().clients());
        home.key().move(Place.FILE, new char[0]);
        assertEquals(32, Files.size(home.key().path()));
        String secret = Base64.getEncoder().encodeToString(Files.readAllBytes(home.key().path()));
        assertEquals(PEOPLE, home.clients().read().clients());
        String arguments = Files.readString(temp.resolve("arguments"));
        assertFalse(arguments.contains(secret), "the secret stood among a process's arguments");
        assertFalse(Files.exists(temp.resolve("kept")), "the keychain still has what was moved away");
        home.key().move(Place.KEYCHAIN, new char[0]);
        assertFalse(Files.exists(home.key().path()));
        try (var files = Files.list(home.folder())) {
            for (Path file : files.toList()) assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret) && system != Platform.System.WINDOWS);
        }
        assertEquals(PEOPLE, home.clients().read().clients());
    }

    @Test
    void aFolderPutElsewhereNeverTouchesTheKeychainByItself() throws Exception {
        Home home = new Home(temp.resolve("data"), machine(Platform.System.LINUX), false);
        home.clients().update(_ -> PEOPLE);
        assertEquals(Place.FILE, home.key().place());
        assertFalse(Files.exists(temp.resolve("arguments")));
    }

    @Test
    void aKeychainThatDoesNotAnswerIsAsGoodAsNone() throws Exception {
        Platform machine = machine(Platform.System.LINUX);
        Files.writeString(temp.resolve("bin/secret-tool"), "#!/bin/sh\nexit 1\n");
        Home home = new Home(temp.resolve("data"), machine, true);
        home.clients().update(_ -> PEOPLE);
        assertEquals(Place.FILE, home.key().place());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.key().path())));
        assertEquals("keychain-away", assertThrows(StoreException.class, () -> home.key().move(Place.KEYCHAIN, new char[0])).code());
        assertEquals(PEOPLE, home.clients().read().clients());
    }

    @Test
    void aKeychainThatWasAwayIsLeftAloneAndAskedAgainLater() throws Exception {
        Platform machine = machine(Platform.System.LINUX);
        Home first = new Home(temp.resolve("data"), machine, true);
        first.clients().update(_ -> PEOPLE);
        Path tool = temp.resolve("bin/secret-tool");
        String answering = Files.readString(tool);
        // As another process would find it, with the keychain locked.
        Home home = new Home(Files.move(first.folder(), temp.resolve("moved")), machine, true);
        Files.writeString(tool, "#!/bin/sh\necho asked >> '" + temp.resolve("asked") + "'\nexit 1\n");
        String before = home.key().stamp();
        for (int i = 0; i < 3; i++) assertEquals("keychain-away", assertThrows(StoreException.class, () -> home.clients().read()).code());
        assertEquals(1, Files.readAllLines(temp.resolve("asked")).size(), "every question may open a window");
        assertFalse(before.equals(home.key().stamp()), "who remembers must look again when the wait is over");
        Files.writeString(tool, answering);
        home.key().move(Place.FILE, new char[0]);
        assertEquals(PEOPLE, home.clients().read().clients());
    }

    @Test
    void aKeyCutShortOnAFullDiskIsMadeAnew() throws Exception {
        Home home = new Home(temp.resolve("data"));
        home.create();
        Files.createFile(home.key().path());
        home.clients().update(_ -> PEOPLE);
        assertEquals(32, Files.size(home.key().path()));
        assertEquals(PEOPLE, home.clients().read().clients());
    }

    @Test
    void twoWhoStartAtOnceHaveOneKey() throws Exception {
        Platform machine = machine(Platform.System.LINUX);
        for (int turn = 0; turn < 5; turn++) {
            Path folder = temp.resolve("data" + turn);
            List<Thread> both = new ArrayList<>();
            for (String name : List.of("clients", "handled", "record", "policy")) {
                both.add(Thread.ofPlatform().unstarted(() -> assertDoesNotThrow(() -> {
                    Home home = new Home(folder, machine, true);
                    home.key().create();
                    new SealedFile(home, name).update(_ -> name.getBytes(StandardCharsets.UTF_8));
                })));
            }
            both.forEach(Thread::start);
            for (Thread thread : both) thread.join();
            Home home = new Home(Files.move(folder, temp.resolve("moved" + turn)), machine, true);
            for (String name : List.of("clients", "handled", "record", "policy")) {
                SealedFile.Content.Open open = assertInstanceOf(SealedFile.Content.Open.class, new SealedFile(home, name).read());
                assertEquals(name, new String(open.bytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aKeyThatLeftTheKeychainIsToldAsGone() throws Exception {
        Home home = new Home(temp.resolve("data"), machine(Platform.System.MAC), true);
        home.clients().update(_ -> PEOPLE);
        Files.delete(temp.resolve("kept"));
        // As another process would find it: nothing in memory.
        Path moved = Files.move(home.folder(), temp.resolve("moved"));
        Home other = new Home(moved, home.platform(), true);
        assertEquals("key-missing", assertThrows(StoreException.class, () -> other.clients().read()).code());
    }

    @Test
    void aPassphraseLocksAndOpensAndAWrongOneSaysWhatItMeans() throws Exception {
        Home home = new Home(temp.resolve("data"));
        home.clients().update(_ -> PEOPLE);
        home.key().move(Place.PASSPHRASE, "a tired heron at dawn".toCharArray());
        assertFalse(Files.exists(home.key().path()));
        assertEquals(PEOPLE, home.clients().read().clients());
        Home other = new Home(Files.move(home.folder(), temp.resolve("moved")));
        assertTrue(other.key().locked());
        assertEquals("locked", assertThrows(StoreException.class, () -> other.clients().read()).code());
        assertEquals("locked", assertThrows(StoreException.class, () -> other.clients().update(_ -> List.of())).code());
        StoreException wrong = assertThrows(StoreException.class, () -> other.key().unlock("a heron".toCharArray()));
        assertEquals("wrong-passphrase", wrong.code());
        assertTrue(wrong.sentence().contains("forgotten"), wrong.sentence());
        other.key().unlock("a tired heron at dawn".toCharArray());
        assertEquals(PEOPLE, other.clients().read().clients());
        other.key().move(Place.FILE, new char[0]);
        assertEquals(PEOPLE, other.clients().read().clients());
    }

    @Test
    void aPassphraseIsWipedOnceItWasTried() throws Exception {
        Home home = new Home(temp.resolve("data"));
        home.clients().update(_ -> PEOPLE);
        char[] kept = "a tired heron at dawn".toCharArray();
        home.key().move(Place.PASSPHRASE, kept);
        assertEquals("", new String(kept).replace("\0", ""));
        char[] wrong = "a heron".toCharArray();
        assertThrows(StoreException.class, () -> home.key().unlock(wrong));
        assertEquals("", new String(wrong).replace("\0", ""));
        char[] right = "a tired heron at dawn".toCharArray();
        home.key().unlock(right);
        assertEquals("", new String(right).replace("\0", ""));
        assertEquals(PEOPLE, home.clients().read().clients());
    }

    @Test
    void whatAPassphraseWasStretchedByIsKeptBesideIt() throws Exception {
        Home home = new Home(temp.resolve("data"));
        home.key().move(Place.PASSPHRASE, "a tired heron".toCharArray());
        String kept = Files.readString(home.folder().resolve("key.passphrase"));
        assertTrue(kept.contains("\"kdf\":\"PBKDF2WithHmacSHA256\"") && kept.contains("\"iterations\":600000"), kept);
    }

    /** A machine whose keychain is a file; what its tool was called with is written down. */
    private Platform machine(Platform.System system) throws Exception {
        Path bin = Files.createDirectories(temp.resolve("bin"));
        String kept = "'" + temp.resolve("kept") + "'";
        String head = "#!/bin/sh\nPATH=/usr/bin:/bin\necho \"$@\" >> '" + temp.resolve("arguments") + "'\n";
        String body = switch (system) {
            case LINUX -> "case $1 in store) cat > " + kept + ";; lookup) [ -f " + kept + " ] || exit 1; cat " + kept + ";; clear) rm -f " + kept + ";; esac\n";
            case MAC -> "case $1 in -i) read -r line; printf '%s\\n' \"${line##* }\" > " + kept + ";; find-generic-password) [ -f " + kept + " ] || exit 44; cat "
                    + kept + ";; delete-generic-password) rm -f " + kept + ";; esac\n";
            case WINDOWS -> "case \"$*\" in *Unprotect*) read -r s; printf '%s\\n' \"${s#sealed}\";; *) read -r s; printf 'sealed%s\\n' \"$s\";; esac\n";
        };
        Path tool = Files.writeString(bin.resolve(switch (system) {
            case LINUX -> "secret-tool";
            case MAC -> "security";
            case WINDOWS -> "powershell.exe";
        }), head + body);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return new Platform(system, temp, Map.of("PATH", bin.toString(), "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"));
    }
}
