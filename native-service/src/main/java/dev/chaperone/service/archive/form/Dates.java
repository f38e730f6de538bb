package dev.chaperone.service.archive.form;

import dev.chaperone.rules.text.Fold;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as exports write them: seconds or milliseconds, ISO in all its forms, and words in English or French. Where no zone
 * is given the hour is taken as Greenwich's: it is for finding a post again, and a day more or less does not hinder that.
 */
public final class Dates {

    private static final List<String> MONTHS = List.of("jan", "feb|fev", "mar", "apr|avr", "may|mai", "jun|juin", "jul|juil", "aug|aou",
            "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?)?\\s*(Z|UTC|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:h](\\d\\d)(?::(\\d\\d))?\\s*([ap])?");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");
    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}\\b");
    private static final Pattern ZONE = Pattern.compile("[+-]\\d{4}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,13}");
    /** Seconds up to the year 5138; more digits are milliseconds. */
    private static final long MOST_SECONDS = 99_999_999_999L;

    private Dates() {}

    /** Null where it cannot be told. */
    public static @Nullable Instant read(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > 100) return null;
        try {
            if (NUMBER.matcher(text).matches()) return seconds(Long.parseLong(text));
            Matcher iso = ISO.matcher(text);
            return iso.find() ? iso(iso) : words(Fold.fold(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param number of seconds or milliseconds; 0 is nothing */
    public static @Nullable Instant seconds(long number) {
        if (number <= 0) return null;
        return number > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant iso(Matcher m) {
        LocalDate day = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        LocalTime time = m.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)),
                m.group(6) == null ? 0 : Math.min(59, Integer.parseInt(m.group(6))));
        String zone = m.group(7);
        ZoneOffset offset = zone == null || zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return OffsetDateTime.of(LocalDateTime.of(day, time), offset).toInstant();
    }

    /** "Wed Nov 15 12:00:00 +0000 2023", "Nov 03, 2023 5:22:11 pm", "3 novembre 2023 à 17:22". */
    private static @Nullable Instant words(String folded) {
        Matcher year = YEAR.matcher(folded.replaceAll("[+-]\\d{4}", " "));
        int month = month(folded);
        if (month == 0 || !year.find()) return null;
        LocalTime time = LocalTime.MIDNIGHT;
        Matcher clock = TIME.matcher(folded);
        String rest = folded;
        if (clock.find()) {
            int hour = Integer.parseInt(clock.group(1));
            if (clock.group(4) != null) hour = hour % 12 + (clock.group(4).equals("p") ? 12 : 0);
            time = LocalTime.of(hour, Integer.parseInt(clock.group(2)), clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3)));
            rest = folded.substring(0, clock.start()) + " " + folded.substring(clock.end());
        }
        Matcher zone = ZONE.matcher(rest);
        ZoneOffset offset = zone.find() ? ZoneOffset.of(zone.group()) : ZoneOffset.UTC;
        Matcher day = DAY.matcher(ZONE.matcher(rest).replaceAll(" ").replace(year.group(), " "));
        if (!day.find()) return null;
        return LocalDateTime.of(LocalDate.of(Integer.parseInt(year.group()), month, Integer.parseInt(day.group())), time).toInstant(offset);
    }

    private static int month(String folded) {
        for (String word : folded.split("[^a-z]+")) {
            // Tuesday begins like March.
            if (word.equals("mardi")) continue;
            for (int i = 0; i < MONTHS.size(); i++) {
                for (String beginning : MONTHS.get(i).split("\\|")) if (word.length() < 11 && word.startsWith(beginning)) return i + 1;
            }
        }
        return 0;
    }
}
