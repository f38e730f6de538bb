package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the user filled in for the policy, and the version that was last given out. */
public final class PolicyFile {

    private final SealedFile file;

    PolicyFile(SealedFile file) {
        this.file = file;
    }

    /** The user's own words; each may be empty. */
    public record Form(String practice, String contact, String platforms, List<String> exceptions) {

        public static final Form EMPTY = new Form("", "", "", List.of());
    }

    /** @param digest of what it said, to tell whether a new one says the same */
    public record Version(int number, LocalDate date, String digest) {}

    public record Kept(Form form, Optional<Version> version) {}

    public Kept read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> new Kept(Form.EMPTY, Optional.empty());
            case SealedFile.Content.Open open -> kept(Json.read(open.bytes()));
        };
    }

    public void fill(Form form) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode all = Json.read(before);
            ObjectNode kept = all.putObject("form").put("practice", form.practice()).put("contact", form.contact())
                    .put("platforms", form.platforms());
            ArrayNode exceptions = kept.putArray("exceptions");
            form.exceptions().forEach(exceptions::add);
            return Json.write(all);
        });
    }

    public void issue(Version version) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode all = Json.read(before);
            all.putObject("version").put("number", version.number()).put("date", version.date().toString()).put("digest", version.digest());
            return Json.write(all);
        });
    }

    private static Kept kept(JsonNode all) {
        JsonNode form = all.path("form");
        List<String> exceptions = new ArrayList<>();
        form.path("exceptions").forEach(e -> exceptions.add(e.asText()));
        JsonNode v = all.path("version");
        return new Kept(
                new Form(form.path("practice").asText(), form.path("contact").asText(), form.path("platforms").asText(), List.copyOf(exceptions)),
                v.isObject() ? Optional.of(new Version(v.path("number").asInt(), LocalDate.parse(v.path("date").asText()), v.path("digest").asText()))
                        : Optional.empty());
    }
}
