package dev.chaperone.service.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything below our own folder that is no class: the rules, and what the program reads beside them. */
final class OwnResources {

    private static final String FOLDER = "dev/chaperone";
    /** What was learned is read while the executable is made and lies in it ready for use; nobody asks for the file again. */
    private static final String READ = ".bin";

    private OwnResources() {}

    static SortedSet<String> in(List<Path> classPath) {
        SortedSet<String> names = new TreeSet<>();
        for (Path entry : classPath) {
            try {
                if (Files.isDirectory(entry)) under(entry, names);
                else if (entry.toString().endsWith(".jar")) inside(entry, names);
            } catch (IOException e) {
                throw new UncheckedIOException(entry + " cannot be read", e);
            }
        }
        return names;
    }

    private static void inside(Path jar, SortedSet<String> names) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            under(zip.getPath("/"), names);
        }
    }

    private static void under(Path root, SortedSet<String> names) throws IOException {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".class") && !name.endsWith(READ)).forEach(names::add);
        }
    }
}
