package dev.chaperone.rules.people.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A displayed name, undressed and parted. Which part is the family name is not known: people write it first, last or
 * not at all, so the parts stay in the order typed and the scoring tries both.
 *
 * @param parts plain words; credentials, titles and emoji left out
 * @param asides plain words in parentheses or quotation marks: a maiden name, a nickname
 * @param trade whether words of a business, a group or a page stand among them
 */
public record PersonName(List<Part> parts, List<Part> asides, boolean trade) {

    /**
     * @param joined whether a hyphen ties it to the part before
     */
    public record Part(String text, boolean joined) {

        @Override
        public String toString() {
            return "Part";
        }
    }

    private static final int MOST_PARTS = 10;

    public static PersonName of(String displayed) {
        // Mastodon shows "name@server"; what follows the @ is the server.
        int at = displayed.indexOf('@');
        String name = at > 0 ? displayed.substring(0, at) : displayed;
        List<Part> parts = new ArrayList<>();
        List<Part> asides = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean aside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean open = c == '(' || c == '[' || c == '“' || c == '«' || c == '（' || c == '"' && !aside;
            boolean close = c == ')' || c == ']' || c == '”' || c == '»' || c == '）' || c == '"' && aside;
            if (open || close) {
                read(run.toString(), aside ? asides : parts);
                run.setLength(0);
                aside = open;
            } else {
                run.append(c);
            }
        }
        read(run.toString(), aside ? asides : parts);
        NameTables tables = NameTables.known();
        boolean trade = parts.stream().anyMatch(p -> tables.is("trade", p.text));
        strip(parts, tables);
        strip(asides, tables);
        return new PersonName(List.copyOf(parts.subList(0, Math.min(parts.size(), MOST_PARTS))), List.copyOf(asides), trade);
    }

    /** Reads words; a hyphen, a dot inside initials and camel case part them. */
    private static void read(String typed, List<Part> into) {
        for (String word : typed.strip().split("[\\s,/|·•~_+]+")) {
            boolean first = true;
            for (String piece : word.replace('‑', '-').replace('‐', '-').split("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}{2})|[-.–]")) {
                for (String plain : Letters.words(piece)) {
                    if (plain.chars().allMatch(Character::isDigit)) continue;
                    into.add(new Part(plain, !first));
                    first = false;
                }
            }
        }
    }

    private static void strip(List<Part> parts, NameTables tables) {
        boolean others = parts.stream().anyMatch(p -> !tables.is("noise", p.text));
        if (!others) return;
        List<Part> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part p = parts.get(i);
            // "Do" and "Ma" are names too; credentials come last, titles first.
            boolean edge = i == 0 || i >= 2;
            if (!(edge && tables.is("noise", p.text)) || p.joined) kept.add(p);
        }
        if (!kept.isEmpty() && kept.size() < parts.size()) {
            parts.clear();
            parts.addAll(kept);
        }
    }

    @Override
    public String toString() {
        return "PersonName[" + parts.size() + " parts]";
    }
}
