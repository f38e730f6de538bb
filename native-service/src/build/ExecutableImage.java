import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The native executable of one class path, made anew only when the classes, the options or the builder are others. */
record ExecutableImage(ImageHome home, Path service, List<Path> classPath) {

    private static final String SUFFIX = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    private static final String STAMP = "chaperone.stamp";

    void make() throws IOException, InterruptedException {
        Path target = service.resolve("target");
        Path command = target.resolve("chaperone" + SUFFIX);
        String stamp = stamp();
        if (Files.exists(command) && said(target).equals(stamp + " " + digest(command))) return;
        forget(target);
        Path folder = Files.createDirectories(target.resolve("image"));
        Path log = folder.resolve("native-image.log");
        System.err.println("Making the native executable (some minutes; its log is " + log + ") ...");
        long begin = System.nanoTime();
        if (run(folder, log) != 0) {
            tail(log).forEach(System.err::println);
            throw new MakeCommand.Sorry("The native executable could not be made; the whole log is " + log
                    + ", and -Dexecutable=jvm does without one.");
        }
        Files.deleteIfExists(target.resolve("chaperone.aot"));
        Files.move(folder.resolve("chaperone" + SUFFIX), command, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(target.resolve(STAMP), stamp + " " + digest(command));
        System.err.printf(Locale.ROOT, "%s: a native executable, %.1f MB, made in %d s.%n", command, Files.size(command) / 1e6,
                (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** Whatever is in place of the command from here on is not the executable. */
    static void forget(Path target) throws IOException {
        Files.deleteIfExists(target.resolve(STAMP));
    }

    private int run(Path folder, Path log) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(home.nativeImage().toString()));
        line.addAll(options());
        for (Path piece : pieces(folder)) line.add("-H:NativeLinkerOption=" + piece);
        line.addAll(List.of("-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)),
                "-o", folder.resolve("chaperone").toString(), "dev.chaperone.service.Main"));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    /** One option a line; after # comes the reason. A system may have further ones in a folder of its own. */
    private List<String> options() throws IOException {
        List<String> options = new ArrayList<>();
        for (Path file : List.of(service.resolve("graalvm/options"), ofThisSystem().resolve("options"))) {
            if (!Files.exists(file)) continue;
            Files.readAllLines(file).stream().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty()).forEach(options::add);
        }
        return options;
    }

    /** C pieces that are linked into the executable on this system, compiled. */
    private List<Path> pieces(Path folder) throws IOException, InterruptedException {
        List<Path> objects = new ArrayList<>();
        for (Path source : sources()) {
            Path object = folder.resolve(source.getFileName().toString().replaceFirst("\\.c$", ".o"));
            Process compiler = new ProcessBuilder("gcc", "-O2", "-fPIC", "-c", source.toString(), "-o", object.toString()).inheritIO().start();
            if (compiler.waitFor() != 0) throw new MakeCommand.Sorry(source + " could not be compiled, and -Dexecutable=jvm does without.");
            objects.add(object);
        }
        return objects;
    }

    private List<Path> sources() throws IOException {
        if (!Files.isDirectory(ofThisSystem())) return List.of();
        try (Stream<Path> files = Files.list(ofThisSystem())) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
        }
    }

    private Path ofThisSystem() {
        return service.resolve("graalvm").resolve(System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("\\s.*", ""));
    }

    private String stamp() throws IOException {
        MessageDigest all = ImageHome.sha256();
        all.update((home.nativeImage() + "\n" + home.version() + "\n" + options()).getBytes(StandardCharsets.UTF_8));
        for (Path source : sources()) all.update(Files.readAllBytes(source));
        for (Path jar : classPath) all.update((jar.getFileName() + " " + digest(jar)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(all.digest());
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(ImageHome.sha256().digest(Files.readAllBytes(file)));
    }

    private static String said(Path target) throws IOException {
        Path stamp = target.resolve(STAMP);
        return Files.exists(stamp) ? Files.readString(stamp) : "";
    }

    private static List<String> tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - 40), lines.size());
    }
}
