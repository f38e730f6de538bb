package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The record of reasonable steps: what was done about reviews, accounts, the policy and prompts, where and when. It may one day
 * be shown to a college, so it names sites (the user's own pages) and rules, and never a person nor a word of a draft.
 */
public final class RecordFile {

    private final SealedFile file;

    RecordFile(SealedFile file) {
        this.file = file;
    }

    /** What a step was about. */
    public enum Kind {
        /** A page that shows praise. */
        REMINDER,
        /** An item of a checklist. */
        CHECKLIST,
        /** A version of the policy was given out. */
        POLICY,
        /** Somebody's request to connect; never whose. */
        REQUEST,
        /** Words that a rule underlined; never which. */
        WORDING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param what the reminder's, item's or rule's id, or the policy's version
     * @param where a host of the user's own, a platform, or languages and packs; perhaps empty
     * @param decision such as {@code done}
     */
    public record Step(Kind kind, String what, String where, String decision, LocalDate date) {}

    public List<Step> read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> List.of();
            case SealedFile.Content.Open open -> steps(Json.read(open.bytes()));
        };
    }

    /** Adds a line; nothing is ever taken out, an undone step is a line of its own. */
    public void add(Step step) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode all = Json.read(before);
            all.withArray("steps").addObject().put("kind", step.kind().id()).put("what", step.what()).put("where", step.where())
                    .put("decision", step.decision()).put("date", step.date().toString());
            return Json.write(all);
        });
    }

    /** Everything, the older copy included, for good. */
    public void wipe() throws StoreException, IOException {
        file.remove();
    }

    /** Lines of before there were kinds are about reminders. */
    private static List<Step> steps(JsonNode all) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode s : all.path("steps")) {
            Kind kind = s.has("kind") ? Kind.valueOf(s.path("kind").asText().toUpperCase(Locale.ROOT)) : Kind.REMINDER;
            steps.add(new Step(kind, s.path(s.has("kind") ? "what" : "reminder").asText(), s.path(s.has("kind") ? "where" : "host").asText(),
                    s.path("decision").asText(), LocalDate.parse(s.path("date").asText())));
        }
        return List.copyOf(steps);
    }
}
