package dev.chaperone.service.paper;

import dev.chaperone.service.paper.Paper.Block;
import java.util.List;

/** A page of its own that prints well: its styles inside, no scripts, nothing from elsewhere. */
final class Html {

    private static final String STYLE = """
            @page { margin: 20mm 18mm; }
            :root { color-scheme: light; }
            body { font: 11pt/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b2a30; background: #fff; max-width: 44em; margin: 2.5em auto; padding: 0 1.5em; }
            h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .2em; } .under { color: #4c626b; margin: 0 0 1.6em; padding-bottom: .8em; border-bottom: 2px solid #2f6f7e; }
            h2 { font-size: 1.13em; margin: 1.5em 0 .3em; break-after: avoid; } p { margin: .5em 0; } ul { margin: .4em 0; padding-left: 1.3em; } li { margin: .2em 0; }
            .note { font-size: .82em; color: #4c626b; margin: .3em 0; } .blank { margin: 2.4em 0 0; border-top: 1px solid #1b2a30; width: 24em; max-width: 100%; padding-top: .2em; font-size: .9em; }
            table { border-collapse: collapse; width: 100%; margin: .6em 0 1.2em; font-size: .93em; } th, td { text-align: left; vertical-align: top; padding: .4em .6em; border-bottom: 1px solid #c7d3d8; }
            th { border-bottom: 2px solid #2f6f7e; } td:first-child { white-space: nowrap; } tr { break-inside: avoid; } thead { display: table-header-group; }
            @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } p, li { orphans: 3; widows: 3; } }
            """;

    private final StringBuilder out = new StringBuilder();

    private Html() {}

    static String of(Paper paper) {
        return new Html().write(paper);
    }

    private String write(Paper paper) {
        out.append("<!doctype html>\n<html lang=\"").append(paper.lang().equals("fr") ? "fr-CA" : "en-CA").append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", paper.title());
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("h1", "", paper.title());
        element("p", "under", paper.under());
        boolean list = false;
        for (Block block : paper.blocks()) {
            boolean item = block instanceof Block.Item;
            if (item && !list) out.append("<ul>\n");
            if (!item && list) out.append("</ul>\n");
            list = item;
            block(block);
        }
        if (list) out.append("</ul>\n");
        return out.append("</body>\n</html>\n").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading h -> element("h2", "", h.text());
            case Block.Paragraph p -> element("p", "", p.text());
            case Block.Item i -> element("li", "", i.text());
            case Block.Note n -> element("p", "note", n.text());
            case Block.Blank b -> element("p", "blank", b.text());
            case Block.Table t -> {
                int all = t.widths().stream().mapToInt(Integer::intValue).sum();
                out.append("<table>\n<colgroup>");
                for (int width : t.widths()) out.append("<col style=\"width:").append(100 * width / all).append("%\">");
                out.append("</colgroup>\n<thead>");
                row("th", t.head());
                out.append("</thead>\n<tbody>\n");
                for (List<String> row : t.rows()) row("td", row);
                out.append("</tbody>\n</table>\n");
            }
        }
    }

    private void row(String cell, List<String> texts) {
        out.append("<tr>");
        for (String text : texts) out.append('<').append(cell).append(cell.equals("th") ? " scope=\"col\">" : ">").append(safe(text)).append("</").append(cell).append('>');
        out.append("</tr>\n");
    }

    private void element(String tag, String name, String text) {
        out.append('<').append(tag);
        if (!name.isEmpty()) out.append(" class=\"").append(name).append('"');
        out.append('>').append(safe(text)).append("</").append(tag).append(">\n");
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
