import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The archive for one user, on any Linux: unpack, run {@code ./install}, delete. */
final class Tarball {

    private Tarball() {}

    static Tree of(Path own, Executable executable, Tree extensions, Inside inside) throws IOException {
        return Tree.empty().program("chaperone", executable.bytes())
                .program("install", Files.readAllBytes(own.resolve("install")))
                .program("uninstall", Files.readAllBytes(own.resolve("uninstall")))
                .file("README.txt", Files.readAllBytes(own.resolve("README.txt")))
                .put("extension", extensions).put("LICENSES", inside.licences());
    }
}
