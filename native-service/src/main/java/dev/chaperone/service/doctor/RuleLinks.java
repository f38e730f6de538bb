package dev.chaperone.service.doctor;

import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.util.List;
import java.util.Locale;

/** The rules: that all chosen packs hold, that they answer their own examples, and how long an answer takes. */
final class RuleLinks {

    /** A pause in typing is 250 ms; an answer later than a fifth of it would be felt. */
    private static final double SLOW_MILLIS = 50;
    private static final int ROUNDS = 30;
    private static final String SAMPLE = "A long day at the clinic, and a good one. My noon client walked in on crutches and walked out without, "
            + "and I am still smiling. Tomorrow I am off, so it will be the garden, a book and nobody's shoulders but my own. "
            + "If you are thinking of booking: evenings are full until the end of the month, mornings are open.";

    private RuleLinks() {}

    static Link packs(Rules rules) {
        int many = rules.book().rules(rules.packs()).size();
        String names = String.join(", ", rules.packs());
        if (rules.trouble().isEmpty()) return Link.ok("packs", many + " rules of " + names, many + " règles de " + names);
        return Link.broken("packs", new Localised("[" + rules.trouble() + "] not all of what was chosen holds; in use: " + names,
                        "[" + rules.trouble() + "] une partie de ce qui a été choisi ne tient pas; en usage : " + names),
                new Localised("run: chaperone packs list, then packs use and the packs that hold for you",
                        "lancez : chaperone packs list, puis packs use et les ensembles qui vous concernent"));
    }

    /** Runs the examples of the chosen packs; what came with the program was proved when it was built, a folder may have changed since. */
    static Link proof(Rules rules) {
        int examples = 0;
        for (String pack : rules.packs()) {
            for (Rule rule : rules.book().rules(List.of(pack))) examples += rule.flagged().size() + rule.clean().size();
            if (!rules.own().contains(pack)) continue;
            List<Proof.Failure> failures = Proof.of(rules.book(), pack).failures();
            if (failures.isEmpty()) continue;
            String first = failures.getFirst().rule();
            return Link.broken("proof", new Localised(failures.size() + " faults in the folder " + pack + ", the first in " + first,
                            failures.size() + " fautes dans le dossier " + pack + ", la première dans " + first),
                    new Localised("run: chaperone packs test, with the folder", "lancez : chaperone packs test, avec le dossier"));
        }
        boolean speaks = rules.chaperone().review(Draft.of(SAMPLE, Surface.POST)).findings().stream().findAny().isPresent();
        if (!speaks && rules.packs().contains("on-rmt")) {
            return Link.broken("proof", new Localised("a risky sample was not noticed", "un exemple risqué n’a pas été remarqué"),
                    new Localised("install the program again", "réinstallez le programme"));
        }
        return Link.ok("proof", examples == 0 ? "proved when built; a sample draft is answered" : examples + " examples of the rules in use",
                examples == 0 ? "prouvées à la construction; un exemple reçoit sa réponse" : examples + " exemples des règles en usage");
    }

    static Link speed(Rules rules) {
        Draft draft = Draft.of(SAMPLE, Surface.POST);
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            rules.chaperone().review(draft);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        java.util.Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        String en = String.format(Locale.ROOT, "%.2f ms for a draft of 60 words", median);
        String fr = String.format(Locale.CANADA_FRENCH, "%.2f ms pour un texte de 60 mots", median);
        return median <= SLOW_MILLIS ? Link.ok("speed", en, fr)
                : Link.broken("speed", new Localised(en, fr), new Localised("something else keeps this computer busy; close it, then ask again",
                        "autre chose occupe cet ordinateur; fermez-le, puis redemandez"));
    }
}
