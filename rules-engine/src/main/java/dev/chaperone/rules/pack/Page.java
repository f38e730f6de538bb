package dev.chaperone.rules.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a file of a pack: a node, where it stands, and the questions a reader asks of it.
 *
 * <p>The tree is built by hand from parser events since a {@code JsonNode} forgets its line, and an error without a
 * line is of little use to the author of a pack.
 */
record Page(Path file, String path, JsonNode node, Map<String, Integer> lines) {

    private static final YAMLFactory YAML =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** The parser's location is where the surrounding list began; its message ends with where the fault is. */
    private static final Pattern LINE = Pattern.compile("line (\\d+), column");

    static Page yaml(Path file) throws PackError {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(Files.readString(file))) {
            if (parser.nextToken() == null) throw new PackError("broken-yaml", file, 1, "the file is empty");
            JsonNode node = build(parser, "", lines);
            if (parser.nextToken() != null) {
                throw new PackError("broken-yaml", file, parser.currentTokenLocation().getLineNr(), "more than one document");
            }
            return new Page(file, "", node, lines);
        } catch (JsonProcessingException e) {
            String all = e.getOriginalMessage();
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            Matcher spoken = LINE.matcher(all);
            while (spoken.find()) line = Integer.parseInt(spoken.group(1));
            String what = all.lines().map(String::strip)
                    .filter(l -> !l.startsWith("in ") && !l.isEmpty() && !l.equals("^")).limit(4).collect(Collectors.joining("; "));
            throw new PackError(what.startsWith("Duplicate") ? "duplicate-key" : "broken-yaml", file, line, what);
        } catch (IOException e) {
            throw new PackError("unreadable", file, 1, String.valueOf(e.getMessage()));
        }
    }

    /** A compiled page; it was proved when it was compiled, so that lines no longer matter. */
    static Page compiled(String name, JsonNode node) {
        return new Page(Path.of(name), "", node, Map.of());
    }

    private static JsonNode build(JsonParser p, String path, Map<String, Integer> lines) throws IOException {
        lines.putIfAbsent(path, p.currentTokenLocation().getLineNr());
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (p.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = make.objectNode();
                while (p.nextToken() != JsonToken.END_OBJECT) {
                    String key = p.currentName();
                    lines.put(path + "/" + key, p.currentTokenLocation().getLineNr());
                    p.nextToken();
                    object.set(key, build(p, path + "/" + key, lines));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = make.arrayNode();
                while (p.nextToken() != JsonToken.END_ARRAY) array.add(build(p, path + "/" + array.size(), lines));
                yield array;
            }
            case VALUE_TRUE -> make.booleanNode(true);
            case VALUE_FALSE -> make.booleanNode(false);
            case VALUE_NULL -> make.nullNode();
            default -> make.textNode(p.getText());
        };
    }

    PackError error(String code, String what) {
        return new PackError(code, file, line(), what);
    }

    /** From 1; 1 too where nobody knows. */
    int line() {
        return lines.getOrDefault(path, 1);
    }

    void onlyKeys(Set<String> allowed) throws PackError {
        if (!node.isObject()) throw error("bad-value", "keys and values expected" + where());
        for (var field : node.properties()) {
            if (!allowed.contains(field.getKey())) {
                throw at(field.getKey(), field.getValue()).error("unknown-key",
                        "\"" + field.getKey() + "\" is none of " + allowed.stream().sorted().toList());
            }
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    Page get(String key) throws PackError {
        JsonNode child = node.get(key);
        if (child == null || child.isNull()) throw error("missing-key", "\"" + key + "\" is missing" + where());
        return at(key, child);
    }

    /** The items of a list. */
    List<Page> items() throws PackError {
        if (!node.isArray()) throw error("bad-value", "a list expected" + where());
        List<Page> out = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) out.add(at(String.valueOf(i), node.get(i)));
        return out;
    }

    List<Page> items(String key) throws PackError {
        return has(key) ? get(key).items() : List.of();
    }

    String text() throws PackError {
        if (!node.isValueNode() || node.isNull()) throw error("bad-value", "a text expected" + where());
        return node.asText();
    }

    String text(String key, String otherwise) throws PackError {
        return has(key) ? get(key).text() : otherwise;
    }

    int number() throws PackError {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw error("bad-value", "a number expected" + where());
        }
    }

    Page at(String key, JsonNode child) {
        return new Page(file, path + "/" + key, child, lines);
    }

    /** The first place below this one that holds a text, for pointing at it; this place where there is none. */
    Page lineOf(String text) {
        if (node.isTextual() && node.asText().equals(text)) return this;
        for (var field : node.properties()) {
            Page found = at(field.getKey(), field.getValue()).lineOf(text);
            if (!found.path.equals(path + "/" + field.getKey()) || field.getValue().isTextual() && field.getValue().asText().equals(text)) return found;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Page child = at(String.valueOf(i), node.get(i));
            Page found = child.lineOf(text);
            if (!found.path.equals(child.path) || child.node.isTextual() && child.node.asText().equals(text)) return found;
        }
        return this;
    }

    private String where() {
        return path.isEmpty() ? "" : " at " + path.substring(1);
    }
}
