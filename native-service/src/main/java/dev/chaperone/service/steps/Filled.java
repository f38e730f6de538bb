package dev.chaperone.service.steps;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Policy;
import dev.chaperone.service.home.PolicyFile.Form;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph of the policy with its slots filled. What the user wrote is put in as it is and never read for slots. */
record Filled(Map<String, Localised> scripts, Form form, String lang) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z:-]+)}");
    private static final Localised PRACTICE = new Localised("this practice", "ce cabinet");
    private static final Localised CONTACT = new Localised("the practice’s usual telephone number or e-mail address",
            "le numéro de téléphone ou l’adresse de courriel habituels du cabinet");
    private static final Localised PLATFORMS = new Localised("those named on my website", "ceux qui sont indiqués sur mon site Web");

    static Filled of(Policy policy, Form form, String lang) {
        return new Filled(policy.scripts(), form, lang);
    }

    String in(String template) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder out = new StringBuilder();
        while (slots.find()) slots.appendReplacement(out, Matcher.quoteReplacement(slot(slots.group(1))));
        return slots.appendTail(out).toString();
    }

    /** A telephone number is not broken between two lines. */
    private static String whole(String text) {
        return text.replaceAll("(?<=\\d) (?=\\d)", "\u00A0");
    }

    private String slot(String name) {
        return switch (name) {
            case "practice" -> form.practice().isBlank() ? PRACTICE.in(lang) : form.practice().strip();
            case "contact" -> form.contact().isBlank() ? CONTACT.in(lang) : whole(form.contact().strip());
            case "platforms" -> form.platforms().isBlank() ? PLATFORMS.in(lang) : form.platforms().strip();
            default -> name.startsWith("say:") && scripts.get(name.substring(4)) instanceof Localised said ? said.in(lang) : "{" + name + "}";
        };
    }
}
