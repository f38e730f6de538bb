package dev.chaperone.service.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The lines of a vCard file as properties: unfolded, and read out of quoted-printable where version 2.1 wrote that. */
final class CardLines {

    private static final Set<String> KEPT = Set.of("BEGIN", "END", "VERSION", "N", "FN", "NICKNAME", "EMAIL", "TEL", "ADR", "URL",
            "X-SOCIALPROFILE", "SOCIALPROFILE", "X-TWITTER", "X-INSTAGRAM", "X-FACEBOOK", "X-LINKEDIN");

    private final String text;
    private final Set<String> others = new TreeSet<>();
    private int at;
    private int line;

    CardLines(String text) {
        this.text = text;
    }

    /** @param parameters such as {@code TYPE=home}, as written */
    record Property(int line, String name, List<String> parameters, String raw) {

        boolean is(String wanted, String value) {
            return name.equals(wanted) && raw.strip().equalsIgnoreCase(value);
        }

        Optional<String> parameter(String wanted) {
            return parameters.stream().filter(p -> p.regionMatches(true, 0, wanted + "=", 0, wanted.length() + 1))
                    .map(p -> p.substring(wanted.length() + 1).replace("\"", "")).findFirst();
        }

        String text() {
            return Cell.clean(unescaped(raw));
        }

        /** Of a list with commas. */
        String first() {
            return split(',').getFirst();
        }

        /** Of a value with semicolons. */
        List<String> parts() {
            return split(';');
        }

        private List<String> split(char sign) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= raw.length(); i++) {
                if (i < raw.length() && raw.charAt(i) == '\\') i++;
                else if (i == raw.length() || raw.charAt(i) == sign) {
                    parts.add(Cell.clean(unescaped(raw.substring(from, i))));
                    from = i + 1;
                }
            }
            if (parts.isEmpty()) parts.add("");
            return parts;
        }

        private static String unescaped(String raw) {
            StringBuilder out = new StringBuilder(raw.length());
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c != '\\' || i + 1 == raw.length()) out.append(c);
                else out.append(raw.charAt(++i) == 'n' || raw.charAt(i) == 'N' ? ' ' : raw.charAt(i));
            }
            return out.toString();
        }
    }

    Optional<Property> next() {
        while (at < text.length()) {
            int begun = line + 1;
            StringBuilder whole = new StringBuilder(physical());
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) whole.append(physical().substring(1));
            int colon = colon(whole);
            if (colon < 0) continue;
            List<String> head = new ArrayList<>(List.of(whole.substring(0, colon).split(";", -1)));
            String name = head.removeFirst().toUpperCase(Locale.ROOT);
            name = name.substring(name.lastIndexOf('.') + 1);
            String value = whole.substring(colon + 1);
            boolean quoted = head.stream().anyMatch(p -> p.equalsIgnoreCase("QUOTED-PRINTABLE") || p.equalsIgnoreCase("ENCODING=QUOTED-PRINTABLE"));
            if (quoted) {
                while (value.endsWith("=") && at < text.length()) value = value.substring(0, value.length() - 1) + physical();
                value = plain(value, head);
            }
            if (!KEPT.contains(name)) {
                if (others.size() < 50 && name.length() < 40) others.add(name);
                continue;
            }
            return Optional.of(new Property(begun, name, head, value));
        }
        return Optional.empty();
    }

    /** Names of properties that nothing needs. */
    List<String> others() {
        return List.copyOf(others);
    }

    int done() {
        return at;
    }

    private String physical() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        String found = text.substring(at, end);
        at = end < text.length() && text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
        line++;
        return found;
    }

    /** The first that stands outside of a quoted parameter. */
    private static int colon(StringBuilder whole) {
        boolean quoted = false;
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) == '"') quoted = !quoted;
            if (whole.charAt(i) == ':' && !quoted) return i;
        }
        return -1;
    }

    private static String plain(String value, List<String> head) {
        String named = head.stream().filter(p -> p.regionMatches(true, 0, "CHARSET=", 0, 8)).map(p -> p.substring(8)).findFirst().orElse("UTF-8");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean code = c == '=' && i + 2 < value.length() && value.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            if (code) {
                bytes.write(Integer.parseInt(value.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        boolean known = named.toLowerCase(Locale.ROOT).matches("iso-8859-1|windows-1252|us-ascii");
        return bytes.toString(known ? Windows1252.CHARSET : StandardCharsets.UTF_8);
    }
}
