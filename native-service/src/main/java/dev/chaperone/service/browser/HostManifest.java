package dev.chaperone.service.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells a browser which program to start for which extension.
 *
 * @param command absolute path of the program
 * @param extension the extension's id in this family of browsers
 */
public record HostManifest(Browser.Family family, Path command, String extension) {

    /** The name under which the extension calls us. */
    public static final String NAME = "dev.chaperone.host";
    public static final String FILE = NAME + ".json";
    public static final String FIREFOX_ID = "chaperone@chaperone.dev";

    private static final JsonMapper JSON = new JsonMapper();

    /** The id that follows from the public key in the extension's manifest. */
    public static String chromiumId() {
        try (InputStream in = HostManifest.class.getResourceAsStream("extension-id.txt")) {
            if (in == null) throw new IllegalStateException("extension-id.txt is missing from the build");
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new IllegalStateException("extension-id.txt cannot be read", e);
        }
    }

    public String json() {
        ObjectNode out = JSON.createObjectNode().put("name", NAME).put("description", "Chaperone: a quiet second look");
        out.put("path", command.toString()).put("type", "stdio");
        switch (family) {
            case CHROMIUM -> out.putArray("allowed_origins").add("chrome-extension://" + extension + "/");
            case FIREFOX -> out.putArray("allowed_extensions").add(extension);
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /** A manifest of ours; empty where the file is missing, is not JSON, or belongs to another program. */
    public static Optional<HostManifest> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return Optional.empty();
        JsonNode node;
        try {
            node = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (node == null || !node.path("name").asText().equals(NAME)) return Optional.empty();
        Path command = Path.of(node.path("path").asText());
        if (node.has("allowed_extensions")) {
            return Optional.of(new HostManifest(Browser.Family.FIREFOX, command, node.path("allowed_extensions").path(0).asText()));
        }
        String origin = node.path("allowed_origins").path(0).asText();
        String id = origin.replace("chrome-extension://", "").replace("/", "");
        return Optional.of(new HostManifest(Browser.Family.CHROMIUM, command, id));
    }
}
