import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the executable is made of, with the licence of each part and its text: once for people (LICENSES), once for machines (CycloneDX).
 * The libraries are those of Maven's own list, which must be exactly the jars that were compiled; the builder's parts and the JDK's are
 * those whose classes the executable names.
 */
record Inside(Tree licences, byte[] sbom) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String GPL = "GPL-2.0-only WITH Classpath-exception-2.0";
    private static final String UPL = "UPL-1.0";

    /** A part of GraalVM that stays in an executable. */
    private enum Part {
        SVM("org.graalvm.nativeimage", "svm", "com.oracle.svm.core", GPL),
        POINTSTO("org.graalvm.nativeimage", "pointsto", "com.oracle.graal.pointsto", GPL),
        OBJECTFILE("org.graalvm.nativeimage", "objectfile", "com.oracle.objectfile", GPL),
        CONFIGURE("org.graalvm.nativeimage", "svm-configure", "com.oracle.svm.configure", GPL),
        BASE("org.graalvm.nativeimage", "native-image-base", "com.oracle.svm.util", GPL),
        COMPILER("org.graalvm.compiler", "compiler", "jdk.graal.compiler", GPL),
        NATIVE_IMAGE("org.graalvm.sdk", "nativeimage", "org.graalvm.nativeimage", UPL),
        WORD("org.graalvm.sdk", "word", "org.graalvm.word", UPL),
        COLLECTIONS("org.graalvm.sdk", "collections", "org.graalvm.collections", UPL);

        private final String group;
        private final String artifact;
        private final String packages;
        private final String licence;

        Part(String group, String artifact, String packages, String licence) {
            this.group = group;
            this.artifact = artifact;
            this.packages = packages;
            this.licence = licence;
        }
    }

    static Inside of(Path root, Executable executable, String version) throws IOException, Package.Sorry {
        Texts texts = new Texts(Tree.empty(), new HashMap<>());
        texts.add("Apache-2.0.txt", Files.readAllBytes(root.resolve("LICENSE")));
        List<String> table = new ArrayList<>();
        ObjectNode bom = (ObjectNode) JSON.readTree(Files.readAllBytes(root.resolve("native-service/target/bom.json")));
        libraries(root, bom, texts, table);
        ObjectNode top = ((ObjectNode) bom.path("metadata")).putObject("component");
        describe(top.put("type", "application"), "dev.chaperone", "chaperone", version, "Apache-2.0", "pkg:maven/dev.chaperone/native-service@" + version + "?type=jar");
        top.putArray("hashes").addObject().put("alg", "SHA-256").put("content", Package.digest("SHA-256", executable.bytes()));
        builder(root, executable, bom, texts, table);
        classLibrary(executable, bom, texts, table);
        Tree licences = texts.tree().file("README.txt", readme(version, table));
        byte[] json = (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bom) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Inside(licences.file("sbom.cdx.json", json), json);
    }

    private static void libraries(Path root, ObjectNode bom, Texts texts, List<String> table) throws IOException, Package.Sorry {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve("native-service/target/lib"))) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(file -> jars.put(file.getFileName().toString(), file));
        }
        Map<String, JsonNode> listed = new TreeMap<>();
        for (JsonNode each : bom.path("components")) listed.put(each.path("name").asText() + "-" + each.path("version").asText() + ".jar", each);
        if (!listed.keySet().equals(jars.keySet())) {
            throw new Package.Sorry("Maven's list of libraries " + listed.keySet() + " is not what was compiled, " + jars.keySet() + "; build again.");
        }
        for (var each : listed.entrySet()) {
            JsonNode component = each.getValue();
            if (component.path("group").asText().equals("dev.chaperone")) continue;
            Path jar = jars.get(each.getKey());
            String sum = component.path("hashes").valueStream().filter(h -> h.path("alg").asText().equals("SHA-256")).findFirst()
                    .map(h -> h.path("content").asText()).orElse("");
            if (!sum.equals(Package.digest("SHA-256", Files.readAllBytes(jar)))) {
                throw new Package.Sorry(each.getKey() + " is not the one in Maven's list; build again.");
            }
            String licence = component.path("licenses").path(0).path("license").path("id").asText();
            if (!licence.equals("Apache-2.0")) throw new Package.Sorry(each.getKey() + " has the licence '" + licence + "', for which there is no text yet.");
            String name = component.path("name").asText();
            SortedSet<String> files = new TreeSet<>(List.of("Apache-2.0.txt"));
            try (JarFile open = new JarFile(jar.toFile())) {
                for (var entry : open.stream().filter(e -> e.getName().matches("(?i)META-INF/[^/]*(LICEN[SC]E|NOTICE|COPYING)[^/]*")).toList()) {
                    files.add(texts.add(name + "/" + entry.getName().substring("META-INF/".length()), open.getInputStream(entry).readAllBytes()));
                }
            }
            table.add(row(name, component.path("version").asText(), licence, files));
        }
    }

    private static void builder(Path root, Executable executable, ObjectNode bom, Texts texts, List<String> table) throws IOException, Package.Sorry {
        if (executable.builder().contains("Oracle GraalVM")) {
            throw new Package.Sorry("The executable was made with " + executable.builder() + ", whose terms are not those of the community edition; they are not known here.");
        }
        String version = executable.builder().equals("assembled") ? assembled(root) : executable.builder();
        String upl = texts.add("UPL-1.0.txt", Files.readAllBytes(root.resolve("packaging/texts/UPL-1.0.txt")));
        for (Part part : Part.values()) {
            if (!executable.has(part.packages)) continue;
            describe(component(bom), part.group, part.artifact, version, part.licence, "pkg:maven/" + part.group + "/" + part.artifact + "@" + version.replace(" ", "%20"));
            table.add(row("GraalVM " + part.artifact, version, part.licence, new TreeSet<>(List.of(part.licence.equals(UPL) ? upl : Texts.GPL))));
        }
    }

    private static String assembled(Path root) throws IOException, Package.Sorry {
        return Files.readAllLines(root.resolve("native-service/pom.xml")).stream().filter(line -> line.contains("<graalvm.version>")).findFirst()
                .map(line -> line.replaceAll("\\s*</?graalvm\\.version>\\s*", "")).orElseThrow(() -> new Package.Sorry("native-service/pom.xml names no graalvm.version."));
    }

    private static void classLibrary(Executable executable, ObjectNode bom, Texts texts, List<String> table) throws IOException, Package.Sorry {
        String here = System.getProperty("java.version");
        if (!executable.java().equals(here)) {
            throw new Package.Sorry("The executable holds the class library of Java " + executable.java() + " and the licences at hand are of "
                    + here + "; set JAVA_HOME to the JDK that it was made with.");
        }
        Path legal = Path.of(System.getProperty("java.home"), "legal");
        List<String> modules = executable.modules();
        SortedSet<String> files = new TreeSet<>();
        for (String module : modules) {
            if (!Files.isDirectory(legal.resolve(module))) continue;
            try (Stream<Path> each = Files.list(legal.resolve(module))) {
                for (Path file : each.sorted().toList()) {
                    String name = file.getFileName().toString();
                    files.add(texts.add(name.equals("LICENSE") ? Texts.GPL : "openjdk/" + name, Files.readAllBytes(file)));
                }
            }
        }
        if (!files.contains(Texts.GPL)) throw new Package.Sorry("The JDK in " + legal.getParent() + " has no legal/java.base/LICENSE.");
        ObjectNode component = component(bom);
        describe(component, "org.openjdk", "java-class-library", here, GPL, "pkg:generic/openjdk@" + here);
        component.putArray("properties").addObject().put("name", "chaperone:modules").put("value", String.join(" ", modules));
        table.add(row("OpenJDK class library (" + String.join(", ", modules) + ")", here, GPL, files));
    }

    private static ObjectNode component(ObjectNode bom) {
        return bom.withArray("components").addObject().put("type", "library");
    }

    private static void describe(ObjectNode component, String group, String name, String version, String licence, String purl) {
        component.put("bom-ref", purl).put("group", group).put("name", name).put("version", version);
        ObjectNode choice = component.putArray("licenses").addObject();
        if (licence.contains(" ")) choice.put("expression", licence);
        else choice.putObject("license").put("id", licence);
        component.put("purl", purl);
    }

    private static String row(String name, String version, String licence, SortedSet<String> files) {
        return name + " " + version + "\n    " + licence + "\n" + String.join("", files.stream().map(file -> "    " + file + "\n").toList());
    }

    private static String readme(String version, List<String> table) {
        return """
                Chaperone %s is licensed under the Apache License 2.0 (Apache-2.0.txt).

                Its executable also holds parts of the programs below; the file names are those of the licences and notices in this folder.
                Parts under the GPL come with the Classpath Exception, which lets them be linked into a program with terms of its own.
                Their sources are the OpenJDK project's and GraalVM community edition's, of the versions named. zlib and the C library
                are not inside: the system's are used. sbom.cdx.json is the same list for machines (CycloneDX).
                The browser extension holds no one else's code.

                %s""".formatted(version, String.join("\n", table));
    }
}
