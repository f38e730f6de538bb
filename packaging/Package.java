import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes what people install: an archive for one user, a Debian package for a machine, and the extension by itself. Nothing in them
 * depends on where, when or by whom they are made: from the same executable come the same bytes. Called by {@code .ci/package}.
 *
 * <p>{@link Executable} reads what was built, {@link Inside} lists what is in it with its licences, {@link Extension} is the browsers'
 * half, {@link Debian} and {@link Tarball} arrange, {@link Archives} writes.
 */
final class Package {

    /** What ends the work, as one sentence. */
    static final class Sorry extends Exception {

        private static final long serialVersionUID = 1;

        Sorry(String sentence) {
            super(sentence);
        }
    }

    private Package() {}

    /** ROOT EXECUTABLE OUT VERSION SECONDS: the checkout, what was built, where to, which version, and the one moment of all files. */
    public static void main(String[] args) throws Exception {
        try {
            make(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3], Instant.ofEpochSecond(Long.parseLong(args[4])));
        } catch (Sorry e) {
            System.err.println("package: " + e.getMessage());
            System.exit(69);
        }
    }

    private static void make(Path root, Path built, Path out, String version, Instant moment) throws IOException, Sorry {
        Executable executable = Executable.read(built);
        Extension extension = Extension.of(root.resolve("extension/dist/chromium"));
        Inside inside = Inside.of(root, executable, version);
        Archives archives = new Archives(moment);
        Path own = root.resolve("packaging");

        String base = "chaperone-" + version;
        byte[] chromium = archives.zip(extension.chromium());
        byte[] firefox = archives.zip(extension.firefox());
        Tree extensions = Tree.empty().put("chromium", extension.chromium())
                .file(base + "-chromium.zip", chromium).file(base + "-firefox.xpi", firefox);

        Map<String, byte[]> made = new TreeMap<>();
        made.put(base + "-chromium.zip", chromium);
        made.put(base + "-firefox.xpi", firefox);
        made.put(base + "-sbom.cdx.json", inside.sbom());
        made.put(base + "-linux-amd64.tar.gz",
                archives.tarGz(Tarball.of(own.resolve("tarball"), executable, extensions, inside), base + "-linux-amd64"));
        made.put("chaperone_" + version + "_amd64.deb",
                Debian.of(own.resolve("debian"), executable, extensions, inside, version).archive(archives));

        Files.createDirectories(out);
        StringBuilder sums = new StringBuilder();
        for (var each : made.entrySet()) {
            Files.write(out.resolve(each.getKey()), each.getValue());
            sums.append(digest("SHA-256", each.getValue())).append("  ").append(each.getKey()).append('\n');
            System.out.printf("%,12d  %s%n", each.getValue().length, each.getKey());
        }
        Files.write(out.resolve("SHA256SUMS"), sums.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static String digest(String how, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(how).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
