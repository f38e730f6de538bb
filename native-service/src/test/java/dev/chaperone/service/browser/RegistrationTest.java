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
        "LINUX, VIVALDI, .config/vivaldi/NativeMessagingHosts",
        "LINUX, OPERA, .config/opera/NativeMessagingHosts",
        "LINUX, FIREFOX, .mozilla/native-messaging-hosts",
        "MAC, CHROMIUM, Library/Application Support/Chromium/NativeMessagingHosts",
        "MAC, CHROME, Library/Application Support/Google/Chrome/NativeMessagingHosts",
        "MAC, EDGE, Library/Application Support/Microsoft Edge/NativeMessagingHosts",
        "MAC, BRAVE, Library/Application Support/BraveSoftware/Brave-Browser/NativeMessagingHosts",
        "MAC, VIVALDI, Library/Application Support/Vivaldi/NativeMessagingHosts",
        "MAC, OPERA, Library/Application Support/com.operasoftware.Opera/NativeMessagingHosts",
        "MAC, FIREFOX, Library/Application Support/Mozilla/NativeMessagingHosts",
        "WINDOWS, CHROMIUM, AppData/Local/Chaperone/manifests/chromium",
        "WINDOWS, CHROME, AppData/Local/Chaperone/manifests/chrome",
        "WINDOWS, EDGE, AppData/Local/Chaperone/manifests/edge",
        "WINDOWS, BRAVE, AppData/Local/Chaperone/manifests/chrome",
        "WINDOWS, VIVALDI, AppData/Local/Chaperone/manifests/chrome",
        "WINDOWS, OPERA, AppData/Local/Chaperone/manifests/chrome",
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
        "LINUX, CHROMIUM, /etc/chromium/native-messaging-hosts",
        "LINUX, CHROME, /etc/opt/chrome/native-messaging-hosts",
        "LINUX, EDGE, /etc/opt/edge/native-messaging-hosts",
        "LINUX, BRAVE, /etc/opt/chrome/native-messaging-hosts",
        "LINUX, VIVALDI, /etc/opt/chrome/native-messaging-hosts",
        "LINUX, OPERA, /etc/opt/chrome/native-messaging-hosts",
        "LINUX, FIREFOX, /usr/lib/mozilla/native-messaging-hosts",
        "MAC, CHROMIUM, /Library/Application Support/Chromium/NativeMessagingHosts",
        "MAC, CHROME, /Library/Google/Chrome/NativeMessagingHosts",
        "MAC, EDGE, /Library/Microsoft/Edge/NativeMessagingHosts",
        "MAC, FIREFOX, /Library/Application Support/Mozilla/NativeMessagingHosts",
        "WINDOWS, EDGE, /ProgramData/Chaperone/manifests/edge"})
    void allUsersHaveTheirPlaces(System system, Browser browser, String folder) {
        assertEquals(Path.of(folder), browser.place(new Platform(system, temp, Map.of()), Browser.Scope.EVERYONE).folder());
    }

    @Test
    void onWindowsAllUsersHaveAHiveOfTheirOwn() {
        Platform windows = new Platform(System.WINDOWS, temp, Map.of());
        assertEquals("HKLM\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\dev.chaperone.host",
                Browser.EDGE.place(windows, Browser.Scope.EVERYONE).registryKey());
        assertEquals(List.of("reg", "add", "HKCU\\X", "/ve", "/t", "REG_SZ", "/d", "C:\\a b\\m.json", "/f"), Registry.add("HKCU\\X", "C:\\a b\\m.json"));
        assertEquals(List.of("reg", "delete", "HKCU\\X", "/f"), Registry.delete("HKCU\\X"));
    }

    @Test
    void forAllUsersTheSameIsWrittenAndTakenBack() throws IOException {
        Registration all = Registration.forEveryone(linux().below(temp.resolve("machine")));
        List<Step> steps = all.install(ALL, COMMAND, ID);
        assertEquals(temp.resolve("machine/etc/chromium/native-messaging-hosts/dev.chaperone.host.json"), steps.getFirst().file());
        // Four of them read one file.
        assertEquals(3, outcomes(steps).stream().filter(Outcome.UNCHANGED::equals).count());
        all.uninstall(ALL);
        try (Stream<Path> left = Files.walk(temp)) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void aRehearsalSaysTheSameAndChangesNothing() throws IOException {
        assertEquals(all(Outcome.WRITTEN), outcomes(forUser().rehearsed().install(ALL, COMMAND, ID)));
        try (Stream<Path> left = Files.walk(temp)) {
            assertEquals(List.of(temp), left.toList());
        }
        forUser().install(ALL, COMMAND, ID);
        assertEquals(all(Outcome.REMOVED), outcomes(forUser().rehearsed().uninstall(ALL)));
        assertEquals(all(Outcome.REMOVED), outcomes(forUser().uninstall(ALL)));
    }

    @Test
    void browsersInABoxAreNamedWithWhatToDo() throws IOException {
        Platform machine = linux().below(temp.resolve("machine"));
        assertEquals(List.of(), Confined.on(machine));
        Files.createDirectories(temp.resolve("machine/snap/bin"));
        Files.createFile(temp.resolve("machine/snap/bin/firefox"));
        Files.createDirectories(temp.resolve("snap/chromium/common"));
        Files.createDirectories(temp.resolve("machine/var/lib/flatpak/app/com.brave.Browser"));
        Files.createDirectories(temp.resolve(".local/share/flatpak/app/org.mozilla.firefox"));
        List<Confined> boxed = Confined.on(machine);
        assertEquals(List.of("chromium (snap)", "firefox (snap)", "brave (flatpak)", "firefox (flatpak)"), boxed.stream().map(Confined::name).toList());
        assertEquals("it asks once whether it may start Chaperone: say yes", boxed.get(1).advice("en"));
        for (Confined each : boxed) assertTrue(each.kind().isPresent() && !each.advice("fr").equals(each.advice("en")));
        assertEquals(List.of(), Confined.on(new Platform(System.MAC, temp, Map.of())));
    }

    @Test
    void theLongTermFirefoxIsFirefox() {
        assertEquals(Optional.of(Browser.FIREFOX), Browser.of("firefox-esr"));
    }

    @Test
    void whatWePutThereIsNoSignOfUse() throws IOException {
        forUser().install(ALL, COMMAND, ID);
        assertFalse(Browser.CHROMIUM.used(linux()));
        Files.createFile(temp.resolve(".config/chromium/Local State"));
        assertTrue(Browser.CHROMIUM.used(linux()));
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
