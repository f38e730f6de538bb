import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where {@code native-image} is, and what it says of itself: one that is installed, one that was assembled earlier, or one assembled now.
 */
record ImageHome(Path nativeImage, String version) {

    private static final String WINDOWS_SUFFIX = System.getProperty("os.name").startsWith("Windows") ? ".cmd" : "";

    /** There is none, and why, in one sentence. */
    static final class None extends Exception {

        private static final long serialVersionUID = 1;

        None(String sentence) {
            super(sentence);
        }
    }

    static ImageHome find(Path kit, Path maven, boolean offline) throws None, IOException, InterruptedException {
        for (Path installed : installed()) {
            String version = version(installed);
            if (version.matches("(?s)native-image 25\\b.*")) return new ImageHome(installed, version);
            System.err.println(installed + " is not of version 25 and is passed over.");
        }
        Path home = cache(System.getenv()).resolve("graalvm-" + fingerprint(kit));
        Path assembled = home.resolve("bin/native-image");
        if (!Files.isExecutable(assembled)) assemble(kit, home, maven, offline);
        return new ImageHome(assembled, version(assembled));
    }

    private static List<Path> installed() {
        List<Path> places = new ArrayList<>();
        String home = System.getenv("GRAALVM_HOME");
        if (home != null && !home.isBlank()) places.add(Path.of(home, "bin"));
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (!folder.isBlank()) places.add(Path.of(folder));
        }
        return places.stream().map(p -> p.resolve("native-image" + WINDOWS_SUFFIX)).filter(Files::isExecutable).distinct().toList();
    }

    private static Path cache(Map<String, String> env) {
        String xdg = env.getOrDefault("XDG_CACHE_HOME", "");
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        return (Path.of(xdg).isAbsolute() ? Path.of(xdg) : home.resolve(".cache")).resolve("chaperone");
    }

    private static void assemble(Path kit, Path home, Path maven, boolean offline) throws None, IOException, InterruptedException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new None("on " + system + " one is only made with an installed GraalVM 25; set GRAALVM_HOME to it.");
        }
        Files.createDirectories(home.getParent());
        // Two builds at once assemble once.
        try (FileChannel lock = FileChannel.open(home.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (Files.isExecutable(home.resolve("bin/native-image"))) return;
            System.err.println("Assembling GraalVM's image builder in " + home + " (once; a minute) ...");
            Path log = home.resolveSibling("assemble.log");
            ProcessBuilder builder = new ProcessBuilder("bash", kit.resolve("assemble.sh").toString(), home.toString())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("BASE_JDK", System.getProperty("java.home"));
            builder.environment().put("MVN", maven.resolve("bin/mvn") + (offline ? " -o" : ""));
            int code;
            try {
                Process process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(20, TimeUnit.MINUTES)) process.destroyForcibly();
                code = process.waitFor();
            } catch (IOException e) {
                throw new None("assembling one needs bash.");
            }
            if (code != 0) throw new None(reason(log));
        }
    }

    /** The script's last words are its reason. */
    private static String reason(Path log) throws IOException {
        return Files.readAllLines(log).stream().filter(line -> line.startsWith("assemble: ")).reduce((_, last) -> last)
                .map(line -> line.substring("assemble: ".length())).orElse("assembling one failed; see " + log + ".");
    }

    /** A home assembled by another version of the kit is another home. */
    private static String fingerprint(Path kit) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(kit)) {
            // The options and a system's own pieces are the executable's, not the home's.
            files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".md") && !f.endsWith("options") && !f.endsWith("linux/quiet.c"))
                    .sorted().forEach(file -> {
                try {
                    digest.update(kit.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        digest.update(Runtime.version().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static String version(Path nativeImage) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(nativeImage.toString(), "--version").redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
