package dev.chaperone.service.audit.report;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.service.archive.form.Trouble;
import dev.chaperone.service.audit.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The report as one page that asks nothing of anybody. */
public final class HtmlReport {

    /** More on one page and no browser is pleasant any more; the gravest come first. */
    static final int MOST = 5_000;

    private final Findings findings;
    private final About about;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<String> handled;
    private final String lang;

    /**
     * @param names of the archives
     * @param since an ISO date, or empty
     * @param today the day it is made
     */
    public record About(List<String> names, List<String> packs, String since, boolean messages, LocalDate today, ZoneId zone) {}

    private HtmlReport(Findings findings, About about, List<Rule> rules, Set<String> handled, String lang) {
        this.findings = findings;
        this.about = about;
        this.handled = handled;
        this.lang = lang.startsWith("fr") ? "fr" : "en";
        for (Rule rule : rules) this.rules.put(rule.id(), rule);
    }

    /** @param rules where the wording of the findings is taken from */
    public static void write(Findings findings, About about, List<Rule> rules, Set<String> handled, String lang, Appendable out) throws IOException {
        new HtmlReport(findings, about, rules, handled, lang).page(out);
    }

    private void page(Appendable out) throws IOException {
        String style = resource("report.css");
        String script = resource("report.js");
        out.append("<!doctype html>\n<html lang=\"").append(lang).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '").append(hash(style))
                .append("'; script-src '").append(hash(script)).append("'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(say(Words.TITLE))
                .append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n<main>\n");
        head(out);
        if (findings.flagged() > 0) {
            out.append("<section><h2>").append(say(Words.WHEN)).append("</h2>\n").append(Timeline.of(findings.months(), lang)).append("</section>\n");
            table(out);
            filters(out);
            Card card = new Card(rules, handled, lang, about.zone());
            out.append("<section id=\"posts\">\n");
            findings.gravestFirst(MOST, f -> card.write(f, out));
            out.append("</section>\n");
            if (findings.flagged() > MOST) out.append("<p>").append(say(Words.MORE, findings.flagged() - MOST)).append("</p>\n");
        } else {
            out.append("<p class=\"none\">").append(say(Words.NONE)).append("</p>\n");
        }
        troubles(out);
        out.append("<footer>").append(say(Words.ADVICE)).append("</footer>\n</main>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
    }

    private void head(Appendable out) throws IOException {
        TreeMap<String, int[]> dated = new TreeMap<>(findings.months());
        dated.remove("");
        String read = dated.isEmpty() ? say(Words.READ_UNDATED, findings.posts(), findings.flagged())
                : say(Words.READ, findings.posts(), findings.flagged(), dated.firstKey(), dated.lastKey());
        out.append("<h1>").append(say(Words.TITLE)).append("</h1>\n<p class=\"keep\">").append(say(Words.KEEP)).append("</p>\n<p>").append(read)
                .append("</p>\n<p class=\"quiet\">").append(Html.escaped(String.join(", ", about.names()))).append(". ")
                .append(say(Words.MADE, about.today(), String.join(", ", about.packs()))).append(' ')
                .append(about.since().isEmpty() ? "" : say(Words.SINCE, about.since()) + " ")
                .append(say(about.messages() ? Words.MESSAGES : Words.NO_MESSAGES)).append("</p>\n<p class=\"sums\">");
        for (Severity severity : List.of(Severity.STOP, Severity.CAUTION, Severity.NOTE)) {
            out.append("<span class=\"").append(severity.id()).append("\"><b>").append(String.valueOf(findings.flagged(severity))).append("</b> ")
                    .append(Html.escaped(Words.severity(severity, lang))).append("</span> ");
        }
        out.append("</p>\n");
    }

    private void table(Appendable out) throws IOException {
        List<Map.Entry<String, Map<Severity, Integer>>> rows = new ArrayList<>(findings.rules().entrySet());
        rows.sort((a, b) -> weight(b.getValue()) == weight(a.getValue()) ? a.getKey().compareTo(b.getKey())
                : Long.compare(weight(b.getValue()), weight(a.getValue())));
        out.append("<details class=\"rules\"><summary><h2>").append(say(Words.RULES)).append("</h2></summary><table><tr><th>")
                .append(say(Words.SUBJECT)).append("</th><th>").append(say(Words.RULE)).append("</th><th>").append(say(Words.POSTS)).append("</th></tr>\n");
        for (var row : rows) {
            Rule rule = rules.get(row.getKey());
            Severity gravest = row.getValue().keySet().stream().max(Severity::compareTo).orElse(Severity.NOTE);
            out.append("<tr class=\"").append(gravest.id()).append("\"><td>")
                    .append(rule == null ? "" : Html.escaped(Words.category(rule.category().id(), lang))).append("</td><td>")
                    .append(Html.escaped(rule == null ? row.getKey() : rule.message().in(lang))).append("</td><td>")
                    .append(String.valueOf(row.getValue().values().stream().mapToInt(n -> n).sum())).append("</td></tr>\n");
        }
        out.append("</table></details>\n");
    }

    private static long weight(Map<Severity, Integer> counts) {
        long weight = 0;
        for (var e : counts.entrySet()) weight += e.getValue() * (e.getKey() == Severity.STOP ? 1L << 40 : e.getKey() == Severity.CAUTION ? 1L << 20 : 1);
        return weight;
    }

    private void filters(Appendable out) throws IOException {
        Set<String> years = new TreeSet<>();
        Set<String> platforms = new TreeSet<>();
        Set<String> categories = new TreeSet<>();
        findings.gravestFirst(MOST, f -> {
            if (f.when() != null) years.add(String.valueOf(f.when().atZone(about.zone()).getYear()));
            platforms.add(f.platform());
            f.marks().forEach(m -> categories.add(m.category()));
        });
        out.append("<form id=\"filters\" aria-label=\"").append(say(Words.FILTER)).append("\"><fieldset><legend>").append(say(Words.FILTER)).append("</legend>\n");
        for (Severity severity : List.of(Severity.STOP, Severity.CAUTION, Severity.NOTE)) {
            boolean first = severity != Severity.NOTE || findings.flagged(Severity.STOP) + findings.flagged(Severity.CAUTION) == 0;
            out.append("<label><input type=\"checkbox\" name=\"severity\" value=\"").append(severity.id()).append(first ? "\" checked> " : "\"> ")
                    .append(Html.escaped(Words.severity(severity, lang))).append("</label>\n");
        }
        choice("category", Words.SUBJECT, categories, id -> Words.category(id, lang), out);
        choice("year", Words.YEAR, ((TreeSet<String>) years).descendingSet(), id -> id, out);
        if (platforms.size() > 1) choice("platform", Words.PLATFORM, platforms, Words::platform, out);
        out.append("<label>").append(say(Words.SEARCH)).append(" <input type=\"search\" name=\"words\"></label>\n<label><input type=\"checkbox\" name=\"hide\"> ")
                .append(say(Words.HIDE)).append("</label>\n</fieldset>\n<p><output id=\"count\" data-words=\"").append(say(Words.SHOWN))
                .append("\"></output> <button type=\"button\" id=\"save\">").append(say(Words.SAVE)).append("</button> <span id=\"saved\" hidden>")
                .append(say(Words.SAVED)).append("</span></p></form>\n");
    }

    private void choice(String name, Localised label, Set<String> ids, java.util.function.UnaryOperator<String> words, Appendable out) throws IOException {
        out.append("<label>").append(say(label)).append(" <select name=\"").append(name).append("\"><option value=\"\">").append(say(Words.ALL)).append("</option>");
        for (String id : ids) {
            out.append("<option value=\"").append(Html.escaped(id)).append("\">").append(Html.escaped(words.apply(id))).append("</option>");
        }
        out.append("</select></label>\n");
    }

    private void troubles(Appendable out) throws IOException {
        if (findings.troubles().isEmpty()) return;
        out.append("<section><h2>").append(say(Words.TROUBLES)).append("</h2><ul>\n");
        for (Trouble t : findings.troubles()) {
            out.append("<li>").append(Html.escaped(t.file())).append(t.where().isEmpty() ? "" : " (" + Html.escaped(t.where()) + ")").append(": ")
                    .append(Html.escaped(Words.trouble(t.code(), lang))).append(" <code>").append(Html.escaped(t.code())).append("</code></li>\n");
        }
        if (findings.moreTroubles() > 0) out.append("<li>").append(say(Words.MORE_TROUBLES, findings.moreTroubles())).append("</li>\n");
        out.append("</ul></section>\n");
    }

    private String say(Localised words, Object... values) {
        return Html.escaped(values.length == 0 ? words.in(lang) : String.format(words.in(lang), values));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
