import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.service.browser.HostManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The extension as each family of browsers wants it. The scripts are the same; what differs is in the manifest. */
record Extension(Tree chromium, Tree firefox) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The first Firefox that asks an extension what it collects; ours says: nothing. */
    private static final String OLDEST_FIREFOX = "142.0";

    static Extension of(Path dist) throws IOException, Package.Sorry {
        if (!Files.exists(dist.resolve("manifest.json"))) throw new Package.Sorry("The extension is not built: " + dist + " has no manifest.json.");
        Tree chromium = Tree.read(dist);
        ObjectNode manifest = (ObjectNode) JSON.readTree(chromium.bytes("manifest.json"));
        if (manifest.has("host_permissions")) throw new Package.Sorry("The extension in " + dist + " is one for tests, with sites of its own; build it again.");
        Tree firefox = Tree.empty().put("", chromium).file("manifest.json", forFirefox(manifest));
        return new Extension(chromium, firefox);
    }

    private static String forFirefox(ObjectNode manifest) throws JsonProcessingException {
        // A key pins Chromium's id; Firefox is told its id in words.
        manifest.remove("key");
        manifest.remove("minimum_chrome_version");
        // Firefox has no service workers for extensions; it runs the same script as a background page that sleeps.
        String worker = manifest.path("background").path("service_worker").asText();
        manifest.putObject("background").putArray("scripts").add(worker);
        ObjectNode gecko = manifest.putObject("browser_specific_settings").putObject("gecko");
        gecko.put("id", HostManifest.FIREFOX_ID).put("strict_min_version", OLDEST_FIREFOX);
        gecko.putObject("data_collection_permissions").putArray("required").add("none");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
    }
}
