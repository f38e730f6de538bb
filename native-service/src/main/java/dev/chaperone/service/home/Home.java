package dev.chaperone.service.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder with everything Chaperone keeps. Readable by its owner alone.
 *
 * @param platform the machine it is on
 * @param usual whether it is where it is on every machine, rather than put elsewhere for a purpose
 */
public record Home(Path folder, Platform platform, boolean usual) {

    /** Put elsewhere, on this machine. */
    public Home(Path folder) {
        this(folder, Platform.here(), false);
    }

    private static final Pattern OURS = Pattern.compile(".+\\.sealed|.+\\.previous|.+\\.journal|.+\\.damaged-\\d+|.+\\.new|key(\\.[a-z]+)?|lock|settings\\.json");

    /** The environment variable that puts it elsewhere. */
    public static final String VARIABLE = "CHAPERONE_HOME";

    /** Where it is on this machine; nothing is created yet. */
    public static Home on(Platform platform) {
        Path home = platform.home();
        Path usual = switch (platform.system()) {
            case LINUX -> platform.folder("XDG_DATA_HOME", home.resolve(".local/share")).resolve("chaperone");
            case MAC -> home.resolve("Library/Application Support/Chaperone");
            case WINDOWS -> platform.folder("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Chaperone");
        };
        String elsewhere = platform.env().getOrDefault(VARIABLE, "");
        return elsewhere.isEmpty() ? new Home(usual, platform, true) : new Home(Path.of(elsewhere).toAbsolutePath(), platform, false);
    }

    /** Creates the folder where it is missing. */
    public void create() throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        if (posix()) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    public KeyFile key() {
        return new KeyFile(this);
    }

    public ClientsFile clients() {
        return new ClientsFile(new SealedFile(this, "clients"));
    }

    public JudgementsFile judgements() {
        return new JudgementsFile(new SealedFile(this, "judgements"), key());
    }

    public ExceptionsFile exceptions() {
        return new ExceptionsFile(new SealedFile(this, "exceptions"));
    }

    public RecordFile record() {
        return new RecordFile(new SealedFile(this, "record"));
    }

    public ChecklistsFile checklists() {
        return new ChecklistsFile(new SealedFile(this, "checklists"));
    }

    public PolicyFile policy() {
        return new PolicyFile(new SealedFile(this, "policy"));
    }

    public HandledFile handled() {
        return new HandledFile(new SealedFile(this, "handled"), key());
    }

    /** @throws StoreException {@code audit-running} when another process holds it */
    public JournalFile journal(String name) throws StoreException, IOException {
        return JournalFile.open(this, name);
    }

    /** Takes away the notes of looks into the past that nobody has gone on with since then. */
    public void forgetJournals(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) return;
        for (Path file : inside()) {
            boolean old = file.getFileName().toString().endsWith(".journal") && Files.getLastModifiedTime(file).toInstant().isBefore(before);
            if (old) Files.deleteIfExists(file);
        }
    }

    public SettingsFile settings() {
        return new SettingsFile(this);
    }

    /**
     * Deletes for good what Chaperone keeps, and the folder when nothing else is in it. What is not ours is left: the folder may
     * have been put anywhere.
     *
     * @return what was left, sorted; empty when the folder is gone or was never there
     */
    public List<Path> forget() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        key().forget();
        List<Path> left = new ArrayList<>();
        for (Path file : inside()) {
            if (OURS.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) Files.delete(file);
            else left.add(file);
        }
        if (left.isEmpty()) Files.delete(folder);
        return left;
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    boolean holdsSealed() throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".sealed"));
        }
    }

    /** A small file, whole or not at all; two who write at once do not write into one another's. */
    void write(Path target, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(folder, "fresh", ".new", rights());
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) channel.write(buffer);
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }


    FileAttribute<?>[] rights() {
        if (!posix()) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
    }

    boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
