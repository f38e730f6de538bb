package dev.chaperone.rules.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a pack says of being joined with somebody in care: by a request, by something others can see, by a message.
 *
 * @param years for how long after the last contact somebody counts as in care; empty where the pack says nothing of it
 * @param grounds whose words these are, in the order of the file
 */
public record Connections(OptionalInt years, List<Ground> grounds) {

    static final Connections NONE = new Connections(OptionalInt.empty(), List.of());

    /** Nobody lives longer. */
    private static final int FOR_EVER = 200;

    /** What it is about: that which joins the two, or who the other is. */
    public enum About {
        CONNECT, SHOW, MESSAGE, FORMER, STUDENT, RELATED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Ground(Set<About> about, List<Citation> cite) {}

    /** The reasons that this pack itself gives. */
    public Stream<Citation> grounds(About about) {
        return grounds.stream().filter(g -> g.about.contains(about)).flatMap(g -> g.cite.stream());
    }

    static Connections read(Page page) throws PackError {
        page.onlyKeys(Set.of("former-years", "grounds"));
        OptionalInt years = OptionalInt.empty();
        if (page.has("former-years")) {
            Page written = page.get("former-years");
            years = OptionalInt.of(written.text().equals("always") ? FOR_EVER : written.number());
            if (years.getAsInt() < 0) throw written.error("bad-value", "\"former-years\" is a number of years, or always");
        }
        List<Ground> grounds = new ArrayList<>();
        for (Page ground : page.items("grounds")) {
            ground.onlyKeys(Set.of("about", "cite"));
            Set<About> about = EnumSet.noneOf(About.class);
            for (Page name : ground.get("about").items()) {
                String id = name.text();
                about.add(Stream.of(About.values()).filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> RuleReader.unknown(name)));
            }
            grounds.add(new Ground(about, RuleReader.citations(ground)));
        }
        return new Connections(years, List.copyOf(grounds));
    }
}
