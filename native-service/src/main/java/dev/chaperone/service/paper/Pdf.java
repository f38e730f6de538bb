package dev.chaperone.service.paper;

import dev.chaperone.service.paper.Paper.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays a paper out on sheets: paragraphs that break, tables whose rows stay whole, a heading never alone at the foot. */
final class Pdf {

    private static final double MARGIN = 60;
    private static final double BODY = 10.5;
    private static final double SMALL = 8.5;
    private static final double LEADING = 1.38;
    private static final String DARK = "0.106 0.165 0.188";
    private static final String GREY = "0.298 0.384 0.420";
    private static final String TEAL = "0.184 0.435 0.494";
    private static final String PALE = "0.78 0.827 0.847";

    private final double width;
    private final double height;
    private final List<StringBuilder> sheets = new ArrayList<>();
    private double y;

    private Pdf(Paper paper) {
        width = paper.letter() ? 612 : 595.28;
        height = paper.letter() ? 792 : 841.89;
        turn();
    }

    static byte[] of(Paper paper) {
        Pdf pdf = new Pdf(paper);
        pdf.head(paper);
        for (int i = 0; i < paper.blocks().size(); i++) pdf.block(paper.blocks().get(i));
        pdf.foot(paper);
        return PdfFile.of(paper.title(), paper.lang(), pdf.width, pdf.height, pdf.sheets);
    }

    private void head(Paper paper) {
        text(paper.title(), Letters.BOLD, 18, DARK, 0, 0);
        y -= 4;
        text(paper.under(), Letters.REGULAR, BODY, GREY, 0, 0);
        y -= 4;
        rule(MARGIN, width - MARGIN, 1.4, TEAL);
        y -= 11;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> {
                need(18 + 4 * BODY * LEADING);
                y -= 10;
                text(h.text(), Letters.BOLD, 12.5, DARK, 0, 0);
                y -= 2;
            }
            case Block.Paragraph p -> {
                text(p.text(), Letters.REGULAR, BODY, DARK, 0, 0);
                y -= 5;
            }
            case Block.Item i -> {
                need(BODY * LEADING);
                double top = y;
                show("•", Letters.REGULAR, BODY, DARK, MARGIN + 6, y - BODY);
                y = top;
                text(i.text(), Letters.REGULAR, BODY, DARK, 18, 0);
                y -= 2;
            }
            case Block.Note n -> {
                text(n.text(), Letters.REGULAR, SMALL, GREY, 0, 0);
                y -= 2;
            }
            case Block.Blank b -> {
                need(48);
                y -= 34;
                rule(MARGIN, MARGIN + 240, 0.7, DARK);
                text(b.text(), Letters.REGULAR, SMALL + 0.5, DARK, 0, 0);
            }
            case Block.Table t -> table(t);
        }
    }

    private void table(Block.Table table) {
        y -= 4;
        row(table, table.head(), Letters.BOLD, 1.2, TEAL);
        for (List<String> row : table.rows()) {
            // The head is said again on the next sheet.
            if (y - tall(table, row, Letters.REGULAR) < MARGIN + 12) {
                turn();
                row(table, table.head(), Letters.BOLD, 1.2, TEAL);
            }
            row(table, row, Letters.REGULAR, 0.5, PALE);
        }
        y -= 8;
    }

    private void row(Block.Table table, List<String> cells, Letters face, double line, String colour) {
        double tall = tall(table, cells, face);
        need(tall);
        double top = y;
        double x = 0;
        for (int i = 0; i < cells.size(); i++) {
            double room = column(table, i);
            y = top - 4;
            text(cells.get(i), face, BODY - 1, DARK, x, width - 2 * MARGIN - x - room + 8);
            x += room;
        }
        y = top - tall;
        rule(MARGIN, width - MARGIN, line, colour);
    }

    private double tall(Block.Table table, List<String> cells, Letters face) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) lines = Math.max(lines, face.lines(cells.get(i), BODY - 1, column(table, i) - 8).size());
        return lines * (BODY - 1) * LEADING + 9;
    }

    private double column(Block.Table table, int i) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        return (width - 2 * MARGIN) * table.widths().get(i) / all;
    }

    /** A paragraph between two insets; it goes on at the top of the next sheet where this one ends. */
    private void text(String text, Letters face, double size, String colour, double left, double right) {
        for (String line : face.lines(text, size, width - 2 * MARGIN - left - right)) {
            need(size * LEADING);
            show(line, face, size, colour, MARGIN + left, y - size);
            y -= size * LEADING;
        }
    }

    private void foot(Paper paper) {
        for (int i = 0; i < sheets.size(); i++) {
            String page = (i + 1) + " / " + sheets.size();
            StringBuilder sheet = sheets.get(i);
            show(sheet, paper.title() + " · " + paper.under(), Letters.REGULAR, 7.5, GREY, MARGIN, 34);
            show(sheet, page, Letters.REGULAR, 7.5, GREY, width - MARGIN - Letters.REGULAR.width(page, 7.5), 34);
        }
    }

    private void need(double room) {
        if (y - room < MARGIN) turn();
    }

    private void turn() {
        sheets.add(new StringBuilder());
        y = height - MARGIN;
    }

    private void rule(double from, double to, double thick, String colour) {
        sheets.getLast().append(String.format(Locale.ROOT, "%s RG %.2f w %.2f %.2f m %.2f %.2f l S\n", colour, thick, from, y, to, y));
    }

    private void show(String text, Letters face, double size, String colour, double x, double at) {
        show(sheets.getLast(), text, face, size, colour, x, at);
    }

    private static void show(StringBuilder sheet, String text, Letters face, double size, String colour, double x, double at) {
        sheet.append(String.format(Locale.ROOT, "BT %s rg /%s %.2f Tf %.2f %.2f Td <", colour, face.resource(), size, x, at));
        for (byte b : Letters.bytes(text)) sheet.append(String.format(Locale.ROOT, "%02X", b));
        sheet.append("> Tj ET\n");
    }
}
