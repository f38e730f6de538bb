package dev.chaperone.service.csv;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Fold;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of clients as a booking system or a spreadsheet writes it.
 *
 * @param clients one for each {@code ref}; where a list has an id twice, the later line holds
 * @param numbered whether refs are row numbers, the list having no ids
 * @param skipped lines without any name
 */
public record RosterCsv(List<Client> clients, boolean numbered, int skipped) {

    public static RosterCsv read(byte[] bytes) throws Refusal {
        return read(Decoded.text(bytes));
    }

    /** @throws Refusal {@code csv-columns} when no column with names can be told; it repeats nothing of the list */
    public static RosterCsv read(String typed) throws Refusal {
        String text = typed.startsWith("\uFEFF") ? typed.substring(1) : typed;
        char separator = Decoded.separator(text);
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            separator = text.charAt(4);
            text = text.substring(5).stripLeading();
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).setTrim(true).get();
        try (var parser = format.parse(new StringReader(text))) {
            var rows = parser.iterator();
            if (!rows.hasNext()) throw new Refusal("csv-columns", "The list is empty.");
            Map<Column, List<Integer>> columns = columns(rows.next());
            return clients(rows, columns);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Refusal("csv-columns", "The list cannot be read as CSV: a quotation mark is perhaps not closed.");
        }
    }

    private static Map<Column, List<Integer>> columns(CSVRecord headings) throws Refusal {
        Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            Column.of(headings.get(i)).ifPresent(c -> columns.computeIfAbsent(c, _ -> new ArrayList<>()).add(at));
        }
        if (columns.containsKey(Column.FAMILY) && !columns.containsKey(Column.GIVEN) && !columns.containsKey(Column.FULL)) {
            // A French list with "nom" and no "prénom" holds whole names.
            columns.put(Column.FULL, columns.remove(Column.FAMILY));
        }
        if (!columns.containsKey(Column.GIVEN) && !columns.containsKey(Column.FAMILY) && !columns.containsKey(Column.FULL)) {
            throw new Refusal("csv-columns", "None of the " + headings.size() + " columns holds names. The first line must have headings, "
                    + "such as \"first name\" and \"last name\", \"prénom\" and \"nom\", or \"name\".");
        }
        return columns;
    }

    private static RosterCsv clients(Iterator<CSVRecord> rows, Map<Column, List<Integer>> columns) {
        boolean numbered = !columns.containsKey(Column.REF);
        Map<String, Client> byRef = new LinkedHashMap<>();
        int skipped = 0;
        for (int number = 1; rows.hasNext(); number++) {
            CSVRecord row = rows.next();
            String ref = first(row, columns, Column.REF);
            Client client = client(ref.isEmpty() ? String.valueOf(number) : ref, row, columns);
            if (client.given().isEmpty() && client.family().isEmpty() && client.preferred().isEmpty()) skipped++;
            else byRef.put(client.ref(), client);
        }
        return new RosterCsv(List.copyOf(byRef.values()), numbered, skipped);
    }

    private static Client client(String ref, CSVRecord row, Map<Column, List<Integer>> columns) {
        String given = first(row, columns, Column.GIVEN);
        String family = first(row, columns, Column.FAMILY);
        String full = first(row, columns, Column.FULL);
        if (given.isEmpty() && family.isEmpty() && !full.isEmpty()) {
            int comma = full.indexOf(',');
            int space = full.lastIndexOf(' ');
            given = comma >= 0 ? full.substring(comma + 1).strip() : space < 0 ? full : full.substring(0, space).strip();
            family = comma >= 0 ? full.substring(0, comma).strip() : space < 0 ? "" : full.substring(space + 1);
        }
        return new Client(ref, given, family, first(row, columns, Column.PREFERRED), handles(row, columns),
                first(row, columns, Column.EMAIL), first(row, columns, Column.PHONE), first(row, columns, Column.CITY),
                standing(first(row, columns, Column.STATUS), first(row, columns, Column.LAST_SEEN)));
    }

    /** Whoever has no status, or one that is not known, is taken for a client of today: the careful reading. */
    private static Standing standing(String status, String lastSeen) {
        return switch (Fold.fold(status).strip()) {
            case "former", "inactive", "past", "discharged", "archived", "closed", "ancien", "ancienne", "ancien client",
                    "ancienne cliente", "inactif", "inactive client", "archive", "ferme" -> new Standing.Former(Dates.read(lastSeen));
            case "enquiry", "inquiry", "lead", "prospect", "demande", "prospective", "waitlist", "waiting list",
                    "liste d'attente" -> new Standing.Enquiry();
            case "student", "etudiant", "etudiante", "eleve", "supervisee", "stagiaire" -> new Standing.Student();
            case "related", "family", "relative", "proche", "famille", "parent" -> new Standing.Related();
            case "deceased", "dead", "decede", "decedee", "defunt", "defunte" -> new Standing.Deceased();
            default -> new Standing.Current();
        };
    }

    private static List<String> handles(CSVRecord row, Map<Column, List<Integer>> columns) {
        Set<String> handles = new LinkedHashSet<>();
        for (int at : columns.getOrDefault(Column.HANDLES, List.of())) {
            if (at >= row.size()) continue;
            for (String written : row.get(at).split("[;,|\\s]+")) {
                String bare = written.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
                bare = bare.substring(bare.lastIndexOf('/') + 1);
                if (bare.startsWith("@")) bare = bare.substring(1);
                if (!bare.isBlank()) handles.add(bare);
            }
        }
        return List.copyOf(handles);
    }

    /** The first of a column's places that holds anything: lists have a home and a mobile telephone. */
    private static String first(CSVRecord row, Map<Column, List<Integer>> columns, Column column) {
        for (int at : columns.getOrDefault(column, List.of())) {
            if (at < row.size() && !row.get(at).isBlank()) return row.get(at).strip();
        }
        return "";
    }
}
