package dev.chaperone.service.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.browser.Browser;
import dev.chaperone.service.browser.HostManifest;
import dev.chaperone.service.browser.Registration;
import dev.chaperone.service.intake.Merge;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.desk.Examining;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each link broken in turn: the doctor points at that one and says what to do. */
class ExaminationTest {

    private static final String HELLO = "{\\\"id\\\":1,\\\"answer\\\":\\\"hello\\\",\\\"protocol\\\":1,\\\"version\\\":\\\"0.1.0\\\",\\\"packs\\\":[]}";
    private static final String LATER = "{\\\"id\\\":1,\\\"answer\\\":\\\"refused\\\",\\\"code\\\":\\\"update-service\\\",\\\"message\\\":\\\"m\\\"}";

    @TempDir
    Path temp;
    private Platform platform;
    private Home home;
    private Path program;

    @BeforeEach
    void machine() throws Exception {
        platform = new Platform(Platform.System.LINUX, temp, Map.of()).below(temp.resolve("machine"));
        home = Home.on(platform);
        // Greets an extension of today and turns away one of tomorrow, as the service does.
        program = script("read -r x; case \"$x\" in *'\"max\":1}'*) say \"" + HELLO + "\";; *) say \"" + LATER + "\";; esac");
        Files.createDirectories(temp.resolve(".config/chromium/Default"));
        Registration.forUser(platform).install(List.of(Browser.CHROMIUM), program, HostManifest.chromiumId());
    }

    @Test
    void aSoundChainHasNoCross() throws Exception {
        assertEquals(List.of(), examined().stream().filter(Link::broken).toList());
        assertEquals(Link.State.OK, link("chromium").state());
        assertTrue(link("pipe").seen().en().contains("protocol 1 of 1–1, version 0.1.0"), link("pipe").toString());
    }

    @Test
    void aProgramThatIsGone() throws Exception {
        Registration.forUser(platform).install(List.of(Browser.CHROMIUM), temp.resolve("gone"), HostManifest.chromiumId());
        assertTrue(broken("chromium").seen().en().startsWith("would start a program that is not there"));
        assertTrue(broken("chromium").mend().fr().equals("lancez : chaperone install --browser chromium"));
    }

    @Test
    void aDamagedManifest() throws Exception {
        Files.writeString(Browser.CHROMIUM.place(platform).file(), "{\"name\":");
        assertTrue(broken("chromium").seen().en().endsWith("is damaged"));
    }

    @Test
    void aManifestForTheOtherKindOfBrowser() throws Exception {
        Files.writeString(Browser.CHROMIUM.place(platform).file(), new HostManifest(Browser.Family.FIREFOX, program, HostManifest.FIREFOX_ID).json());
        assertTrue(broken("chromium").seen().en().endsWith("is for another kind of browser"));
    }

    @Test
    void anotherExtensionIsToldAndNoFault() throws Exception {
        Registration.forUser(platform).install(List.of(Browser.CHROMIUM), program, "abcdefghijklmnopabcdefghijklmnop");
        assertEquals(Link.State.IDLE, link("chromium").state());
        assertTrue(link("chromium").seen().en().endsWith("another id: abcdefghijklmnopabcdefghijklmnop"));
    }

    @Test
    void aProgramOfAnotherProtocol() throws Exception {
        Files.copy(script("read -r x; say \"" + LATER + "\""), program, java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        assertTrue(broken("pipe").seen().en().contains("update-service"));
    }

    @Test
    void aProgramThatEndsAtOnce() throws Exception {
        Files.writeString(program, "#!/bin/sh\nexit 3\n");
        assertTrue(broken("pipe").seen().en().startsWith("the program does not start, or ends without an answer"));
    }

    @Test
    void aFolderThatOthersMayRead() throws Exception {
        store();
        Files.setPosixFilePermissions(home.key().path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(broken("folder").mend().en().startsWith("run: chmod -R go-rwx"));
    }

    @Test
    void aListThatDoesNotOpen() throws Exception {
        store();
        Files.write(home.folder().resolve("clients.sealed"), new byte[] {1, 2, 3});
        assertTrue(broken("clients").seen().en().startsWith("[store-corrupt]"));
    }

    @Test
    void aChoiceThatIsGoneAndAFolderThatIsNotProved() throws Exception {
        home.settings().choose(List.of("on-rmt", temp.resolve("nowhere").toString()));
        assertTrue(broken("packs").seen().en().startsWith("[unknown-pack]"));
    }

    @Test
    void nobodyIsNamedInEitherLanguage() throws Exception {
        store();
        for (Link link : examined()) assertFalse((link.seen() + " " + link.mend()).contains("Fenwright"), link.id());
        assertEquals("1 on the list", link("clients").seen().en());
    }

    private void store() throws Exception {
        Intake read = Intake.read("id,given,family\nT1,Odalys,Fenwright\n");
        home.clients().update(kept -> Merge.of(kept, read).clients());
    }

    private List<Link> examined() throws IOException {
        return Examination.of(platform, home, Optional.empty(), () -> Examining.rules(home, List.of("on-rmt")))
                .stream().filter(link -> !link.id().equals("program")).toList();
    }

    private Link link(String id) throws IOException {
        return examined().stream().filter(link -> link.id().equals(id)).findFirst().orElseThrow();
    }

    private Link broken(String id) throws IOException {
        List<Link> broken = examined().stream().filter(Link::broken).toList();
        assertTrue(broken.stream().anyMatch(link -> link.id().equals(id)), broken.toString());
        return link(id);
    }

    /** A host of a few lines; its input's frame is one line once it has a line's end, which it never has: so it reads what comes. */
    private Path script(String body) throws IOException {
        String text = "#!/bin/bash\nsay() { printf \"\\\\x$(printf %02x ${#1})\\\\x00\\\\x00\\\\x00%s\" \"$1\"; }\n"
                + body.replace("read -r x;", "IFS= read -r -d '}' x; x=\"$x}\";") + "\n";
        Path file = Files.createTempFile(temp, "program", ".sh", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
