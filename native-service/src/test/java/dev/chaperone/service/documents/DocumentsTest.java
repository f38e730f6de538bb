package dev.chaperone.service.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern JAVA = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");
    private static final Pattern SCRIPT = Pattern.compile("`([\\w-]+\\.(?:check\\.mjs|test\\.ts))` “([^”]+)”");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)");

    /** The pages of this repository that people read. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(CHECKOUT.resolve("docs")); Stream<Path> top = Files.list(CHECKOUT)) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void everyTestThatAPageNamesIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (Matcher m = JAVA.matcher(text); m.find(); named++) {
                String source = sources.getOrDefault(m.group(1) + ".java", "");
                if (!Pattern.compile("(void|Stream<DynamicTest>) " + m.group(2) + "\\(").matcher(source).find()) missing.add(page.getFileName() + ": " + m.group());
            }
            for (Matcher m = SCRIPT.matcher(text); m.find(); named++) {
                if (!sources.getOrDefault(m.group(1), "").contains("'" + m.group(2) + "'")) missing.add(page.getFileName() + ": " + m.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 40, "only " + named + " tests are named: the tables are not read as they should be");
    }

    @Test
    void everyRowOfTheTablesOfFaultsAndThreatsNamesATest() throws IOException {
        for (String page : List.of("faults.md", "threat-model.md")) {
            Path file = CHECKOUT.resolve("docs").resolve(page);
            List<String> rows = Files.readAllLines(file).stream().filter(line -> line.startsWith("| ") && !line.contains("| shown by |")).toList();
            assertTrue(rows.size() > 10, page);
            List<String> without = rows.stream().filter(row -> !JAVA.matcher(row).find() && !SCRIPT.matcher(row).find() && !row.contains("`.ci/")
                    && !row.contains("`node ") && !row.contains("nothing stops this")).toList();
            assertEquals(List.of(), without, page);
        }
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (Matcher m = LINK.matcher(Files.readString(page)); m.find();) {
                String to = m.group(1);
                if (to.contains("://") || to.startsWith("mailto:")) continue;
                Path target = to.isEmpty() ? page : page.getParent().resolve(to).normalize();
                if (!Files.exists(target)) broken.add(page.getFileName() + " → " + to);
                else if (m.group(2) != null && !headings(target).contains(m.group(2))) broken.add(page.getFileName() + " → " + to + m.group(2));
            }
        }
        assertEquals(List.of(), broken);
    }

    /** As they are turned into anchors where Markdown is shown. */
    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.startsWith("#"))
                .map(line -> "#" + line.replaceFirst("^#+ ", "").toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    private static Map<String, String> sources() throws IOException {
        List<Path> roots = List.of(CHECKOUT.resolve("rules-engine/src/test"), CHECKOUT.resolve("native-service/src/test"));
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        for (String folder : List.of("extension/test", "extension/test/browser")) {
            try (Stream<Path> all = Files.list(CHECKOUT.resolve(folder))) {
                all.filter(file -> file.toString().matches(".*\\.(mjs|ts)")).forEach(files::add);
            }
        }
        return files.stream().collect(Collectors.toMap(file -> file.getFileName().toString(), DocumentsTest::text, (a, b) -> a + b));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
