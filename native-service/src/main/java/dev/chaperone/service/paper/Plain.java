package dev.chaperone.service.paper;

import dev.chaperone.service.paper.Paper.Block;
import java.util.ArrayList;
import java.util.List;

/** Plain text, for an e-mail or an editor: lines of at most 78 characters, no marks but dashes. */
final class Plain {

    private static final int WIDTH = 78;

    private Plain() {}

    static String of(Paper paper) {
        StringBuilder out = new StringBuilder();
        wrap(out, "", paper.title());
        out.append("=".repeat(Math.min(WIDTH, paper.title().length()))).append('\n');
        wrap(out, "", paper.under());
        boolean list = false;
        boolean headed = false;
        for (Block block : paper.blocks()) {
            boolean item = block instanceof Block.Item;
            if (!(item && list) && !headed) out.append('\n');
            list = item;
            headed = block instanceof Block.Heading;
            switch (block) {
                case Block.Heading h -> {
                    wrap(out, "", h.text());
                    out.append("-".repeat(Math.min(WIDTH, h.text().length()))).append('\n');
                }
                case Block.Paragraph p -> wrap(out, "", p.text());
                case Block.Item i -> wrap(out, "- ", i.text());
                case Block.Note n -> wrap(out, "  ", n.text());
                case Block.Blank b -> out.append("\n____________________________________\n").append(b.text()).append('\n');
                case Block.Table t -> t.rows().forEach(row -> wrap(out, "- ", String.join(" | ", row)));
            }
        }
        return out.toString();
    }

    private static void wrap(StringBuilder out, String first, String text) {
        String indent = first;
        for (String line : lines(text, WIDTH - first.length())) {
            out.append(indent).append(line).append('\n');
            indent = " ".repeat(first.length());
        }
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        // A no-break space is no place to break; split by plain ones alone.
        for (String word : text.split("[ \n]+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
