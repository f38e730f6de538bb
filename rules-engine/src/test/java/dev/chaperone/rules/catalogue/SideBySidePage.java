package dev.chaperone.rules.catalogue;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.verdict.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what every pack says of the same drafts. */
record SideBySidePage(Rulebook book, Map<String, Draft> drafts) {

    String write() {
        Map<String, List<String>> columns = columns();
        Map<String, Map<String, List<Finding>>> all = new LinkedHashMap<>();
        columns.forEach((column, packs) -> {
            try (Chaperone chaperone = Chaperone.of(book, packs, Proof.people())) {
                drafts.forEach((id, draft) -> all.computeIfAbsent(id, _ -> new LinkedHashMap<>()).put(column, chaperone.review(draft).findings()));
            }
        });
        StringBuilder out = new StringBuilder("""
                # The same drafts under every pack

                Written by a test; do not edit. `mvn -pl rules-engine test -Dtest=CatalogueTest -Dcatalogue=write` writes it anew.
                ■ stop, ▲ caution, · note. The overlay `us-hipaa` is shown beside `us-mt`.

                """);
        out.append("| | ").append(String.join(" | ", columns.keySet())).append(" |\n|---|").append("---|".repeat(columns.size())).append('\n');
        all.forEach((id, row) -> out.append("| [").append(id).append("](#").append(id).append(") | ")
                .append(row.values().stream().map(SideBySidePage::mark).collect(Collectors.joining(" | "))).append(" |\n"));
        all.forEach((id, row) -> one(id, row, out));
        return out.toString();
    }

    private void one(String id, Map<String, List<Finding>> row, StringBuilder out) {
        Draft draft = drafts.get(id);
        out.append("\n### ").append(id).append("\n\n> ").append(draft.text().replace('\n', ' ').replace("*", "\\*").replace("#", "\\#")).append("\n>\n> ").append(draft.surface().id()).append("\n\n");
        Map<String, List<String>> same = new LinkedHashMap<>();
        row.forEach((pack, findings) -> same.computeIfAbsent(shown(findings, draft), _ -> new ArrayList<>()).add(pack));
        same.forEach((what, packs) -> out.append("- ").append(packs.size() == row.size() ? "all" : String.join(", ", packs)).append(": ").append(what).append('\n'));
    }

    private static String shown(List<Finding> findings, Draft draft) {
        if (findings.isEmpty()) return "silent";
        return findings.stream().map(f -> mark(List.of(f)) + " `" + f.rule() + "` “" + f.span().of(draft.text()).replace('\n', ' ') + "”").collect(Collectors.joining("; "));
    }

    private static String mark(List<Finding> findings) {
        Optional<Severity> gravest = findings.stream().map(Finding::severity).max(Severity::compareTo);
        return gravest.map(s -> switch (s) {
            case STOP -> "■";
            case CAUTION -> "▲";
            case NOTE -> "·";
        }).orElse("");
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (Pack p : CataloguePage.choices(book)) {
            if (p.overlay()) out.put("us-mt + " + p.id(), List.of("us-mt", p.id()));
            else out.put(p.id(), List.of(p.id()));
        }
        return out;
    }
}
