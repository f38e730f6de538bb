package dev.chaperone.service.audit.report;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.service.audit.Flagged;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One post in the report: where and when, its words with the flagged ones marked, what about them, and a box to tick. */
final class Card {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, Rule> rules;
    private final Set<String> handled;
    private final String lang;
    private final ZoneId zone;

    Card(Map<String, Rule> rules, Set<String> handled, String lang, ZoneId zone) {
        this.rules = rules;
        this.handled = handled;
        this.lang = lang;
        this.zone = zone;
    }

    void write(Flagged f, Appendable out) throws IOException {
        Set<String> categories = new LinkedHashSet<>();
        for (Flagged.Mark m : f.marks()) categories.add(m.category());
        String when = f.when() == null ? Words.UNDATED.in(lang) : DAY.format(f.when().atZone(zone));
        String tick = handled.contains(f.id()) ? " checked" : "";
        out.append("<article class=\"").append(f.severity().id()).append("\" id=\"p-").append(f.id()).append("\" data-severity=\"")
                .append(f.severity().id()).append("\" data-categories=\"").append(String.join(" ", categories)).append("\" data-year=\"")
                .append(f.when() == null ? "" : when.substring(0, 4)).append("\" data-platform=\"").append(Html.escaped(f.platform())).append("\">\n");
        out.append("<header><span class=\"when\">").append(when).append("</span> <span class=\"where\">")
                .append(Html.escaped(f.platform().isEmpty() ? "" : Words.platform(f.platform()) + " · ")).append(Words.surface(f.surface(), lang))
                .append("</span> ");
        if (f.link().isEmpty()) out.append("<span class=\"find\">").append(f.when() == null ? "" : Words.FIND.in(lang)).append("</span>");
        else out.append("<a href=\"").append(Html.escaped(f.link())).append("\" target=\"_blank\" rel=\"noopener noreferrer\">").append(Words.OPEN.in(lang)).append("</a>");
        out.append("<label class=\"tick\"><input type=\"checkbox\" data-id=\"").append(f.id()).append('"').append(tick).append("> ")
                .append(Words.HANDLED.in(lang)).append("</label></header>\n");
        out.append("<blockquote dir=\"auto\">").append(marked(f)).append("</blockquote>\n<ul>\n");
        Map<String, Flagged.Mark> once = new LinkedHashMap<>();
        for (Flagged.Mark m : f.marks()) once.putIfAbsent(m.rule(), m);
        for (Flagged.Mark m : once.values()) finding(m, out);
        out.append("</ul>\n<p class=\"file\">").append(Words.IN_FILE.in(lang)).append(' ').append(Html.escaped(f.file())).append("</p>\n</article>\n");
    }

    private void finding(Flagged.Mark m, Appendable out) throws IOException {
        Rule rule = rules.get(m.rule());
        out.append("<li class=\"").append(m.severity().id()).append("\"><b>").append(Html.escaped(Words.category(m.category(), lang))).append("</b> ");
        if (rule != null) {
            out.append(Html.escaped(rule.message().in(lang)));
            String instead = rule.instead().in(lang);
            out.append("<details><summary>").append(Words.WHY.in(lang)).append("</summary>");
            if (!instead.isBlank()) out.append("<p>").append(Words.INSTEAD.in(lang)).append(' ').append(Html.escaped(instead)).append("</p>");
            for (Citation c : rule.cite()) cite(c.in(lang), out);
            out.append("<p class=\"file\">").append(Html.escaped(m.rule())).append("</p></details>");
        } else {
            out.append(Html.escaped(m.rule()));
        }
        out.append("</li>\n");
    }

    static void cite(Citation c, Appendable out) throws IOException {
        String text = c.body() + ", " + c.document() + (c.clause().isEmpty() ? "" : ": " + c.clause());
        boolean web = c.url().startsWith("https://");
        out.append("<p class=\"cite\">");
        if (web) out.append("<a href=\"").append(Html.escaped(c.url())).append("\" target=\"_blank\" rel=\"noopener noreferrer\">");
        out.append(Html.escaped(text)).append(web ? "</a>" : "").append("</p>");
    }

    /** Where marks overlap the graver one is shown. */
    private static String marked(Flagged f) {
        String text = f.text();
        byte[] grave = new byte[text.length()];
        for (Flagged.Mark m : f.marks()) {
            int to = Math.min(text.length(), m.span().end() - f.at());
            byte weight = (byte) (m.severity().ordinal() + 1);
            for (int i = Math.max(0, m.span().start() - f.at()); i < to; i++) if (grave[i] < weight) grave[i] = weight;
        }
        StringBuilder out = new StringBuilder(f.at() > 0 ? "… " : "");
        for (int i = 0; i < text.length();) {
            int end = i;
            while (end < text.length() && grave[end] == grave[i]) end++;
            String piece = Html.escaped(text.substring(i, end));
            if (grave[i] == 0) out.append(piece);
            else out.append("<mark class=\"").append(Severity.values()[grave[i] - 1].id()).append("\">").append(piece).append("</mark>");
            i = end;
        }
        return out.toString();
    }
}
