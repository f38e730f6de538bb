package dev.chaperone.service.command;

import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Ids of posts as somebody gives them: one by one, or in a list that a report saved. */
final class Ticks {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final long MOST = 8 << 20;

    private Ticks() {}

    static List<String> of(List<String> given) throws Refusal, IOException {
        List<String> ids = new ArrayList<>();
        for (String one : given) {
            if (ID.matcher(one).matches()) {
                ids.add(one);
                continue;
            }
            Path list = Path.of(one);
            if (Files.exists(list) && Files.size(list) > MOST) throw new Refusal("bad-handled", one + " is no list of handled posts.");
            for (String word : Files.readString(list).split("\\s+")) {
                if (word.isEmpty()) continue;
                if (!ID.matcher(word).matches()) throw new Refusal("bad-handled", one + " is no list of handled posts.");
                ids.add(word);
            }
        }
        return ids;
    }
}
