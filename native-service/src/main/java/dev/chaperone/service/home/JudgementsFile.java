package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.chaperone.rules.text.Fold;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the user has decided: this account is not my client, these words are fine, this reminder is dealt with.
 *
 * <p>Every entry is a keyed hash. Even somebody who opened this file could not read out of it whom the user was asked about.
 */
public final class JudgementsFile {

    private static final int SNOOZE_DAYS = 7;
    /** Platforms switch reviews back on; what was done is asked about again after a season. */
    private static final int DONE_DAYS = 90;
    private static final int USUAL_DAYS = 365;
    private static final String DAYS = "days";
    private static final String VALUE = "v";
    private static final String DATE = "d";
    private static final String PLATFORM = "p";
    private static final String RULE = "r";

    private final SealedFile file;
    private final KeyFile key;

    JudgementsFile(SealedFile file, KeyFile key) {
        this.file = file;
        this.key = key;
    }

    /** What is decided about, as far as it is listed, as much as may be shown: nobody and no words can be read out of it. */
    public enum Kind { REQUEST, WORDING }

    /**
     * One decision.
     *
     * @param key to take it back by
     * @param about a platform or a rule's id; empty for decisions of earlier versions
     * @param date when; empty for decisions of earlier versions
     */
    public record Decision(String key, Kind kind, String about, String decision, Optional<LocalDate> date) {}

    /** A look at the file as it is now; cheap to ask many times. */
    public final class Judgements {

        private final ObjectNode entries;

        private Judgements(ObjectNode entries) {
            this.entries = entries;
        }

        /** {@code not-client} or {@code is-client}, when the user has said so of this account and not too long ago. */
        public Optional<String> ofRequest(String platform, String handle, LocalDate today) throws StoreException, IOException {
            if (handle.isEmpty() || entries.isEmpty()) return Optional.empty();
            JsonNode entry = entries.path(hash(request(platform, handle)));
            return live(entry, today) ? value(entry) : Optional.empty();
        }

        public boolean ignoresWording(String rule, String text) throws StoreException, IOException {
            return find(wording(rule, text)).isPresent();
        }

        public boolean silencesReminder(String id, String host, LocalDate today) throws StoreException, IOException {
            Optional<String> until = find(reminder(id, host));
            return until.isPresent() && (until.get().equals("silence") || ahead(today, until.get()));
        }

        /**
         * A decision of a day to come was made by a clock that has been set back since; it holds nothing. What was kept before the
         * day of deciding was reckoned to, at most, the longest of the usual times.
         */
        private static boolean ahead(LocalDate today, String kept) {
            int slash = kept.indexOf('/');
            LocalDate until = LocalDate.parse(kept.substring(slash + 1));
            LocalDate decided = slash < 0 ? until.minusDays(Math.max(SNOOZE_DAYS, DONE_DAYS)) : LocalDate.parse(kept.substring(0, slash));
            return today.isBefore(until) && !today.isBefore(decided.minusDays(1));
        }

        /** For how many days a decision about an account holds. */
        public int days() {
            return entries.path(DAYS).asInt(USUAL_DAYS);
        }

        /** All that holds, the newest first. */
        public List<Decision> decisions(LocalDate today) {
            return entries.properties().stream().filter(e -> live(e.getValue(), today)).map(JudgementsFile::decision).flatMap(Optional::stream)
                    .sorted(Comparator.comparing((Decision d) -> d.date().orElse(LocalDate.MIN)).reversed().thenComparing(Decision::key)).toList();
        }

        /** People change accounts, and clients come back: what was said of an account is asked about again one day. */
        private boolean live(JsonNode entry, LocalDate today) {
            if (!entry.has(PLATFORM)) return true;
            return !LocalDate.parse(entry.path(DATE).asText()).plusDays(days()).isBefore(today);
        }

        private Optional<String> find(String plain) throws StoreException, IOException {
            return entries.isEmpty() ? Optional.empty() : value(entries.path(hash(plain)));
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

    public void request(String platform, String handle, String decision, LocalDate today) throws StoreException, IOException {
        put(request(platform, handle), decision.equals("undo") ? null : dated(decision, today).put(PLATFORM, Fold.fold(platform)));
    }

    public void wording(String rule, String text, String decision, LocalDate today) throws StoreException, IOException {
        put(wording(rule, text), decision.equals("undo") ? null : dated(decision, today).put(RULE, rule));
    }

    /** @param days after which to ask again, 0 for the usual */
    public void reminder(String id, String host, String decision, LocalDate today, int days) throws StoreException, IOException {
        put(reminder(id, host), switch (decision) {
            case "snooze" -> TextNode.valueOf(today + "/" + today.plusDays(days > 0 ? days : SNOOZE_DAYS));
            case "done" -> TextNode.valueOf(today + "/" + today.plusDays(days > 0 ? days : DONE_DAYS));
            case "silence" -> TextNode.valueOf("silence");
            default -> null;
        });
    }

    /** Takes a decision back by its key. */
    public void undo(String key) throws StoreException, IOException {
        change(entries -> entries.remove(key));
    }

    /** @param days for which a decision about an account holds */
    public void keep(int days) throws StoreException, IOException {
        change(entries -> entries.put(DAYS, days));
    }

    private void put(String plain, @Nullable JsonNode value) throws StoreException, IOException {
        if (file.read() instanceof SealedFile.Content.Absent && !key.exists()) key.create();
        String hash = hash(plain);
        change(entries -> {
            if (value == null) entries.remove(hash);
            else entries.set(hash, value);
        });
    }

    private void change(Consumer<ObjectNode> change) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode entries = Json.read(before);
            change.accept(entries);
            return Json.write(entries);
        });
    }

    private static ObjectNode dated(String decision, LocalDate today) {
        return JsonNodeFactory.instance.objectNode().put(VALUE, decision).put(DATE, today.toString());
    }

    /** Earlier versions wrote the bare word. */
    private static Optional<String> value(JsonNode entry) {
        String value = entry.isObject() ? entry.path(VALUE).asText() : entry.asText();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Decision> decision(Map.Entry<String, JsonNode> entry) {
        String value = value(entry.getValue()).orElse("");
        Kind kind;
        switch (value) {
            case "not-client", "is-client" -> kind = Kind.REQUEST;
            case "ignore" -> kind = Kind.WORDING;
            default -> {
                return Optional.empty();
            }
        }
        JsonNode e = entry.getValue();
        return Optional.of(new Decision(entry.getKey(), kind, e.path(kind == Kind.REQUEST ? PLATFORM : RULE).asText(), value,
                e.has(DATE) ? Optional.of(LocalDate.parse(e.path(DATE).asText())) : Optional.empty()));
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
