package dev.chaperone.service.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in one place of a list, put into the form that is kept. */
final class Cell {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern SEVERAL = Pattern.compile("\\s*(:::|;)\\s*");
    private static final Set<String> SITES = Set.of("facebook.com", "instagram.com", "twitter.com", "x.com", "threads.net", "threads.com",
            "tiktok.com", "linkedin.com", "youtube.com", "snapchat.com", "pinterest.com", "bsky.app", "fb.com");

    /** More than any of what is kept can have; a longer one came from another column. */
    private static final int LONGEST = 300;

    private Cell() {}

    static boolean tooLong(String cell) {
        return cell.length() > LONGEST;
    }

    /** No line ends and no signs that would steer the terminal it may be shown on. */
    static String clean(String cell) {
        return CONTROL.matcher(cell).replaceAll(" ").strip();
    }

    /** The first of several values; Google puts {@code :::} between them. */
    static String several(String cell) {
        return SEVERAL.split(cell, 2)[0];
    }

    record Name(String given, String family) {}

    /** A name from its parts, or from the whole: "Given Family" or "Family, Given". */
    static Name name(String given, String middle, String family, String full) {
        if (given.isEmpty() && family.isEmpty() && !full.isEmpty()) {
            int comma = full.indexOf(',');
            int space = full.lastIndexOf(' ');
            if (comma >= 0) return new Name(full.substring(comma + 1).strip(), full.substring(0, comma).strip());
            return space < 0 ? new Name(full, "") : new Name(full.substring(0, space).strip(), full.substring(space + 1));
        }
        return new Name(middle.isEmpty() ? given : (given + " " + middle).strip(), family);
    }

    /** Account names as typed, with {@code @} or as addresses of profiles; other addresses are left out. */
    static List<String> handles(List<String> cells) {
        Set<String> handles = new LinkedHashSet<>();
        for (String cell : cells) {
            for (String written : cell.split("[;,|\\s]+|:::")) {
                String handle = handle(written);
                if (!handle.isBlank()) handles.add(handle);
            }
        }
        return List.copyOf(handles);
    }

    private static String handle(String written) {
        String bare = written.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        boolean address = bare.matches("(?i)(https?://|www\\.).*");
        if (address) {
            String[] parts = bare.replaceFirst("(?i)^https?://", "").split("/");
            String host = parts[0].replaceFirst("(?i)^(www|m|mobile|ca|fr|fr-ca)\\.", "").toLowerCase(java.util.Locale.ROOT);
            if (parts.length < 2 || !SITES.contains(host)) return "";
        }
        bare = bare.substring(bare.lastIndexOf('/') + 1);
        return clean(bare.startsWith("@") ? bare.substring(1) : bare);
    }
}
