import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes {@code target/chaperone}, the command, as a small script around the JVM that built it. Run by the build as a
 * single source file; nothing of it is in the product.
 */
final class WriteCommand {

    /*
     * The script finds its jars from its own place, since a browser starts it from anywhere, with hardly an environment,
     * and perhaps through a link. The JVM's own warnings go to the error stream: one stray line on standard output and the
     * browser closes the pipe.
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
            exec "$java" -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -Xshare:auto \\
              -Xmx256m -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Dchaperone.command="$here/$(basename -- "$self")" \\
              -cp "$here/@JAR@:$here/lib/*" dev.chaperone.service.Main "$@"
            """;

    private WriteCommand() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path command = target.resolve("chaperone");
        Files.writeString(command, SCRIPT.replace("@JAVA@", java.toString()).replace("@JAR@", args[1]));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
