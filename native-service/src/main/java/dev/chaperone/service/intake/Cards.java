package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of vCards, versions 2.1, 3.0 and 4.0, as Apple's, Google's, Outlook's and Android's address books write it.
 *
 * <p>Six properties are needed and the rest is passed over unread: photos, notes, birthdays, street addresses. For that an
 * own reader of two files serves better than ez-vcard, whose three further libraries (templates, HTML, reflection on plug-ins)
 * would have to be told to the native image and weigh ten times as much as this room.
 */
final class Cards {

    private static final String BEGIN = "BEGIN:VCARD";

    private String given = "";
    private String middle = "";
    private String family = "";
    private String full = "";
    private String preferred = "";
    private String email = "";
    private String phone = "";
    private String city = "";
    private final List<String> accounts = new ArrayList<>();
    private final int line;

    private Cards(int line) {
        this.line = line;
    }

    static boolean are(String text) {
        return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    /** @throws Refusal {@code no-cards} when not one of them names anybody */
    static Intake read(String text, Intake.Progress progress) throws Refusal {
        CardLines lines = new CardLines(text);
        Gathered gathered = new Gathered();
        Cards card = null;
        int cards = 0;
        for (Optional<CardLines.Property> next = lines.next(); next.isPresent(); next = lines.next()) {
            CardLines.Property property = next.get();
            if (property.is("BEGIN", "VCARD")) {
                if (card != null) gathered.trouble(new Trouble(card.line, "", Trouble.Kind.CARD));
                card = new Cards(property.line());
                if (++cards % 500 == 0) progress.at(lines.done(), text.length());
            } else if (card != null && property.is("END", "VCARD")) {
                card.close(cards, gathered);
                card = null;
            } else if (card != null) {
                card.put(property);
            }
        }
        if (card != null) gathered.trouble(new Trouble(card.line, "", Trouble.Kind.CARD));
        progress.at(text.length(), text.length());
        List<Intake.Kept> kept = List.of(new Intake.Kept("N", "given"), new Intake.Kept("N", "family"), new Intake.Kept("NICKNAME", "preferred"),
                new Intake.Kept("EMAIL", "email"), new Intake.Kept("TEL", "phone"), new Intake.Kept("ADR", "city"),
                new Intake.Kept("SOCIALPROFILE", "handles"));
        Intake read = gathered.intake(Source.CARDS, kept, lines.others(), cards, false);
        if (read.clients().isEmpty()) throw new Refusal("no-cards", "The file holds no card with a name.");
        return read;
    }

    private void put(CardLines.Property p) {
        switch (p.name()) {
            case "N" -> {
                List<String> parts = p.parts();
                family = part(parts, 0);
                given = part(parts, 1);
                middle = part(parts, 2);
            }
            case "FN" -> full = full.isEmpty() ? p.text() : full;
            case "NICKNAME" -> preferred = preferred.isEmpty() ? p.first() : preferred;
            case "EMAIL" -> email = email.isEmpty() ? p.text().replaceFirst("(?i)^mailto:", "") : email;
            case "TEL" -> phone = phone.isEmpty() ? p.text().replaceFirst("(?i)^tel:", "") : phone;
            case "ADR" -> city = city.isEmpty() ? part(p.parts(), 3) : city;
            case "X-SOCIALPROFILE", "SOCIALPROFILE" -> accounts.add(p.parameter("x-user").or(() -> p.parameter("username")).orElse(p.text()));
            case "X-TWITTER", "X-INSTAGRAM", "X-FACEBOOK", "X-LINKEDIN" -> accounts.add(p.text());
            // Of other addresses, only those of a profile are accounts.
            case "URL" -> accounts.add(p.text().matches("(?i)https?://.*") ? p.text() : "");
            default -> { }
        }
    }

    private void close(int number, Gathered gathered) {
        Cell.Name name = Cell.name(given, middle, family, full);
        if (name.given().isEmpty() && name.family().isEmpty() && preferred.isEmpty()) {
            gathered.trouble(new Trouble(line, "", Trouble.Kind.NO_NAME));
            return;
        }
        if (Stream.of(name.given(), name.family(), preferred, email, phone, city).anyMatch(Cell::tooLong)) {
            gathered.trouble(new Trouble(line, "", Trouble.Kind.TOO_LONG));
            return;
        }
        gathered.add(new Client(String.valueOf(number), name.given(), name.family(), preferred, Cell.handles(accounts), email, phone, city,
                new Standing.Current()));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }
}
