package dev.chaperone.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.text.Surface;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The labelled drafts are what their README says. */
class DraftsTest {

    private static final Set<Category> TAUGHT = EnumSet.complementOf(EnumSet.of(Category.UNPROFESSIONAL));

    @Test
    void both_languages_and_every_surface_and_category_are_there() throws Exception {
        List<Drafts.Labelled> all = Drafts.all();
        long french = all.stream().filter(d -> d.language().equals("fr")).count();
        long harmless = all.stream().filter(d -> d.labels().isEmpty()).count();
        assertTrue(french * 100 >= all.size() * 35, french + " French of " + all.size());
        assertTrue(harmless * 100 >= all.size() * 40, harmless + " harmless of " + all.size());
        for (String language : List.of("en", "fr")) {
            Set<Category> seen = EnumSet.noneOf(Category.class);
            Set<Surface> where = EnumSet.noneOf(Surface.class);
            for (Drafts.Labelled d : all) {
                if (!d.language().equals(language)) continue;
                seen.addAll(d.labels());
                where.add(d.draft().surface());
            }
            assertEquals(TAUGHT, seen);
            assertEquals(EnumSet.allOf(Surface.class), where);
        }
    }

    @Test
    void no_draft_twice_and_no_label_both_wanted_and_open() throws Exception {
        Set<String> texts = new HashSet<>();
        for (Drafts.Labelled d : Drafts.all()) {
            assertTrue(texts.add(d.draft().surface() + d.draft().text()), d.id() + " is there twice");
            assertTrue(d.labels().stream().noneMatch(d.optional()::contains), d.id() + " has a label that is optional too");
            assertTrue(d.piece().isEmpty() || !d.labels().isEmpty(), d.id() + " is harmless and marked");
            assertTrue(d.draft().text().contains(d.piece()), d.id());
        }
    }
}
