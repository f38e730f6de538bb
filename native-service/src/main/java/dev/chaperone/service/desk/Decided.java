package dev.chaperone.service.desk;

import dev.chaperone.service.home.JudgementsFile;
import dev.chaperone.service.home.JudgementsFile.Judgements;
import dev.chaperone.service.home.StoreException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The user's decisions, read again whenever their file has changed. Unreadable ones cost a question too many, never one too few. */
final class Decided {

    private final JudgementsFile file;
    private @Nullable Judgements held;
    private String stamp = "";
    private String trouble = "";

    Decided(JudgementsFile file) {
        this.file = file;
    }

    Judgements now() throws IOException {
        String now = file.stamp();
        Judgements current = held;
        if (current != null && now.equals(stamp)) return current;
        try {
            current = file.read();
            trouble = "";
        } catch (StoreException e) {
            current = file.none();
            trouble = "decisions-" + (e.code().equals("locked") || e.code().equals("key-missing") ? e.code() : "corrupt");
        }
        held = current;
        stamp = now;
        return current;
    }

    String trouble() {
        return trouble;
    }
}
