package dev.chaperone.service.home;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The list of clients, sealed. */
public final class ClientsFile {

    private final SealedFile file;

    ClientsFile(SealedFile file) {
        this.file = file;
    }

    /**
     * @param stored whether a list is there at all
     * @param previous whether the newest copy would not open and the one before was taken
     */
    public record Stored(List<Client> clients, boolean stored, boolean previous) {}

    public Stored read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> new Stored(List.of(), false, false);
            case SealedFile.Content.Open open -> new Stored(ClientRows.read(open.bytes()), true, open.previous());
        };
    }

    /** Reads, changes and writes the list as one step. */
    public void update(UnaryOperator<List<Client>> change) throws StoreException, IOException {
        file.update(before -> ClientRows.write(change.apply(ClientRows.read(before))));
    }

    /** The list, and every older copy of it. */
    public void wipe() throws IOException {
        file.remove();
    }

    public String stamp() {
        return file.stamp();
    }

    /** The word for a standing, in files, on the wire and on screen. */
    public static String id(Standing standing) {
        return switch (standing) {
            case Standing.Current _ -> "current";
            case Standing.Former _ -> "former";
            case Standing.Enquiry _ -> "enquiry";
            case Standing.Student _ -> "student";
            case Standing.Related _ -> "related";
            case Standing.Deceased _ -> "deceased";
        };
    }

    /** The standing of a word, with a date where it has one. */
    public static Standing standing(String id, String since) {
        return switch (id) {
            case "former" -> new Standing.Former(since.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(since)));
            case "enquiry" -> new Standing.Enquiry();
            case "student" -> new Standing.Student();
            case "related" -> new Standing.Related();
            case "deceased" -> new Standing.Deceased();
            default -> new Standing.Current();
        };
    }
}
