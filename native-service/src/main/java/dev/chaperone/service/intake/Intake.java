package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.wire.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What was read out of a file of clients, before anything is kept of it.
 *
 * @param source which program wrote it
 * @param kept which columns are taken in, and as what
 * @param dropped headings of columns that nothing needs; their contents were never kept
 * @param clients nobody twice
 * @param ids the refs that the list itself gives; all others are numbers of rows, and say nothing of who it is
 * @param standings whether the list says who is current and who is not
 * @param rows lines with anything on them, or cards
 * @param duplicates rows that told of somebody told of before
 * @param leftOut rows that could not be used
 * @param troubles what was wrong and where; long lists of them are cut
 */
public record Intake(Source source, List<Kept> kept, List<String> dropped, List<Client> clients, Set<String> ids, boolean standings,
        int rows, int duplicates, int leftOut, List<Trouble> troubles) {

    /** @param as what it holds: {@code given}, {@code family}, {@code email} and so on */
    public record Kept(String heading, String as) {}

    /** Is told how far the reading of a long list has come: so many of so many characters are behind. */
    public interface Progress {

        /** Tells nobody. */
        Progress QUIET = (_, _) -> { };

        void at(int done, int of);
    }

    public static Intake read(byte[] bytes) throws Refusal {
        return read(Decoded.text(bytes), Progress.QUIET, LocalDate.now());
    }

    public static Intake read(byte[] bytes, Progress progress) throws Refusal {
        return read(Decoded.text(bytes), progress, LocalDate.now());
    }

    public static Intake read(String text) throws Refusal {
        return read(text, Progress.QUIET, LocalDate.now());
    }

    /**
     * A CSV table or a file of vCards, told by how it begins.
     *
     * @throws Refusal {@code csv-columns} when no column with names can be told, {@code no-cards} when a file of cards holds none;
     *     neither repeats anything of the list
     */
    static Intake read(String typed, Progress progress, LocalDate today) throws Refusal {
        String text = typed.startsWith("\uFEFF") ? typed.substring(1) : typed;
        return Cards.are(text) ? Cards.read(text, progress) : Table.read(text, progress, today);
    }
}
