package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.wire.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** A client list as a table: which column holds what, and one client of each row. */
final class Table {

    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
    private final List<String> headings = new ArrayList<>();
    private final LocalDate today;

    private Table(LocalDate today) {
        this.today = today;
    }

    /** @throws Refusal {@code csv-columns} when no column with names can be told; it repeats nothing of the list */
    static Intake read(String typed, Intake.Progress progress, LocalDate today) throws Refusal {
        String text = typed;
        char separator = Decoded.separator(text);
        int from = 0;
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            char named = text.charAt(4);
            boolean none = named == '\n' || named == '\r';
            // A line's end or a quotation mark separates nothing.
            if (!none && named != '"') separator = named;
            from = none ? 4 : 5;
        }
        while (from < text.length() && (text.charAt(from) == '\n' || text.charAt(from) == '\r')) from++;
        Rows rows = new Rows(text, separator, from);
        Rows.Row first = rows.next().orElseThrow(() -> new Refusal("csv-columns", "The list is empty."));
        Table table = new Table(today);
        table.headings(first);
        return table.clients(rows, text.length(), progress);
    }

    private void headings(Rows.Row first) throws Refusal {
        if (first instanceof Rows.Row.Cells(int _, CSVRecord cells)) {
            for (int i = 0; i < cells.size(); i++) {
                int at = i;
                headings.add(Cell.clean(cells.get(i)));
                Column.of(cells.get(i)).ifPresent(c -> columns.computeIfAbsent(c, _ -> new ArrayList<>()).add(at));
            }
        }
        if (columns.containsKey(Column.FAMILY) && !columns.containsKey(Column.GIVEN) && !columns.containsKey(Column.FULL)) {
            // A French list with "nom" and no "prénom" holds whole names.
            columns.put(Column.FULL, columns.remove(Column.FAMILY));
        }
        if (!columns.containsKey(Column.GIVEN) && !columns.containsKey(Column.FAMILY) && !columns.containsKey(Column.FULL)) {
            throw new Refusal("csv-columns", "None of the " + headings.size() + " columns holds names. The first line must have headings, "
                    + "such as \"first name\" and \"last name\", \"prénom\" and \"nom\", or \"name\".");
        }
    }

    private Intake clients(Rows rows, int characters, Intake.Progress progress) {
        Gathered gathered = new Gathered();
        int number = 0;
        for (Optional<Rows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            number++;
            if (number % 500 == 0) progress.at(rows.done(), characters);
            switch (next.get()) {
                case Rows.Row.Broken(int line, int column) -> gathered.trouble(new Trouble(line, heading(column), Trouble.Kind.QUOTE));
                case Rows.Row.Cells(int line, CSVRecord cells) when tooMany(cells) -> {
                    gathered.trouble(new Trouble(line, "", Trouble.Kind.MORE_CELLS));
                    if (cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) rows.backTo(line);
                }
                case Rows.Row.Cells(int line, CSVRecord cells) -> row(line, number, cells, gathered);
            }
        }
        progress.at(characters, characters);
        return gathered.intake(source(), kept(), dropped(), number,
                columns.containsKey(Column.STATUS) || columns.containsKey(Column.ENDED) || columns.containsKey(Column.ACTIVE));
    }

    private void row(int line, int number, CSVRecord row, Gathered gathered) {
        for (Map.Entry<Column, List<Integer>> column : columns.entrySet()) {
            for (int at : column.getValue()) {
                if (at < row.size() && Cell.tooLong(row.get(at))) {
                    gathered.trouble(new Trouble(line, heading(at), Trouble.Kind.TOO_LONG));
                    return;
                }
            }
        }
        String ref = first(row, Column.REF);
        String full = first(row, Column.FULL);
        Cell.Name name = Cell.name(first(row, Column.GIVEN), first(row, Column.MIDDLE), first(row, Column.FAMILY), full);
        String preferred = first(row, Column.PREFERRED);
        if (name.given().isEmpty() && name.family().isEmpty() && preferred.isEmpty()) {
            gathered.trouble(new Trouble(line, "", Trouble.Kind.NO_NAME));
            return;
        }
        Client client = new Client(ref.isEmpty() ? String.valueOf(number) : ref, name.given(), name.family(), preferred, handles(row),
                Cell.several(first(row, Column.EMAIL)), Cell.several(first(row, Column.PHONE)), first(row, Column.CITY),
                Statuses.standing(first(row, Column.STATUS), ended(row), lastSeen(line, row, gathered)));
        if (ref.isEmpty()) gathered.add(client);
        else gathered.addOfId(client);
    }

    private boolean ended(CSVRecord row) {
        return Statuses.yes(first(row, Column.ENDED)) || Statuses.no(first(row, Column.ACTIVE));
    }

    private Optional<LocalDate> lastSeen(int line, CSVRecord row, Gathered gathered) {
        String days = first(row, Column.DAYS_SINCE);
        if (days.matches("\\d{1,5}")) return Optional.of(today.minusDays(Integer.parseInt(days)));
        String written = first(row, Column.LAST_SEEN);
        if (written.isEmpty()) return Optional.empty();
        Optional<LocalDate> date = Dates.read(written);
        if (date.isEmpty()) gathered.trouble(new Trouble(line, heading(columns.get(Column.LAST_SEEN).getFirst()), Trouble.Kind.NO_DATE));
        return date;
    }

    private List<String> handles(CSVRecord row) {
        List<String> written = new ArrayList<>();
        for (int at : columns.getOrDefault(Column.HANDLES, List.of())) if (at < row.size()) written.add(row.get(at));
        return Cell.handles(written);
    }

    /** Cells beyond the headings, where anything stands in them. */
    private boolean tooMany(CSVRecord row) {
        for (int i = headings.size(); i < row.size(); i++) if (!row.get(i).isBlank()) return true;
        return false;
    }

    /** The first of a column's places that holds anything: lists have a home and a mobile telephone. */
    private String first(CSVRecord row, Column column) {
        for (int at : columns.getOrDefault(column, List.of())) {
            if (at < row.size() && !row.get(at).isBlank()) return Cell.clean(row.get(at));
        }
        return "";
    }

    private String heading(int column) {
        return column < headings.size() ? headings.get(column) : "";
    }

    private Source source() {
        Set<String> plain = new HashSet<>();
        headings.forEach(heading -> plain.add(Column.plain(heading)));
        return Source.of(plain);
    }

    private List<Intake.Kept> kept() {
        List<Intake.Kept> kept = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            for (Map.Entry<Column, List<Integer>> column : columns.entrySet()) {
                if (column.getValue().contains(i)) kept.add(new Intake.Kept(headings.get(i), column.getKey().id()));
            }
        }
        return kept;
    }

    private List<String> dropped() {
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            if (columns.values().stream().noneMatch(places -> places.contains(at)) && !headings.get(i).isEmpty()) dropped.add(headings.get(i));
        }
        return dropped;
    }
}
