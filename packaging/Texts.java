import java.util.Map;

/** Licence texts, each kept once: the same words under another name are the first one's file. */
record Texts(Tree tree, Map<String, String> known) {

    static final String GPL = "GPL-2.0-with-classpath-exception.txt";

    /** The name under which the text can be read. */
    String add(String name, byte[] text) {
        String file = name.matches(".*\\.(txt|md)") ? name : name + ".txt";
        String first = known.putIfAbsent(Package.digest("SHA-256", text), file);
        if (first != null) return first;
        tree.file(file, text);
        return file;
    }
}
