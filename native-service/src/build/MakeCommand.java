import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes {@code target/chaperone}, the command: a native executable where this machine can make one, else a script around
 * the JVM. Both are the same program and pass the same tests. Run by the build from its source; nothing of it is in the product.
 *
 * <p>Arguments: the service's folder, its jar, which kind ({@code either}, {@code native}, {@code jvm}), whether the JVM
 * should rehearse, Maven's home, whether Maven is offline.
 */
final class MakeCommand {

    private MakeCommand() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path service = Path.of(args[0]).toAbsolutePath();
        Path target = service.resolve("target");
        List<Path> classPath = classPath(target, args[1]);
        String kind = args[2];
        if (!List.of("either", "native", "jvm").contains(kind)) throw new Sorry("-Dexecutable is either, native or jvm, not " + kind + ".");
        try {
            if (kind.equals("jvm")) {
                jvm(target, classPath, args[3]);
                return;
            }
            try {
                ImageHome home = ImageHome.find(service.resolve("graalvm"), Path.of(args[4]), args[5].equals("offline=true"));
                new ExecutableImage(home, service, classPath).make();
            } catch (ImageHome.None none) {
                if (kind.equals("native")) throw new Sorry(none.getMessage());
                System.err.println("No native executable: " + none.getMessage() + " The service runs on the JVM instead.");
                jvm(target, classPath, args[3]);
            }
        } catch (Sorry sorry) {
            System.err.println(sorry.getMessage());
            System.exit(1);
        }
    }

    private static void jvm(Path target, List<Path> classPath, String rehearse) throws IOException, InterruptedException {
        ExecutableImage.forget(target);
        JvmCommand.write(target, classPath, rehearse.equals("true"));
    }

    /** In one fixed order: caches and executables are of exactly this class path. */
    private static List<Path> classPath(Path target, String own) throws IOException {
        try (Stream<Path> lib = Files.list(target.resolve("lib"))) {
            Stream<Path> libraries = lib.filter(jar -> jar.toString().endsWith(".jar")).sorted();
            return Stream.concat(Stream.of(target.resolve(own)), libraries).toList();
        }
    }

    /** What ends the build, as one sentence. */
    static final class Sorry extends RuntimeException {

        private static final long serialVersionUID = 1;

        Sorry(String sentence) {
            super(sentence);
        }
    }
}
