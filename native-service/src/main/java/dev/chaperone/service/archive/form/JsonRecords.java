package dev.chaperone.service.archive.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Walks JSON of any size and stops at the objects somebody knows; only one of them is in memory at a time. */
public final class JsonRecords {

    /** Characters and signs of one record; what has more is passed over and told. */
    static final int MOST_OF_ONE = 8_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).maxStringLength(MOST_OF_ONE).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private final JsonParser in;
    private final Known known;
    private final Sink sink;
    private final Deque<String> path = new ArrayDeque<>();
    private long records;
    private int budget;

    private JsonRecords(JsonParser in, Known known, Sink sink) {
        this.in = in;
        this.known = known;
        this.sink = sink;
    }

    /** Who knows what an object is. */
    public interface Known {

        /** @param path keys from the top, {@code *} for a place in a list, with a slash before each: {@code /comments_v2/*} */
        boolean wants(String path);

        void record(String path, JsonNode record) throws IOException;
    }

    /** Reads to the end or to the fault, which is told with its place; what came before it counts. */
    public static void read(Reader text, Known known, Sink sink) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            new JsonRecords(parser, known, sink).values();
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            sink.trouble("bad-json", at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    /** One object of a line, null when it is none. */
    public static @Nullable JsonNode one(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return null;
            JsonRecords all = new JsonRecords(parser, NOBODY, NOWHERE);
            all.budget = MOST_OF_ONE;
            JsonNode node = all.tree(1);
            return parser.nextToken() == null ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void values() throws IOException {
        for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) value(token);
    }

    private void value(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) object();
        else if (token == JsonToken.START_ARRAY) list();
    }

    private void object() throws IOException {
        String here = here();
        if (known.wants(here)) {
            records++;
            budget = MOST_OF_ONE;
            JsonNode record = tree(1);
            if (budget > 0 && record != null) known.record(here, record);
            else sink.trouble("record-too-large", "record " + records);
            return;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            path.addLast(in.currentName());
            value(in.nextToken());
            path.removeLast();
        }
    }

    private void list() throws IOException {
        path.addLast("*");
        for (JsonToken token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) value(token);
        path.removeLast();
    }

    /** A list of chats may have a name as its key: the path is short, and built only for objects. */
    private String here() {
        StringBuilder out = new StringBuilder();
        for (Iterator<String> keys = path.iterator(); keys.hasNext();) out.append('/').append(keys.next());
        return out.toString();
    }

    /** The value where the parser stands. Past the budget it is still read, and not kept. */
    private @Nullable JsonNode tree(int depth) throws IOException {
        budget--;
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                ObjectNode node = NEW.objectNode();
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    String name = in.currentName();
                    budget -= name.length();
                    in.nextToken();
                    JsonNode child = tree(depth + 1);
                    if (budget > 0 && child != null) node.set(name, child);
                }
                yield node;
            }
            case START_ARRAY -> {
                ArrayNode node = NEW.arrayNode();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode child = tree(depth + 1);
                    if (budget > 0 && child != null) node.add(child);
                }
                yield node;
            }
            case VALUE_STRING -> {
                budget -= in.getTextLength();
                yield budget > 0 ? NEW.textNode(in.getText()) : null;
            }
            case VALUE_NUMBER_INT -> in.getTextLength() < 19 ? NEW.numberNode(in.getLongValue()) : NEW.textNode(in.getText());
            case VALUE_NUMBER_FLOAT -> NEW.textNode(in.getText());
            case VALUE_TRUE -> NEW.booleanNode(true);
            case VALUE_FALSE -> NEW.booleanNode(false);
            default -> NEW.nullNode();
        };
    }

    private static final Known NOBODY = new Known() {
        @Override
        public boolean wants(String path) {
            return false;
        }

        @Override
        public void record(String path, JsonNode record) {}
    };

    private static final Sink NOWHERE = new Sink() {
        @Override
        public void post(Post post) {}

        @Override
        public void trouble(String code, String where) {}
    };
}
