package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.SecretKey;

/** Old posts that the user has dealt with, as keyed hashes: nothing can be read out of it, also not by whoever sees the ids. */
public final class HandledFile {

    private final SealedFile file;
    private final KeyFile key;

    HandledFile(SealedFile file, KeyFile key) {
        this.file = file;
        this.key = key;
    }

    /** Names posts, the same one by the same name at every run on this computer. */
    public static final class Names {

        private final SecretKey secret;

        private Names(SecretKey secret) {
            this.secret = secret;
        }

        /** Sixteen signs. */
        public String of(String whole) {
            return HexFormat.of().formatHex(KeyFile.hmac(secret, whole), 0, 8);
        }
    }

    public Names names() throws StoreException, IOException {
        key.create();
        return new Names(key.derive("audit/posts", "HmacSHA256"));
    }

    public Set<String> read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> Set.of();
            case SealedFile.Content.Open open -> ids(Json.read(open.bytes()));
        };
    }

    /** Adds them, or takes them out. */
    public void set(Collection<String> ids, boolean handled) throws StoreException, IOException {
        file.update(before -> {
            Set<String> now = new LinkedHashSet<>(ids(Json.read(before)));
            if (handled) now.addAll(ids);
            else now.removeAll(ids);
            ObjectNode all = Json.read(before);
            ArrayNode list = all.putArray("handled");
            now.forEach(list::add);
            return Json.write(all);
        });
    }

    private static Set<String> ids(JsonNode all) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode id : all.path("handled")) ids.add(id.asText());
        return ids;
    }
}
