import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an archive holds: paths with slashes, in the one order that never depends on a disk, each with rights of its own. */
record Tree(SortedMap<String, Node> nodes) {

    /** A file, or a link to somewhere. */
    sealed interface Node {}

    record File(byte[] bytes, boolean executable) implements Node {}

    record Link(String to) implements Node {}

    static Tree empty() {
        return new Tree(new TreeMap<>());
    }

    Tree file(String path, byte[] bytes) {
        nodes.put(path, new File(bytes, false));
        return this;
    }

    Tree file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Tree program(String path, byte[] bytes) {
        nodes.put(path, new File(bytes, true));
        return this;
    }

    Tree link(String path, String to) {
        nodes.put(path, new Link(to));
        return this;
    }

    /** Everything of another tree, below a folder. */
    Tree put(String folder, Tree other) {
        other.nodes.forEach((path, node) -> nodes.put(folder.isEmpty() ? path : folder + "/" + path, node));
        return this;
    }

    byte[] bytes(String path) {
        return ((File) nodes.get(path)).bytes;
    }

    static Tree read(Path folder) throws IOException {
        Tree tree = empty();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    tree.file(folder.relativize(file).toString().replace(java.io.File.separatorChar, '/'), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return tree;
    }
}
