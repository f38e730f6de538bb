package dev.chaperone.rules.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Drafts of one length, English and French: mostly harmless sentences, now and then one of the corpus or a client's name. */
final class Texts {

    private static final int DRAFTS = 64;
    private static final String[] HARMLESS = {
        "The clinic is closed on Monday for the long weekend and we are back on Tuesday at nine.",
        "I finally fixed the squeaky door and repainted the waiting room in a warm grey.",
        "Did you know that walking ten minutes after lunch can make the afternoon feel a lot lighter?",
        "Parking behind the building is free after five, just remember to bring a coin for the gate.",
        "My sister and I hiked up to the lookout yesterday and my legs are still complaining today.",
        "We are looking for someone to help at the front desk two evenings a week, message us if you are curious.",
        "Stress shows up in the shoulders first for many people, so take a breath and let them drop.",
        "New music for the studio: send me your favourite quiet albums, no whales please!",
        "On ferme plus tôt vendredi à cause de la tempête, soyez prudents sur les routes.",
        "J'ai enfin terminé ma formation de fin de semaine et j'ai hâte de mettre tout ça en pratique.",
        "Le café du coin a changé de propriétaire et leurs muffins sont encore meilleurs qu'avant.",
        "Buvez de l'eau, étirez-vous un peu, et surtout prenez le temps de dormir cette semaine.",
    };

    private Texts() {}

    static List<Draft> ofCharacters(int length, List<Client> clients) {
        return drafts(clients, text -> text.length() >= length).stream().map(t -> post(t.substring(0, length))).toList();
    }

    static List<Draft> ofWords(int count, List<Client> clients) {
        return drafts(clients, text -> Words.of(text).size() >= count).stream().map(text -> {
            Words words = Words.of(text);
            return post(text.substring(0, words.get(count - 1).span().end()));
        }).toList();
    }

    /** A sentence of about fifteen words each. */
    static List<Draft> sentences() {
        return List.of(HARMLESS).stream().map(Texts::post).toList();
    }

    private static Draft post(String text) {
        return Draft.of(text, Surface.POST);
    }

    private static List<String> drafts(List<Client> clients, Predicate<String> enough) {
        Random random = new Random(11);
        List<String> corpus = corpus();
        List<String> out = new ArrayList<>();
        while (out.size() < DRAFTS) {
            StringBuilder text = new StringBuilder();
            while (!enough.test(text.toString())) {
                int kind = random.nextInt(10);
                Client c = clients.get(random.nextInt(clients.size()));
                if (!text.isEmpty()) text.append(' ');
                if (kind < 2) text.append(corpus.get(random.nextInt(corpus.size())));
                else if (kind < 3) text.append("I saw ").append(c.given()).append(' ').append(c.family()).append(" at the market.");
                else text.append(HARMLESS[random.nextInt(HARMLESS.length)]);
            }
            out.add(text.toString());
        }
        return out;
    }

    private static List<String> corpus() {
        List<String> out = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String file : List.of("/corpus/english.jsonl", "/corpus/french.jsonl")) {
            try (InputStream in = Texts.class.getResourceAsStream(file)) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                    if (!line.isBlank()) out.add(json.readTree(line).path("text").asText());
                }
            } catch (IOException e) {
                throw new IllegalStateException(file, e);
            }
        }
        return out;
    }
}
