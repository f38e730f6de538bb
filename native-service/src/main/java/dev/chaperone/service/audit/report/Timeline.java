package dev.chaperone.service.audit.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** When: one bar a month, a quarter or a year, as many as fit, as a drawing inside the page. */
final class Timeline {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 150;
    private static final int BASE = 124;
    private static final int MOST = 64;

    private Timeline() {}

    /** @param months as {@link dev.chaperone.service.audit.Findings#months}; empty where nothing has a date */
    static String of(Map<String, int[]> months, String lang) {
        TreeMap<String, int[]> dated = new TreeMap<>(months);
        dated.remove("");
        if (dated.isEmpty()) return "";
        YearMonth first = YearMonth.parse(dated.firstKey());
        YearMonth last = YearMonth.parse(dated.lastKey());
        long span = first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        int step = span <= MOST ? 1 : span <= 3 * MOST ? 3 : 12;
        YearMonth start = YearMonth.of(first.getYear(), (first.getMonthValue() - 1) / step * step + 1);
        int bars = (int) (start.until(last, java.time.temporal.ChronoUnit.MONTHS) / step) + 1;
        int[][] sums = new int[bars][4];
        dated.forEach((month, counts) -> {
            int bar = (int) (start.until(YearMonth.parse(month), java.time.temporal.ChronoUnit.MONTHS) / step);
            for (int i = 0; i < 4; i++) sums[bar][i] += counts[i];
        });
        return drawing(start, step, sums, lang);
    }

    private static String drawing(YearMonth start, int step, int[][] sums, String lang) {
        int highest = 1;
        for (int[] s : sums) highest = Math.max(highest, s[0] + s[1] + s[2]);
        double wide = (double) WIDTH / sums.length;
        StringBuilder out = new StringBuilder("<svg class=\"timeline\" viewBox=\"0 0 " + WIDTH + ' ' + HEIGHT + "\" role=\"img\" aria-label=\""
                + Html.escaped(Words.WHEN.in(lang)) + "\">\n");
        int labelled = -1;
        double lastLabel = -100;
        for (int i = 0; i < sums.length; i++) {
            YearMonth at = start.plusMonths((long) i * step);
            double x = i * wide;
            out.append("<g><title>").append(Html.escaped(said(at, step, sums[i], lang))).append("</title>");
            out.append(rect("room", x, 8, wide, BASE - 8));
            double y = BASE;
            String[] kinds = {"stop", "caution", "note"};
            for (int k = 0; k < 3; k++) {
                int n = sums[i][2 - k];
                if (n == 0) continue;
                double high = Math.max(2.0, (BASE - 12.0) * n / highest);
                y -= high;
                out.append(rect(kinds[k], x + wide * 0.12, y, wide * 0.76, high));
            }
            out.append("</g>\n");
            if (at.getYear() != labelled && (at.getMonthValue() <= step || i == 0) && x - lastLabel > 44) {
                labelled = at.getYear();
                lastLabel = x;
                out.append("<text x=\"").append(number(x + 2)).append("\" y=\"142\">").append(labelled).append("</text>\n");
            }
        }
        return out.append("<line x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + BASE + "\" y2=\"" + BASE + "\"/></svg>\n").toString();
    }

    private static String said(YearMonth at, int step, int[] s, String lang) {
        String when = step == 12 ? String.valueOf(at.getYear()) : step == 1 ? at.toString() : at + " – " + at.plusMonths(2);
        return String.format(Words.OF.in(lang), when, s[0] + s[1] + s[2], s[3]);
    }

    private static String rect(String kind, double x, double y, double wide, double high) {
        return "<rect class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(wide) + "\" height=\""
                + number(high) + "\"/>";
    }

    private static String number(double d) {
        return String.valueOf(Math.round(d * 10) / 10.0);
    }
}
