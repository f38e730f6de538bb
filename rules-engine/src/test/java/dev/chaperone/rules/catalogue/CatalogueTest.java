package dev.chaperone.rules.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.chaperone.rules.Corpus;
import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Reminder;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The two pages are those of the rules as they are. */
class CatalogueTest {

    private static final Path DATA = Path.of("src/test/resources/catalogue");

    @Test
    void the_catalogue_is_that_of_the_rules() throws Exception {
        same(Path.of("CATALOGUE.md"), new CataloguePage(Rulebook.read(Corpus.RESOURCES), requirements()).write());
    }

    @Test
    void the_packs_side_by_side_are_those_of_the_rules() throws Exception {
        same(Path.of("PACKS-SIDE-BY-SIDE.md"), new SideBySidePage(Rulebook.read(Corpus.RESOURCES), drafts()).write());
    }

    @Test
    void every_row_names_what_is_there_or_says_why_nothing_is() throws Exception {
        Rulebook book = Rulebook.read(Corpus.RESOURCES);
        Set<String> known = book.rules().stream().map(Rule::id).collect(Collectors.toSet());
        book.reminders().stream().map(Reminder::id).forEach(known::add);
        for (Category c : Category.values()) known.add(c.id());
        known.add("reminders");
        Set<String> rows = new HashSet<>();
        for (JsonNode row : requirements()) {
            String id = row.path("id").asText();
            assertTrue(rows.add(id), "twice: " + id);
            for (String name : CataloguePage.names(row)) assertTrue(known.contains(name), id + " names " + name + ", which is not there");
            assertTrue(row.has("by") || row.has("rest"), id + " says neither what answers it nor why nothing does");
        }
    }

    private static void same(Path page, String now) throws IOException {
        if ("write".equals(System.getProperty("catalogue"))) Files.writeString(page, now);
        assertEquals(Files.readString(page), now, page + " is stale; write it anew with -Dtest=CatalogueTest -Dcatalogue=write");
    }

    private static JsonNode requirements() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(DATA.resolve("requirements.yaml").toFile());
    }

    private static Map<String, Draft> drafts() throws IOException {
        Map<String, Draft> out = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(DATA.resolve("side-by-side.jsonl"))) {
            JsonNode d = json.readTree(line);
            out.put(d.path("id").asText(), Draft.of(d.path("text").asText(), Surface.of(d.path("surface").asText()).orElseThrow()));
        }
        assertEquals(40, out.size());
        return out;
    }
}
