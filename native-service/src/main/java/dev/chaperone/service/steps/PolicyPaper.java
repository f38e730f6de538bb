package dev.chaperone.service.steps;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.pack.Passage;
import dev.chaperone.rules.pack.Policy;
import dev.chaperone.service.home.PolicyFile.Form;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The social-media policy on paper: sections, sources, and a place to sign. */
public final class PolicyPaper {

    private static final Localised TITLE = new Localised("Social media policy", "Politique sur les médias sociaux");
    private static final Localised VERSION = new Localised("Version ", "Version ");
    private static final Localised SOURCES = new Localised("Sources", "Sources");
    private static final Localised READ = new Localised("Read and understood", "Lu et compris");
    private static final Localised ASKED = new Localised("I have read this policy and could ask my questions.",
            "J’ai lu cette politique et j’ai pu poser mes questions.");
    private static final Localised NAME = new Localised("Name and signature", "Nom et signature");
    private static final Localised DATE = new Localised("Date", "Date");

    private PolicyPaper() {}

    /** @param version as {@code 2 · 2026-11-21}; empty for a draft to look at */
    public static Paper of(Policy policy, Form form, String lang, String version) {
        Filled filled = Filled.of(policy, form, lang);
        List<Block> blocks = new ArrayList<>();
        for (Passage passage : policy.passages()) {
            blocks.add(new Block.Heading(passage.title().in(lang)));
            for (Localised paragraph : passage.text()) {
                if (paragraph.en().equals("{exceptions}")) exceptions(blocks, filled, form);
                else blocks.add(new Block.Paragraph(filled.in(paragraph.in(lang))));
            }
        }
        blocks.add(new Block.Heading(READ.in(lang)));
        blocks.add(new Block.Paragraph(ASKED.in(lang)));
        blocks.add(new Block.Blank(NAME.in(lang)));
        blocks.add(new Block.Blank(DATE.in(lang)));
        blocks.add(new Block.Heading(SOURCES.in(lang)));
        for (String source : sources(policy)) blocks.add(new Block.Note(source));
        String practice = form.practice().isBlank() ? "" : form.practice().strip() + " · ";
        String packs = policy.packs().stream().map(p -> p.title().in(lang)).collect(Collectors.joining("; "));
        String under = practice + (version.isEmpty() ? "" : VERSION.in(lang) + version + " · ") + packs;
        return new Paper(TITLE.in(lang), under, lang, policy.packs().stream().noneMatch(PolicyPaper::abroad), List.copyOf(blocks));
    }

    private static void exceptions(List<Block> blocks, Filled filled, Form form) {
        blocks.add(new Block.Paragraph(filled.in(form.exceptions().isEmpty() ? "{say:no-exceptions}" : "{say:some-exceptions}")));
        form.exceptions().forEach(e -> blocks.add(new Block.Item(e.strip())));
    }

    /** Each document once, however many of its clauses were drawn on; with its date where any of them gives one. */
    private static Collection<String> sources(Policy policy) {
        Map<String, Citation> sources = new LinkedHashMap<>();
        for (Passage passage : policy.passages()) {
            for (Citation c : passage.cite()) sources.merge(c.body() + ", " + c.document(), c, (had, one) -> had.effective().isEmpty() ? one : had);
        }
        return sources.entrySet().stream().map(s -> s.getKey() + (s.getValue().effective().isEmpty() ? "" : " (" + s.getValue().effective() + ")")
                + (s.getValue().url().isEmpty() ? "" : ", " + s.getValue().url())).sorted().toList();
    }

    /** Where sheets are A4. */
    private static boolean abroad(Pack pack) {
        return pack.place().equals("uk") || pack.place().equals("au");
    }
}
