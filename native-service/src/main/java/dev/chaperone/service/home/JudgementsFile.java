package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.text.Fold;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the user has decided: this account is not my client, these words are fine, this reminder is dealt with.
 *
 * <p>Every entry is a keyed hash. Even somebody who opened this file could not read out of it whom the user was asked about.
 */
public final class JudgementsFile {

    private static final int SNOOZE_DAYS = 7;
    /** Platforms switch reviews back on; what was done is asked about again after a season. */
    private static final int DONE_DAYS = 90;

    private final SealedFile file;
    private final KeyFile key;

    JudgementsFile(SealedFile file, KeyFile key) {
        this.file = file;
        this.key = key;
    }

    /** A look at the file as it is now; cheap to ask many times. */
    public final class Judgements {

        private final ObjectNode entries;

        private Judgements(ObjectNode entries) {
            this.entries = entries;
        }

        /** {@code not-client} or {@code is-client}, when the user has said so of this account. */
        public Optional<String> ofRequest(String platform, String handle) throws StoreException, IOException {
            return handle.isEmpty() ? Optional.empty() : find(request(platform, handle));
        }

        public boolean ignoresWording(String rule, String text) throws StoreException, IOException {
            return find(wording(rule, text)).isPresent();
        }

        public boolean silencesReminder(String id, String host, LocalDate today) throws StoreException, IOException {
            Optional<String> until = find(reminder(id, host));
            return until.isPresent() && (until.get().equals("silence") || ahead(today, LocalDate.parse(until.get())));
        }

        /** A day further off than any decision reaches was reckoned by a clock that has been set back since. */
        private static boolean ahead(LocalDate today, LocalDate until) {
            return today.isBefore(until) && !until.isAfter(today.plusDays(Math.max(SNOOZE_DAYS, DONE_DAYS)));
        }

        private Optional<String> find(String plain) throws StoreException, IOException {
            if (entries.isEmpty()) return Optional.empty();
            String value = entries.path(hash(plain)).asText();
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }

    public Judgements read() throws StoreException, IOException {
        return new Judgements(switch (file.read()) {
            case SealedFile.Content.Absent _ -> Json.read(new byte[0]);
            case SealedFile.Content.Open open -> Json.read(open.bytes());
        });
    }

    /** As if nothing had been decided. */
    public Judgements none() {
        return new Judgements(Json.read(new byte[0]));
    }

    public String stamp() {
        return file.stamp();
    }

    public void request(String platform, String handle, String decision) throws StoreException, IOException {
        put(request(platform, handle), decision.equals("undo") ? "" : decision);
    }

    public void wording(String rule, String text, String decision) throws StoreException, IOException {
        put(wording(rule, text), decision.equals("undo") ? "" : decision);
    }

    /** @param days after which to ask again, 0 for the usual */
    public void reminder(String id, String host, String decision, LocalDate today, int days) throws StoreException, IOException {
        put(reminder(id, host), switch (decision) {
            case "snooze" -> today.plusDays(days > 0 ? days : SNOOZE_DAYS).toString();
            case "done" -> today.plusDays(days > 0 ? days : DONE_DAYS).toString();
            case "silence" -> "silence";
            default -> "";
        });
    }

    private void put(String plain, String value) throws StoreException, IOException {
        if (file.read() instanceof SealedFile.Content.Absent && !key.exists()) key.create();
        String hash = hash(plain);
        file.update(before -> {
            ObjectNode entries = Json.read(before);
            if (value.isEmpty()) entries.remove(hash);
            else entries.put(hash, value);
            return Json.write(entries);
        });
    }

    private String hash(String plain) throws StoreException, IOException {
        return HexFormat.of().formatHex(KeyFile.hmac(key.derive("judgements", "HmacSHA256"), plain));
    }

    private static String request(String platform, String handle) {
        String bare = handle.startsWith("@") ? handle.substring(1) : handle;
        return "request\0" + Fold.fold(platform) + "\0" + Fold.fold(bare);
    }

    private static String wording(String rule, String text) {
        return "wording\0" + rule + "\0" + Fold.fold(text.strip());
    }

    private static String reminder(String id, String host) {
        return "reminder\0" + id + "\0" + Fold.fold(host);
    }
}
