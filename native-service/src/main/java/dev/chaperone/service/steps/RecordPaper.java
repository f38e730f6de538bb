package dev.chaperone.service.steps;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.RecordFile.Kind;
import dev.chaperone.service.home.RecordFile.Step;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The record of reasonable steps, for a college or an insurer: what was counted, then every line by date. */
public final class RecordPaper {

    private static final Localised TITLE = new Localised("Record of reasonable steps", "Registre des mesures raisonnables");
    private static final Localised ABOUT = new Localised(
            "Kept by the practitioner on their own computer, line by line, as the steps were taken. Dates are those of that computer. "
                    + "The record holds no names of clients and no text of any post or message.",
            "Tenu par la personne professionnelle sur son propre ordinateur, ligne par ligne, au moment où les mesures ont été prises. Les dates "
                    + "sont celles de cet ordinateur. Le registre ne contient ni nom de clients ni texte de publications ou de messages.");
    private static final Localised EMPTY = new Localised("Nothing is on record yet.", "Le registre est encore vide.");
    private static final Localised COUNTED = new Localised("In short", "En bref");
    private static final Localised ALL = new Localised("Every step, by date", "Toutes les mesures, par date");
    private static final Localised PRINTED = new Localised("printed ", "imprimé le ");
    private static final List<Localised> HEAD = List.of(new Localised("Date", "Date"), new Localised("Kind", "Type"), new Localised("Step", "Mesure"),
            new Localised("Where", "Où"), new Localised("Decision", "Décision"));

    private RecordPaper() {}

    public static Paper of(List<Step> steps, Rulebook book, String lang, LocalDate today) {
        List<Step> sorted = steps.stream().sorted(Comparator.comparing(Step::date)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(ABOUT.in(lang)));
        if (sorted.isEmpty()) blocks.add(new Block.Paragraph(EMPTY.in(lang)));
        else {
            blocks.add(new Block.Heading(COUNTED.in(lang)));
            for (Kind kind : Kind.values()) {
                long count = sorted.stream().filter(s -> s.kind() == kind).count();
                if (count > 0) blocks.add(new Block.Item(StepWords.kinds(kind).in(lang) + StepWords.colon(lang) + count));
            }
            blocks.add(new Block.Heading(ALL.in(lang)));
            blocks.add(new Block.Table(HEAD.stream().map(h -> h.in(lang)).toList(),
                    sorted.stream().map(s -> row(s, book, lang)).toList(), List.of(14, 15, 37, 20, 14)));
        }
        String from = sorted.isEmpty() ? "" : span(sorted.getFirst().date(), sorted.getLast().date()) + " · ";
        return new Paper(TITLE.in(lang), from + PRINTED.in(lang) + today, lang, true, List.copyOf(blocks));
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }

    /** The same lines for a spreadsheet, with the ids beside the words. */
    public static String csv(List<Step> steps, Rulebook book, String lang) {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader("date", "kind", "id", "step", "where", "decision").get())) {
            for (Step s : steps.stream().sorted(Comparator.comparing(Step::date)).toList()) {
                csv.printRecord(s.date(), s.kind().id(), cell(s.what()), cell(StepWords.what(s, book, lang)), cell(s.where()), s.decision());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> row(Step s, Rulebook book, String lang) {
        return List.of(s.date().toString(), StepWords.kind(s.kind()).in(lang), StepWords.what(s, book, lang), s.where(), StepWords.decision(s.decision()).in(lang));
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String cell(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
