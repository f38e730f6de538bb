import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** The package for every user of a machine with dpkg: what it puts where, and the scripts that tell the browsers. */
record Debian(Tree control, Tree data) {

    static Debian of(Path own, Executable executable, Tree extensions, Inside inside, String version) throws IOException {
        Tree data = Tree.empty().program("usr/bin/chaperone", executable.bytes())
                .program("usr/lib/chaperone/browsers", Files.readAllBytes(own.resolve("browsers")))
                .put("usr/share/chaperone/extension", extensions)
                .put("usr/share/doc/chaperone/LICENSES", inside.licences())
                .file("usr/share/doc/chaperone/copyright", inside.licences().bytes("README.txt"))
                .file("usr/share/doc/chaperone/README.txt", Files.readAllBytes(own.resolve("README.txt")));
        StringBuilder sums = new StringBuilder();
        long size = 0;
        for (var each : data.nodes().entrySet()) {
            if (!(each.getValue() instanceof Tree.File file)) continue;
            sums.append(Package.digest("MD5", file.bytes())).append("  ").append(each.getKey()).append('\n');
            size += file.bytes().length;
        }
        String fields = Files.readString(own.resolve("control")).replace("@VERSION@", version)
                .replace("@GLIBC@", executable.glibc()).replace("@SIZE@", Long.toString((size + 1023) / 1024));
        Tree control = Tree.empty().file("control", fields).file("md5sums", sums.toString());
        control.file("triggers", Files.readAllBytes(own.resolve("triggers")));
        for (String script : new String[] {"postinst", "prerm"}) control.program(script, Files.readAllBytes(own.resolve(script)));
        return new Debian(control, data);
    }

    byte[] archive(Archives archives) throws IOException {
        LinkedHashMap<String, byte[]> members = new LinkedHashMap<>();
        members.put("debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
        members.put("control.tar.gz", archives.tarGz(control, "."));
        members.put("data.tar.gz", archives.tarGz(data, "."));
        return archives.ar(members);
    }
}
