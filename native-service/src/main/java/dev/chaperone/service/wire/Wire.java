package dev.chaperone.service.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.wire.Request.Direction;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Between bytes and records. The JSON is walked by hand: few types, no reflection, and every refusal names its field. */
public final class Wire {

    /** People on one page; a bound so that one message cannot occupy the service. */
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_PACKS = 20;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // A syntax error must not quote the text it stumbled over: it may be about a client.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Wire() {}

    /** Parses one JSON object; the message of a refusal holds no part of the input. */
    public static JsonNode object(byte[] bytes) throws Refusal {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node == null || !node.isObject()) throw new Refusal("bad-json", "A message must be one JSON object.");
            return node;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at character " + Math.max(0, at.getByteOffset());
            throw new Refusal("bad-json", "The message is not valid JSON" + where + ".");
        } catch (IOException e) {
            throw new Refusal("bad-json", "The message is not valid JSON.");
        }
    }

    /** The number of a message, or 0 where it has none: a refusal still wants to find its asker. */
    public static long idOf(JsonNode message) {
        return message.path("id").canConvertToLong() && message.path("id").isIntegralNumber() ? message.path("id").asLong() : 0;
    }

    public static Request request(JsonNode m) throws Refusal {
        if (idOf(m) <= 0) throw bad("\"id\" must be a whole number above 0");
        long id = idOf(m);
        return switch (text(m, "verb")) {
            case "hello" -> new Request.Hello(id, versions(m.path("protocol")), optional(m, "version"), lang(m));
            case "review" -> new Request.Review(id, text(m, "draft"), number(m, "revision"), draft(m), packs(m), lang(m));
            case "recognise" -> new Request.Recognise(id, account(m), direction(m), people(m), lang(m));
            case "reminders" -> new Request.Reminders(id, optional(m, "host"), optional(m, "path"), signs(m), lang(m));
            case "settle" -> settle(id, m);
            case "clients" -> RosterReader.read(id, m);
            case "checklists" -> StepsReader.checklists(id, m, lang(m));
            case "record" -> StepsReader.record(id, m, lang(m));
            case "policy" -> StepsReader.policy(id, m, lang(m));
            case "judgements" -> JudgementWire.judgements(id, m, lang(m));
            case "key" -> text(m, "action").equals("unlock") ? new KeyRequest.Unlock(id, text(m, "passphrase")) : new KeyRequest.Where(id);
            case "exceptions" -> JudgementWire.exceptions(id, m);
            case "audit" -> AuditReader.read(id, m, lang(m));
            case "packs" -> switch (text(m, "action")) {
                case "list" -> new Request.ListPacks(id, lang(m));
                case "use" -> new Request.UsePacks(id, packs(m), lang(m));
                default -> throw bad("\"action\" must be list or use");
            };
            case "status" -> new Request.Status(id);
            case "media" -> new Request.Media(id, surface(m, "surface"), account(m), lang(m));
            case "doctor" -> new Request.Doctor(id, lang(m));
            default -> throw new Refusal("unknown-verb", "This service knows no such verb; one side may need an update.");
        };
    }

    public static byte[] bytes(Response response) {
        try {
            return JSON.writeValueAsBytes(Pen.json(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /** A draft from {@code text}, {@code surface} (or {@code context}) and {@code account}. */
    public static Draft draft(JsonNode m) throws Refusal {
        String text = text(m, "text");
        if (text.length() > Draft.MAX_LENGTH) {
            throw new Refusal("too-large", "A draft may have " + Draft.MAX_LENGTH + " characters; this one has " + text.length() + ".");
        }
        return new Draft(text, surface(m, m.has("surface") ? "surface" : "context"), account(m));
    }

    private static Surface surface(JsonNode m, String field) throws Refusal {
        return Surface.of(m.has(field) ? text(m, field) : "post").orElseThrow(() -> bad(
                "\"surface\" must be post, comment, group-post, review-reply, message, bio or ad"));
    }

    /** A requester from {@code platform}, {@code displayName}, {@code handle}, {@code bio} and {@code location}. */
    public static Requester requester(JsonNode m) throws Refusal {
        String handle = optional(m, "handle");
        return new Requester(optional(m, "platform"), optional(m, "displayName"),
                handle.startsWith("@") ? handle.substring(1) : handle, optional(m, "bio"), optional(m, "location"));
    }

    private static Request settle(long id, JsonNode m) throws Refusal {
        String decision = text(m, "decision");
        return switch (text(m, "what")) {
            case "reminder" -> new Request.SettleReminder(id, text(m, "key"), optional(m, "host"),
                    oneOf("decision", decision, Set.of("done", "snooze", "silence", "undo")), days(m));
            case "request" -> new Request.SettleRequest(id, text(m, "platform"), text(m, "handle"),
                    oneOf("decision", decision, Set.of("not-client", "is-client", "undo")));
            case "wording" -> new Request.SettleWording(id, text(m, "rule"), text(m, "text"),
                    oneOf("decision", decision, Set.of("ignore", "undo")));
            default -> throw bad("\"what\" must be reminder, request or wording");
        };
    }

    private static List<Request.Person> people(JsonNode m) throws Refusal {
        JsonNode list = m.path("people");
        if (!list.isArray()) throw bad("\"people\" must be a list");
        if (list.size() > MOST_PEOPLE) throw new Refusal("too-large", "At most " + MOST_PEOPLE + " people a message.");
        List<Request.Person> people = new ArrayList<>();
        for (JsonNode person : list) people.add(new Request.Person(text(person, "key"), requester(person)));
        return people;
    }

    /** A choice of packs, absent where the usual one holds. */
    private static List<String> packs(JsonNode m) throws Refusal {
        if (m.path("packs").isMissingNode() || m.path("packs").isNull()) return List.of();
        if (!m.path("packs").isArray() || m.path("packs").size() > MOST_PACKS) throw bad("\"packs\" must be a short list");
        List<String> packs = new ArrayList<>();
        for (JsonNode pack : m.path("packs")) {
            if (!pack.isTextual()) throw bad("\"packs\" must hold ids");
            packs.add(pack.asText());
        }
        return List.copyOf(packs);
    }

    private static Set<String> signs(JsonNode m) throws Refusal {
        if (!m.path("signs").isArray()) throw bad("\"signs\" must be a list");
        Set<String> signs = new LinkedHashSet<>();
        for (JsonNode sign : m.path("signs")) signs.add(sign.asText());
        return signs;
    }

    private static Direction direction(JsonNode m) throws Refusal {
        return switch (optional(m, "direction")) {
            case "", "incoming" -> Direction.INCOMING;
            case "outgoing" -> Direction.OUTGOING;
            case "like" -> Direction.LIKE;
            case "tag" -> Direction.TAG;
            case "message" -> Direction.MESSAGE;
            default -> throw bad("\"direction\" must be incoming, outgoing, like, tag or message");
        };
    }

    private static AccountRole account(JsonNode m) throws Refusal {
        String account = optional(m, "account");
        if (account.isEmpty()) return AccountRole.UNKNOWN;
        return AccountRole.of(account).orElseThrow(() -> bad("\"account\" must be personal, professional or unknown"));
    }

    private static Versions versions(JsonNode node) throws Refusal {
        if (!node.path("min").isInt() || !node.path("max").isInt()) throw bad("\"protocol\" must hold \"min\" and \"max\"");
        return new Versions(node.path("min").asInt(), node.path("max").asInt());
    }

    private static String lang(JsonNode m) throws Refusal {
        String lang = optional(m, "lang");
        return lang.isEmpty() ? "en" : lang;
    }

    /** When to ask again: a day to ten years. */
    private static int days(JsonNode m) throws Refusal {
        if (!m.has("days")) return 0;
        if (!m.path("days").isInt() || m.path("days").asInt() < 1 || m.path("days").asInt() > 3660) throw bad("\"days\" must be 1 to 3660");
        return m.path("days").asInt();
    }

    static long number(JsonNode m, String field) throws Refusal {
        if (!m.path(field).isIntegralNumber() || !m.path(field).canConvertToLong()) throw bad("\"" + field + "\" must be a whole number");
        return m.path(field).asLong();
    }

    static String text(JsonNode m, String field) throws Refusal {
        if (!m.path(field).isTextual()) throw bad("\"" + field + "\" must be a text");
        return m.path(field).asText();
    }

    static String optional(JsonNode m, String field) throws Refusal {
        return m.path(field).isMissingNode() || m.path(field).isNull() ? "" : text(m, field);
    }

    /** @param usual where nothing is said; never more than {@code most} */
    static int count(JsonNode m, String field, int usual, int most) throws Refusal {
        if (!m.has(field)) return usual;
        if (!m.path(field).isInt() || m.path(field).asInt() < 0) throw bad("\"" + field + "\" must be a whole number, not below 0");
        return Math.min(m.path(field).asInt(), most);
    }

    static String oneOf(String field, String value, Set<String> allowed) throws Refusal {
        if (!allowed.contains(value)) throw bad("\"" + field + "\" has a value this service does not know");
        return value;
    }

    static Refusal bad(String what) {
        return new Refusal("bad-request", "The message cannot be used: " + what + ".");
    }
}
