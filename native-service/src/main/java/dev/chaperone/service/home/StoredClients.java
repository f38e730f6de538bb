package dev.chaperone.service.home;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The clients of an opened file, each made when it is asked for. Of a long list hardly anybody is looked at after the
 * indexes are built, and as objects they would take several times the memory of their bytes, and the start most of its time.
 * Never changes; safe for many threads.
 */
final class StoredClients extends AbstractList<Client> implements RandomAccess {

    private static final int REPEATED = 6;
    private static final int OWN = 3;

    private final byte[] bytes;
    private final String[] repeated;
    private final int[] starts;
    /** By the number of their word; made when first met. */
    private final @Nullable Standing[] undated;

    /** @throws RuntimeException when these are not the unpacked bytes of {@link ClientRows}: read to the end once */
    StoredClients(byte[] bytes) {
        this.bytes = bytes;
        Cursor in = new Cursor(0);
        repeated = new String[in.count()];
        for (int i = 0; i < repeated.length; i++) repeated[i] = in.text();
        undated = new Standing[repeated.length];
        starts = new int[in.count()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = in.at;
            for (int r = 0; r < REPEATED; r++) in.repeated();
            for (int own = 0; own < OWN; own++) in.pass();
            for (int handles = in.count(); handles > 0; handles--) in.pass();
        }
    }

    @Override
    public Client get(int i) {
        Cursor in = new Cursor(starts[i]);
        String given = in.repeated();
        String family = in.repeated();
        String preferred = in.repeated();
        String city = in.repeated();
        Standing standing = standing(in.number(), in.number());
        String ref = in.text();
        String email = in.text();
        String phone = in.text();
        return new Client(ref, given, family, preferred, handles(in), email, phone, city, standing);
    }

    private static List<String> handles(Cursor in) {
        int count = in.count();
        if (count == 0) return List.of();
        if (count == 1) return List.of(in.text());
        String[] handles = new String[count];
        for (int h = 0; h < count; h++) handles[h] = in.text();
        return List.of(handles);
    }

    /** Of most there is one for all: they have no date. */
    private Standing standing(int id, int since) {
        if (!repeated[since].isEmpty()) return ClientsFile.standing(repeated[id], repeated[since]);
        Standing known = undated[id];
        return known == null ? undated[id] = ClientsFile.standing(repeated[id], "") : known;
    }

    @Override
    public int size() {
        return starts.length;
    }

    private final class Cursor {

        private int at;

        Cursor(int at) {
            this.at = at;
        }

        private int number() {
            int n = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                n |= (b & 0x7f) << shift;
                if (b >= 0) return n;
            }
        }

        /** Of things that follow; each takes a byte at least. */
        int count() {
            int n = number();
            if (n < 0 || n > bytes.length - at) throw ClientRows.unknown();
            return n;
        }

        String repeated() {
            return repeated[number()];
        }

        void pass() {
            int length = count();
            at += length;
        }

        String text() {
            int length = count();
            at += length;
            return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
