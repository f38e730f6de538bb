package dev.chaperone.service.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as lists hold them. */
final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:\\D.*)?");

    private Dates() {}

    /**
     * A date in figures. One that can be read in two ways (03/04/2025) is read as the later one: a former client is then
     * taken for a recent one rather than the other way round.
     */
    static Optional<LocalDate> read(String text) {
        Matcher iso = YEAR_FIRST.matcher(text.strip());
        if (iso.matches()) return date(iso.group(1), iso.group(2), iso.group(3));
        Matcher other = YEAR_LAST.matcher(text.strip());
        if (!other.matches()) return Optional.empty();
        List<LocalDate> readings = new ArrayList<>();
        date(other.group(3), other.group(2), other.group(1)).ifPresent(readings::add);
        date(other.group(3), other.group(1), other.group(2)).ifPresent(readings::add);
        return readings.stream().max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
