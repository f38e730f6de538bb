package dev.chaperone.rules.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a comma-separated file without its head; nothing there is quoted. */
final class Lines {

    private Lines() {}

    static List<String[]> of(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) cells[i] = cells[i].strip();
            rows.add(cells);
        }
        return rows.subList(1, rows.size());
    }

    /** Which half what a line says belongs to: looked at while building, or not. */
    static boolean isTuned(String says) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(says.getBytes(StandardCharsets.UTF_8));
            return (hash[hash.length - 1] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
