package dev.chaperone.service.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.browser.Registration.Outcome;
import dev.chaperone.service.browser.Registration.Step;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.Platform.System;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    private static final String ID = "abcdefghijklmnopabcdefghijklmnop";
    private static final Path COMMAND = Path.of("/opt/chaperone/chaperone");
    private static final List<Browser> ALL = List.of(Browser.values());

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "LINUX, CHROMIUM, .config/chromium/NativeMessagingHosts",
        "LINUX, CHROME, .config/google-chrome/NativeMessagingHosts",
        "LINUX, EDGE, .config/microsoft-edge/NativeMessagingHosts",
        "LINUX, BRAVE, .config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
        "LINUX, FIREFOX, .mozilla/native-messaging-hosts",
        "MAC, CHROMIUM, Library/Application Support/Chromium/NativeMessagingHosts",
        "MAC, CHROME, Library/Application Support/Google/Chrome/NativeMessagingHosts",
        "MAC, EDGE, Library/Application Support/Microsoft Edge/NativeMessagingHosts",
        "MAC, BRAVE, Library/Application Support/BraveSoftware/Brave-Browser/NativeMessagingHosts",
        "MAC, FIREFOX, Library/Application Support/Mozilla/NativeMessagingHosts",
        "WINDOWS, CHROMIUM, AppData/Local/Chaperone/manifests/chromium",
        "WINDOWS, CHROME, AppData/Local/Chaperone/manifests/chrome",
        "WINDOWS, EDGE, AppData/Local/Chaperone/manifests/edge",
        "WINDOWS, BRAVE, AppData/Local/Chaperone/manifests/chrome",
        "WINDOWS, FIREFOX, AppData/Local/Chaperone/manifests/firefox"})
    void everyBrowserHasItsPlaceOnEverySystem(System system, Browser browser, String folder) {
        assertEquals(temp.resolve(folder), browser.place(new Platform(system, temp, Map.of())).folder());
    }

    @ParameterizedTest
    @CsvSource({
        "CHROMIUM, HKCU\\Software\\Chromium\\NativeMessagingHosts\\dev.chaperone.host",
        "CHROME, HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\dev.chaperone.host",
        "EDGE, HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\dev.chaperone.host",
        "BRAVE, HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\dev.chaperone.host",
        "FIREFOX, HKCU\\Software\\Mozilla\\NativeMessagingHosts\\dev.chaperone.host"})
    void windowsKeepsThePathInTheRegistry(Browser browser, String key) {
        assertEquals(key, browser.place(new Platform(System.WINDOWS, temp, Map.of())).registryKey());
        assertEquals("", browser.place(new Platform(System.LINUX, temp, Map.of())).registryKey());
    }

    @ParameterizedTest
    @CsvSource({
        "CHROMIUM, /etc/chromium/native-messaging-hosts",
        "CHROME, /etc/opt/chrome/native-messaging-hosts",
        "EDGE, /etc/opt/edge/native-messaging-hosts",
        "BRAVE, /etc/opt/chrome/native-messaging-hosts",
        "FIREFOX, /usr/lib/mozilla/native-messaging-hosts"})
    void aPackageForAllUsersHasItsPlacesOnLinux(Browser browser, String folder) {
        assertEquals(Optional.of(Path.of(folder)), browser.everyone(linux()));
        assertEquals(Optional.empty(), browser.everyone(new Platform(System.WINDOWS, temp, Map.of())));
    }

    @Test
    void chromiumFollowsTheConfigVariable() {
        Platform moved = new Platform(System.LINUX, temp, Map.of("XDG_CONFIG_HOME", "/elsewhere"));
        assertEquals(Path.of("/elsewhere/chromium/NativeMessagingHosts"), Browser.CHROMIUM.place(moved).folder());
    }

    @Test
    void eachFamilyNamesTheExtensionItsOwnWay() throws IOException {
        forUser().install(ALL, COMMAND, ID);
        JsonNode chrome = json(Browser.CHROME);
        assertEquals("chrome-extension://" + ID + "/", chrome.path("allowed_origins").path(0).asText());
        assertFalse(chrome.has("allowed_extensions"));
        JsonNode firefox = json(Browser.FIREFOX);
        assertEquals("chaperone@chaperone.dev", firefox.path("allowed_extensions").path(0).asText());
        assertFalse(firefox.has("allowed_origins"));
        for (JsonNode each : List.of(chrome, firefox)) {
            assertEquals("dev.chaperone.host", each.path("name").asText());
            assertEquals("stdio", each.path("type").asText());
            assertEquals(COMMAND.toString(), each.path("path").asText());
        }
    }

    @Test
    void twiceIsOnceAndAMovedProgramIsWrittenAnew() throws IOException {
        assertEquals(all(Outcome.WRITTEN), outcomes(forUser().install(ALL, COMMAND, ID)));
        assertEquals(all(Outcome.UNCHANGED), outcomes(forUser().install(ALL, COMMAND, ID)));
        assertEquals(all(Outcome.WRITTEN),
                outcomes(forUser().install(ALL, Path.of("/opt/moved/chaperone"), ID)));
    }

    @Test
    void uninstallLeavesNothingBehind() throws IOException {
        Files.createDirectories(temp.resolve(".mozilla/firefox"));
        forUser().install(ALL, COMMAND, ID);
        assertEquals(all(Outcome.REMOVED), outcomes(forUser().uninstall(ALL)));
        assertEquals(all(Outcome.ABSENT), outcomes(forUser().uninstall(ALL)));
        try (Stream<Path> left = Files.walk(temp)) {
            assertEquals(List.of(temp, temp.resolve(".config"), temp.resolve(".mozilla"), temp.resolve(".mozilla/firefox")), left.sorted().toList());
        }
    }

    @Test
    void anotherProgramsManifestIsLeft() throws IOException {
        Path folder = Files.createDirectories(Browser.CHROMIUM.place(linux()).folder());
        Path other = Files.writeString(folder.resolve("org.other.json"), "{\"name\":\"org.other\"}");
        Path foreign = Files.writeString(folder.resolve(HostManifest.FILE), "{\"name\":\"org.other\"}");
        assertEquals(List.of(Outcome.FOREIGN), outcomes(forUser().uninstall(List.of(Browser.CHROMIUM))));
        assertTrue(Files.exists(other) && Files.exists(foreign));
    }

    @Test
    void aFolderGivenIsTheOnlyOneTouched() throws IOException {
        Path given = temp.resolve("profile/NativeMessagingHosts");
        Registration into = Registration.into(given, linux());
        List<Step> steps = into.install(ALL, COMMAND, ID);
        assertEquals(given.resolve(HostManifest.FILE), steps.get(0).file());
        assertEquals(given.resolve("firefox").resolve(HostManifest.FILE), steps.getLast().file());
        assertFalse(Files.exists(temp.resolve(".config")));
        into.uninstall(ALL);
        assertFalse(Files.exists(given.resolve(HostManifest.FILE)));
        assertEquals(given.resolve(HostManifest.FILE),
                into.install(List.of(Browser.FIREFOX), COMMAND, ID).getFirst().file());
    }

    @Test
    void thePinnedIdIsOne() {
        assertTrue(HostManifest.chromiumId().matches("[a-p]{32}"));
    }

    private Registration forUser() {
        return Registration.forUser(linux());
    }

    private Platform linux() {
        return new Platform(System.LINUX, temp, Map.of());
    }

    private JsonNode json(Browser browser) throws IOException {
        return new JsonMapper().readTree(Files.readAllBytes(browser.place(linux()).folder().resolve(HostManifest.FILE)));
    }

    private static List<Outcome> all(Outcome outcome) {
        return Collections.nCopies(ALL.size(), outcome);
    }

    private static List<Outcome> outcomes(List<Step> steps) {
        return steps.stream().map(Step::outcome).toList();
    }
}
