package dev.chaperone.service.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.command.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page tells people to type is typed: blocks marked {@code sh run}, those of one page one after another, in an empty folder and an
 * empty home. And every command of ours that a page names is there.
 */
class CommandsInPagesTest {

    private static final Pattern RUN = Pattern.compile("(?ms)^```sh run\\n(.*?)^```$");
    private static final Pattern OURS = Pattern.compile("(?<![\\w/.-])(\\.ci/[\\w-]+|node ((?:native-service|extension|packaging)/[\\w./-]+\\.mjs))");

    @TempDir
    Path temp;

    @Test
    void everyCommandMarkedToRunRuns() throws Exception {
        int ran = 0;
        for (Path page : DocumentsTest.pages()) {
            StringBuilder script = new StringBuilder("set -eu\n");
            int blocks = 0;
            for (Matcher m = RUN.matcher(Files.readString(page)); m.find(); blocks++) script.append(m.group(1));
            if (blocks == 0) continue;
            ran += blocks;
            run(page.getFileName().toString(), script.toString());
        }
        assertTrue(ran >= 3, "only " + ran + " blocks are marked to run");
    }

    @Test
    void everyCommandOfOursThatAPageNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : DocumentsTest.pages()) {
            for (Matcher m = OURS.matcher(Files.readString(page)); m.find();) {
                String file = m.group(2) == null ? m.group(1) : m.group(2);
                if (!Files.exists(DocumentsTest.CHECKOUT.resolve(file))) missing.add(page.getFileName() + ": " + file);
            }
        }
        assertEquals(List.of(), missing);
    }

    private void run(String page, String script) throws Exception {
        Path home = Files.createDirectories(temp.resolve(page));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path command = Files.writeString(bin.resolve("chaperone"), "#!/bin/sh\nexec " + String.join(" ", Program.command().stream().map(s -> "'" + s + "'").toList()) + " \"$@\"\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", script).directory(Files.createDirectories(home.resolve("work")).toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process shell = builder.start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(shell.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, shell.exitValue(), page + ":\n" + said);
    }
}
