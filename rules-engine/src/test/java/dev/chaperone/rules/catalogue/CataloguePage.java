package dev.chaperone.rules.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.pack.Reminder;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes the catalogue. */
record CataloguePage(Rulebook book, JsonNode requirements) {

    /** Packs that a person may choose, professions first. */
    static List<Pack> choices(Rulebook book) {
        List<Pack> all = book.packs().stream().map(book::pack).filter(p -> !p.shelf() && !p.id().equals("common")).toList();
        List<Pack> out = new ArrayList<>(all.stream().filter(p -> !p.overlay()).toList());
        out.addAll(all.stream().filter(Pack::overlay).toList());
        return out;
    }

    String write() {
        StringBuilder out = new StringBuilder("""
                # Catalogue of the rules

                Written from the packs by a test; do not edit. `mvn -pl rules-engine test -Dtest=CatalogueTest -Dcatalogue=write`
                writes it anew. ✓ marks a source whose own text was read for the pack; – one whose wording is still to be checked
                before it is quoted. Nothing here is legal advice.

                """);
        packs(out);
        rules(out);
        reminders(out);
        requirements(out);
        return out.toString();
    }

    private void packs(StringBuilder out) {
        out.append("## Packs\n\n| pack | for | stands on | since | rules |\n|---|---|---|---|---|\n");
        for (String id : book.packs()) {
            Pack p = book.pack(id);
            String kind = p.shelf() ? " (shelf)" : p.overlay() ? " (overlay)" : "";
            out.append("| `").append(id).append("`").append(kind).append(" | ").append(p.title().en()).append(" | ")
                    .append(p.base().orElse("")).append(" | ").append(p.effective()).append(" | ")
                    .append(p.shelf() || p.overlay() ? book.rules().stream().filter(r -> r.pack().equals(id)).count() : book.rules(List.of(id)).size())
                    .append(p.shelf() || p.overlay() ? " own" : "").append(" |\n");
        }
        out.append("\n### What each pack says about rules that are not its own\n");
        for (Pack p : choices(book)) {
            if (p.says().isEmpty()) continue;
            out.append("\n**`").append(p.id()).append("`**\n\n");
            for (Pack.Say s : p.says()) {
                String what = switch (s.kind()) {
                    case ON -> "takes";
                    case OFF -> "leaves out";
                    case SEVERITY -> "weighs as " + s.to().orElseThrow().id();
                    case CITES -> "cites for";
                };
                out.append("- ").append(what).append(' ').append(String.join(", ", s.rules())).append(": ")
                        .append(s.cite().stream().map(CataloguePage::cited).collect(Collectors.joining("; "))).append('\n');
            }
        }
        out.append('\n');
    }

    private void rules(StringBuilder out) {
        out.append("## Rules\n\n\"All\" are the packs for a profession: ").append(professions().stream().map(p -> "`" + p + "`").collect(Collectors.joining(", ")))
                .append(". An overlay holds what its profession holds.\n");
        for (Category category : Category.values()) {
            List<Rule> of = book.rules().stream().filter(r -> r.category() == category).sorted((a, b) -> a.id().compareTo(b.id())).toList();
            out.append("\n### ").append(category.id()).append(" (").append(of.size()).append(")\n\n| rule | says | packs | after |\n|---|---|---|---|\n");
            for (Rule r : of) {
                out.append("| `").append(r.id()).append("` | ").append(cell(r.message().en())).append(" | ").append(held(r)).append(" | ")
                        .append(r.cite().stream().map(CataloguePage::cited).collect(Collectors.joining("; "))).append(" |\n");
            }
        }
        out.append('\n');
    }

    /** Which packs hold a rule, by severity. */
    private String held(Rule rule) {
        Map<String, List<String>> by = new TreeMap<>();
        for (Pack p : choices(book)) {
            boolean only = p.overlay() && p.says().stream().noneMatch(s -> s.kind() == Pack.Say.Kind.SEVERITY && s.rules().contains(rule.id()));
            if (only && !rule.pack().equals(p.id())) continue;
            book.rules(List.of(p.id())).stream().filter(r -> r.id().equals(rule.id())).findFirst()
                    .ifPresent(r -> by.computeIfAbsent(r.severity().id(), _ -> new ArrayList<>()).add(p.id()));
        }
        if (by.isEmpty()) return "none";
        return by.entrySet().stream().map(e -> e.getKey() + ": " + shortened(e.getValue())).collect(Collectors.joining("; "));
    }

    private String shortened(List<String> packs) {
        Set<String> missing = new LinkedHashSet<>(professions());
        packs.forEach(missing::remove);
        List<String> more = packs.stream().filter(p -> !professions().contains(p)).toList();
        String tail = more.isEmpty() ? "" : ", " + String.join(", ", more);
        if (missing.isEmpty()) return "all" + tail;
        if (missing.size() <= 2) return "all but " + String.join(", ", missing) + tail;
        return String.join(", ", packs);
    }

    private List<String> professions() {
        return choices(book).stream().filter(p -> !p.overlay()).map(Pack::id).toList();
    }

    private void reminders(StringBuilder out) {
        out.append("## Reminders\n\n| reminder | when a page shows | what can be done | packs |\n|---|---|---|---|\n");
        for (Reminder r : book.reminders().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
            List<String> packs = professions().stream().filter(p -> book.reminders(List.of(p)).stream().anyMatch(x -> x.id().equals(r.id()))).toList();
            out.append("| `").append(r.id()).append("` | ").append(r.signs().stream().sorted().collect(Collectors.joining(", "))).append(" | ")
                    .append(r.action()).append(" | ").append(shortened(packs)).append(" |\n");
        }
        out.append('\n');
    }

    private void requirements(StringBuilder out) {
        out.append("## What regulators ask, and what answers it\n\n| row | asked | rules | and else |\n|---|---|---|---|\n");
        for (JsonNode row : requirements) {
            out.append("| ").append(row.path("id").asText()).append(" | ").append(cell(row.path("says").asText())).append(" | ")
                    .append(names(row).stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "))).append(" | ")
                    .append(cell(row.path("rest").asText())).append(" |\n");
        }
        long without = StreamSupport.stream(requirements.spliterator(), false).filter(r -> names(r).isEmpty()).count();
        out.append("\n").append(requirements.size()).append(" rows, of which ").append(without).append(" are not answered by a rule, for the reason given.\n");
    }

    static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.path("by").forEach(n -> names.add(n.asText()));
        return names;
    }

    private static String cited(Citation c) {
        String title = c.body() + ", " + c.document() + (c.clause().isEmpty() ? "" : ": " + c.clause());
        String linked = c.url().isEmpty() ? cell(title) : "[" + cell(title).replace("[", "(").replace("]", ")") + "](" + c.url().replace(" ", "%20") + ")";
        return linked + (c.read() ? " ✓" : " –");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
