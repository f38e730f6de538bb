import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The executable, and what it says of itself: which builder and which Java it was made with, which C library it needs, and the
 * names of the classes in it. So the lists of what is inside are read from the thing that is given away, not from a hope.
 *
 * @param names everything in it that looks like the full name of a class
 */
record Executable(byte[] bytes, String builder, String java, String glibc, Set<String> names) {

    /** Some classes are only spoken of: a list of those never to be read from JSON, a name for the case that it is there. */
    private static final int FEW = 3;

    static Executable read(Path file) throws IOException, Package.Sorry {
        if (!Files.exists(file)) throw new Package.Sorry("There is no executable at " + file + "; build first.");
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < 20 || bytes[0] != 0x7f || bytes[1] != 'E' || bytes[2] != 'L' || bytes[3] != 'F') {
            throw new Package.Sorry("A package would not be self-contained: " + file + " is a script around the JVM of this machine, "
                    + "not a native executable (mvn -Dexecutable=native package says why none was made).");
        }
        if (bytes[4] != 2 || bytes[18] != 62) throw new Package.Sorry(file + " is not for x86-64, for which these packages are named.");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String glibc = all("\0GLIBC_(2\\.\\d+)(?=\0)", text).max(Comparator.comparingInt(v -> Integer.parseInt(v.substring(2)))).orElse("2.17");
        Set<String> names = new HashSet<>();
        all("((?:[a-z_][a-z0-9_]*\\.){2,}[A-Z][A-Za-z0-9_$]*)", text).forEach(names::add);
        return new Executable(bytes, one("com\\.oracle\\.svm\\.core\\.VM=([ -~]+)", text),
                one("com\\.oracle\\.svm\\.core\\.VM\\.Java\\.Version=([0-9.]+)", text), glibc, names);
    }

    boolean has(String packages) {
        return names.stream().anyMatch(name -> name.startsWith(packages + "."));
    }

    /** The modules of the JDK that have classes inside. */
    List<String> modules() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        // The descriptors of all modules are inside, and name services whose classes are not.
        Set<String> services = new HashSet<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            services.addAll(module.descriptor().uses());
            module.descriptor().provides().forEach(each -> services.addAll(each.providers()));
        }
        FileSystem jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
        Path modules = jrt.getPath("/modules");
        try (Stream<Path> files = Files.walk(modules)) {
            files.filter(file -> file.getNameCount() > 2 && file.toString().endsWith(".class")).forEach(file -> {
                String name = file.subpath(2, file.getNameCount()).toString().replace('/', '.').replaceFirst("\\.class$", "");
                // The builder's own classes are in a module of the JDK too, and are listed by themselves.
                if (names.contains(name) && !services.contains(name) && !name.startsWith("jdk.graal.")) found.merge(file.getName(1).toString(), 1, Integer::sum);
            });
        }
        return found.entrySet().stream().filter(each -> each.getValue() > FEW).map(Map.Entry::getKey).toList();
    }

    private static Stream<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(found -> found.group(1)).toList().stream();
    }

    private static String one(String pattern, String text) throws Package.Sorry {
        return all(pattern, text).findFirst().orElseThrow(() -> new Package.Sorry("The executable does not say what it was made with ("
                + pattern + "), so that its licences cannot be listed."));
    }
}
