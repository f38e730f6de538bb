import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Where no native executable can be made: the command as a small script around the JVM that built it, which remembers its
 * classes from one short run and so needs half the time to the first answer.
 */
final class JvmCommand {

    /*
     * The script finds its jars from its own place, since a browser starts it from anywhere, with hardly an environment,
     * and perhaps through a link. The JVM's own warnings go to the error stream: one stray line on standard output and the
     * browser closes the pipe. A cache that does not fit any more (another Java, a moved folder) is passed over silently.
     */
    private static final String SCRIPT = """
            #!/bin/sh
            self=$0
            case $self in */*) ;; *) self=$(command -v -- "$self") ;; esac
            while [ -L "$self" ]; do
              link=$(readlink -- "$self")
              case $link in /*) self=$link ;; *) self=$(dirname -- "$self")/$link ;; esac
            done
            here=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd -P)
            java=${CHAPERONE_JAVA:-@JAVA@}
            if [ ! -x "$java" ]; then
              echo "chaperone: [no-java] Java 25 is not at $java any more; set CHAPERONE_JAVA to the java of a JDK 25, or build again." >&2
              exit 72
            fi
            cache=$here/chaperone.aot
            [ -r "$cache" ] || cache=
            exec "$java" -XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC -Xmx1200m \\
              ${cache:+"-XX:AOTCache=$cache"} -Djava.awt.headless=true \\
              -Dchaperone.command="$here/$(basename -- "$self")" -cp "@CLASSPATH@" dev.chaperone.service.Main "$@"
            """;

    private JvmCommand() {}

    static void write(Path target, List<Path> jars, boolean rehearse) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            throw new MakeCommand.Sorry("On Windows there is no command for the JVM: install GraalVM 25 and set GRAALVM_HOME.");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = jars.stream().map(jar -> "$here/" + target.relativize(jar)).collect(Collectors.joining(":"));
        Path command = target.resolve("chaperone");
        Path fresh = target.resolve("chaperone.new");
        Files.writeString(fresh, SCRIPT.replace("@JAVA@", java.toString()).replace("@CLASSPATH@", classPath));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(target.resolve("chaperone.aot"));
        Files.move(fresh, command, StandardCopyOption.REPLACE_EXISTING);
        if (rehearse) rehearse(target, java, jars);
    }

    /** One run as a browser would have it. Without the cache the command is only slower, so that a failure is only told. */
    private static void rehearse(Path target, Path java, List<Path> jars) throws IOException, InterruptedException {
        String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(":"));
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xlog:disable", "-XX:+UseSerialGC", "-Xmx1200m",
                "-XX:AOTCacheOutput=" + target.resolve("chaperone.aot"), "-cp", classPath, "dev.chaperone.service.Main", "serve");
        builder.environment().put("CHAPERONE_HOME", target.resolve("rehearsal").toString());
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(frame("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}"));
            for (int i = 0; i < 20; i++) {
                in.write(frame("{\"id\":2,\"verb\":\"review\",\"draft\":\"d\",\"revision\":1,\"surface\":\"post\",\"text\":"
                        + "\"A client of mine came in on crutches today. Merci à ma cliente de neuf heures!\"}"));
            }
            in.write(frame("{\"id\":3,\"verb\":\"recognise\",\"people\":[{\"key\":\"k\",\"platform\":\"x\",\"displayName\":\"A B\"}]}"));
        } catch (IOException e) {
            process.destroyForcibly();
        }
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            Files.deleteIfExists(target.resolve("chaperone.aot"));
            System.err.println("The rehearsal failed: the command works, and starts more slowly.");
        }
    }

    private static byte[] frame(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length).order(ByteOrder.nativeOrder()).putInt(bytes.length).put(bytes).array();
    }
}
