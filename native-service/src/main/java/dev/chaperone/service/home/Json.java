package dev.chaperone.service.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The plain form inside a sealed file: one JSON object. */
final class Json {

    private static final JsonMapper JSON = new JsonMapper();

    private Json() {}

    /** An empty object for an empty file. */
    static ObjectNode read(byte[] bytes) {
        if (bytes.length == 0) return JSON.createObjectNode();
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node instanceof ObjectNode object) return object;
            throw new UncheckedIOException(new IOException("a stored file holds no object"));
        } catch (IOException e) {
            // What opened was written by us; its content goes into no message.
            throw new UncheckedIOException(new IOException("a stored file has a form of another version"));
        }
    }

    static byte[] write(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }
}
