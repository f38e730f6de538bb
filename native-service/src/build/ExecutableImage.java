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
        line.addAll(List.of("-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)),
                "-o", folder.resolve("chaperone").toString(), "dev.chaperone.service.Main"));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    /** One option a line; after # comes the reason. */
    private List<String> options() throws IOException {
        return Files.readAllLines(service.resolve("graalvm/options")).stream().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty()).toList();
    }

    private String stamp() throws IOException {
        MessageDigest all = ImageHome.sha256();
        all.update((home.nativeImage() + "\n" + home.version() + "\n" + options()).getBytes(StandardCharsets.UTF_8));
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
