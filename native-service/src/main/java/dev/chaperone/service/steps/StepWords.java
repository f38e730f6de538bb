package dev.chaperone.service.steps;

import dev.chaperone.rules.pack.Checklist;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Reminder;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.RecordFile.Kind;
import dev.chaperone.service.home.RecordFile.Step;
import java.util.Optional;

/** A line of the record in words that a stranger understands. Whatever is gone from the packs keeps its id. */
final class StepWords {

    private StepWords() {}

    static Localised kind(Kind kind) {
        return switch (kind) {
            case REMINDER -> new Localised("Reviews", "Avis");
            case CHECKLIST -> new Localised("Account", "Compte");
            case POLICY -> new Localised("Policy", "Politique");
            case REQUEST -> new Localised("Request", "Demande");
            case WORDING -> new Localised("Wording", "Formulation");
        };
    }

    static Localised kinds(Kind kind) {
        return switch (kind) {
            case REMINDER -> new Localised("Steps about reviews, testimonials and comments", "Mesures touchant les avis, les témoignages et les commentaires");
            case CHECKLIST -> new Localised("Settings and habits of accounts gone through", "Réglages et habitudes de comptes passés en revue");
            case POLICY -> new Localised("Policies given out", "Politiques remises");
            case REQUEST -> new Localised("Decisions on requests to connect", "Décisions sur des demandes de mise en relation");
            case WORDING -> new Localised("Decisions on underlined wordings", "Décisions sur des formulations soulignées");
        };
    }

    static Localised decision(String decision) {
        return switch (decision) {
            case "done" -> new Localised("done", "fait");
            case "snooze" -> new Localised("put off", "remis à plus tard");
            case "silence" -> new Localised("not to be asked again", "ne plus demander");
            case "undo" -> new Localised("taken back", "annulé");
            case "open" -> new Localised("opened again", "rouvert");
            case "not-for-me" -> new Localised("does not apply", "ne s’applique pas");
            case "issued" -> new Localised("given out", "remise");
            case "not-client" -> new Localised("not a client", "pas un client");
            case "is-client" -> new Localised("a client: not accepted", "client : non acceptée");
            case "ignore" -> new Localised("kept as it was", "maintenue telle quelle");
            default -> new Localised(decision, decision);
        };
    }

    static String what(Step step, Rulebook book, String lang) {
        return switch (step.kind()) {
            case REMINDER -> book.reminders().stream().filter(r -> r.id().equals(step.what())).findFirst().map(Reminder::title)
                    .map(t -> t.in(lang)).orElse(step.what());
            case CHECKLIST -> item(step.what(), book).map(t -> t.in(lang)).orElse(step.what());
            case POLICY -> "Version " + step.what();
            case REQUEST -> new Localised("A request to connect", "Une demande de mise en relation").in(lang);
            case WORDING -> book.rules().stream().filter(r -> r.id().equals(step.what())).findFirst().map(r -> rule(r, lang)).orElse(step.what());
        };
    }

    private static Optional<Localised> item(String id, Rulebook book) {
        for (Checklist list : book.checklists()) {
            for (Checklist.Item item : list.items()) {
                if ((list.id() + "/" + item.id()).equals(id)) {
                    return Optional.of(new Localised(list.title().en() + ": " + item.title().en(), list.title().fr() + "\u00A0: " + item.title().fr()));
                }
            }
        }
        return Optional.empty();
    }

    private static String rule(Rule rule, String lang) {
        return rule.id() + " (" + rule.cite().getFirst().body() + colon(lang).strip() + " " + rule.message().in(lang) + ")";
    }

    /** With a no-break space before it in French. */
    static String colon(String lang) {
        return lang.equals("fr") ? "\u00A0: " : ": ";
    }
}
