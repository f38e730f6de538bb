package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the user has chosen. Plain JSON: it names nobody, and somebody who maintains a clinic's machines may write it. */
public final class SettingsFile {

    private final Home home;

    SettingsFile(Home home) {
        this.home = home;
    }

    public Path path() {
        return home.folder().resolve("settings.json");
    }

    /**
     * Packs by id, and folders of packs by their absolute path; empty when nothing was chosen.
     *
     * @throws StoreException {@code settings-broken} when the file is not what it should be
     */
    public List<String> packs() throws StoreException, IOException {
        List<String> packs = new ArrayList<>();
        for (JsonNode pack : read().path("packs")) {
            if (!pack.isTextual() || pack.asText().isBlank()) throw broken();
            packs.add(pack.asText());
        }
        return List.copyOf(packs);
    }

    /** Other settings stay as they are. */
    public void choose(List<String> packs) throws StoreException, IOException {
        ObjectNode all = read();
        ArrayNode chosen = all.putArray("packs");
        packs.forEach(chosen::add);
        home.create();
        home.write(path(), Json.write(all));
    }

    /** Tells one state of the file from another without opening it. */
    public String stamp() {
        try {
            return Files.getLastModifiedTime(path()) + ":" + Files.size(path());
        } catch (IOException e) {
            return "none";
        }
    }

    private ObjectNode read() throws StoreException, IOException {
        // Also where a file stands in the place of our folder: nothing was ever chosen.
        if (!Files.exists(path())) return Json.read(new byte[0]);
        try {
            ObjectNode all = Json.read(Files.readAllBytes(path()));
            if (all.has("packs") && !all.path("packs").isArray()) throw broken();
            return all;
        } catch (NoSuchFileException e) {
            return Json.read(new byte[0]);
        } catch (UncheckedIOException e) {
            throw broken();
        }
    }

    private StoreException broken() {
        return new StoreException("settings-broken", "The settings cannot be read and were left as they are: " + path() + ".");
    }
}
