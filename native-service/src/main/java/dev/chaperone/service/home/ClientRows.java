package dev.chaperone.service.home;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Clients as they are sealed. Every start deciphers and reads all of them before the first draft is judged, so they are
 * packed (most of the time would go into deciphering), and what repeats, names and cities, is kept once and referred to by
 * number.
 *
 * <p>A byte for the form, four for the unpacked length, then deflated: the texts that repeat, how many and each; the clients,
 * how many and each as six numbers of such texts (given, family, preferred, city, standing, since) and four and more texts of its own
 * (ref, email, phone, how many handles, these). A number is seven bits a byte, the lowest first; a text is its length in
 * bytes and itself.
 */
final class ClientRows {

    private static final byte FORM = 2;
    /** A JSON object, as earlier versions wrote. */
    private static final byte EARLIER = '{';
    private static final int HEAD = 5;
    private static final int MOST = 1 << 28;

    private ClientRows() {}

    static byte[] write(List<Client> clients) {
        Map<String, Integer> repeated = new LinkedHashMap<>();
        ByteArrayOutputStream rows = new ByteArrayOutputStream(clients.size() * 80 + 64);
        number(rows, clients.size());
        for (Client c : clients) {
            String since = c.standing() instanceof Standing.Former(Optional<LocalDate> date) ? date.map(LocalDate::toString).orElse("") : "";
            for (String text : List.of(c.given(), c.family(), c.preferred(), c.city(), ClientsFile.id(c.standing()), since)) {
                number(rows, repeated.computeIfAbsent(text, _ -> repeated.size()));
            }
            for (String text : List.of(c.ref(), c.email(), c.phone())) text(rows, text);
            number(rows, c.handles().size());
            for (String handle : c.handles()) text(rows, handle);
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream(rows.size() * 2);
        number(plain, repeated.size());
        repeated.keySet().forEach(text -> text(plain, text));
        plain.writeBytes(rows.toByteArray());
        return packed(plain.toByteArray());
    }

    static List<Client> read(byte[] bytes) {
        if (bytes.length == 0) return List.of();
        if (bytes[0] == EARLIER) return EarlierClients.read(bytes);
        if (bytes[0] != FORM) throw unknown();
        try {
            return new StoredClients(unpacked(bytes));
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** What opened was written by us; its content goes into no message. */
    static UncheckedIOException unknown() {
        return new UncheckedIOException(new IOException("a stored file has a form of another version"));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
        out.write(FORM);
        for (int shift = 24; shift >= 0; shift -= 8) out.write(plain.length >>> shift);
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] piece = new byte[1 << 16];
            while (!deflater.finished()) out.write(piece, 0, deflater.deflate(piece));
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) throws DataFormatException {
        int length = 0;
        for (int i = 1; i < HEAD; i++) length = length << 8 | bytes[i] & 0xff;
        if (length < 0 || length > MOST) throw unknown();
        byte[] plain = new byte[length];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes, HEAD, bytes.length - HEAD);
            if (inflater.inflate(plain) != length) throw unknown();
        }
        return plain;
    }

    private static void number(ByteArrayOutputStream out, int n) {
        int left = n;
        for (; left > 0x7f; left >>>= 7) out.write(left & 0x7f | 0x80);
        out.write(left);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }
}
