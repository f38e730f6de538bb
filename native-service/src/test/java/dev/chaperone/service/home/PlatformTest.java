package dev.chaperone.service.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every system's folder, on any system. */
class PlatformTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "LINUX, .local/share/chaperone",
        "MAC, Library/Application Support/Chaperone",
        "WINDOWS, AppData/Local/Chaperone"})
    void whatIsKeptHasItsUsualPlace(Platform.System system, String folder) {
        assertEquals(temp.resolve(folder), Home.on(new Platform(system, temp, Map.of())).folder());
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, XDG_DATA_HOME, chaperone",
        "WINDOWS, LOCALAPPDATA, Chaperone"})
    void theSystemsOwnVariableMovesIt(Platform.System system, String variable, String folder) {
        Path moved = temp.resolve("elsewhere").toAbsolutePath();
        assertEquals(moved.resolve(folder), Home.on(new Platform(system, temp, Map.of(variable, moved.toString()))).folder());
        assertEquals(Home.on(new Platform(system, temp, Map.of())).folder(),
                Home.on(new Platform(system, temp, Map.of(variable, "not/absolute"))).folder());
    }

    @ParameterizedTest
    @CsvSource({"LINUX", "MAC", "WINDOWS"})
    void ourOwnVariableIsStrongest(Platform.System system) {
        Map<String, String> env = Map.of("XDG_DATA_HOME", "/a", "LOCALAPPDATA", "/b", Home.VARIABLE, temp.toString());
        assertEquals(temp.toAbsolutePath(), Home.on(new Platform(system, Path.of("/home/x"), env)).folder());
    }

    @Test
    void theMachineItselfIsOneOfThem() {
        assertEquals(true, Platform.here().home().isAbsolute());
    }
}
