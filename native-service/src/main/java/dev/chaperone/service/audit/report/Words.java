package dev.chaperone.service.audit.report;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Severity;
import java.util.Map;

/** What the report says, in both languages. */
final class Words {

    static final Localised TITLE = new Localised("A look at what you have published", "Un regard sur vos publications passées");
    static final Localised KEEP = new Localised(
            "This page holds excerpts of what you wrote, perhaps about people in your care. It is a file on this computer: keep "
                    + "it where only you can open it. Nothing in it was sent anywhere and nothing online was changed. Delete it when you are done.",
            "Cette page contient des extraits de vos textes, peut-être au sujet de personnes que vous suivez. C’est un fichier sur cet "
                    + "ordinateur : gardez-le là où vous seul pouvez l’ouvrir. Rien n’a été envoyé et rien n’a été modifié en ligne. Supprimez-la quand vous aurez terminé.");
    static final Localised READ = new Localised("%1$s posts looked through, %2$s worth a second look, from %3$s to %4$s.",
            "%1$s publications parcourues, %2$s à revoir, de %3$s à %4$s.");
    static final Localised READ_UNDATED = new Localised("%1$s posts looked through, %2$s worth a second look.",
            "%1$s publications parcourues, %2$s à revoir.");
    static final Localised NONE = new Localised("Nothing to look at twice. That is the rules’ opinion; yours counts.",
            "Rien à revoir. C’est l’avis des règles; c’est le vôtre qui compte.");
    static final Localised MADE = new Localised("Made on %s with the rules of %s.", "Produit le %s avec les règles de %s.");
    static final Localised SINCE = new Localised("Posts before %s were left out.", "Les publications d’avant le %s ont été laissées de côté.");
    static final Localised NO_MESSAGES = new Localised("Private messages were not looked at.", "Les messages privés n’ont pas été examinés.");
    static final Localised MESSAGES = new Localised("Private messages that you wrote were looked at.", "Les messages privés que vous avez écrits ont été examinés.");
    static final Localised WHEN = new Localised("When", "Quand");
    static final Localised UNDATED = new Localised("no date", "sans date");
    static final Localised RULES = new Localised("By rule", "Par règle");
    static final Localised RULE = new Localised("What was seen", "Ce qui a été relevé");
    static final Localised POSTS = new Localised("Posts", "Publications");
    static final Localised OF = new Localised("%s: %s of %s posts", "%s : %s sur %s publications");
    static final Localised FILTER = new Localised("Show", "Afficher");
    static final Localised ALL = new Localised("all", "tout");
    static final Localised SUBJECT = new Localised("Subject", "Sujet");
    static final Localised YEAR = new Localised("Year", "Année");
    static final Localised PLATFORM = new Localised("Platform", "Plateforme");
    static final Localised SEARCH = new Localised("Words", "Mots");
    static final Localised HIDE = new Localised("hide handled", "masquer ce qui est réglé");
    static final Localised HANDLED = new Localised("Handled", "Réglé");
    static final Localised SHOWN = new Localised("%s shown, %h handled", "%s affichées, %h réglées");
    static final Localised SAVE = new Localised("Save the list of handled posts", "Enregistrer la liste de ce qui est réglé");
    static final Localised SAVED = new Localised(
            "To have them ticked in the next report too: chaperone audit --handled chaperone-handled.txt",
            "Pour qu’ils soient cochés aussi dans le prochain rapport : chaperone audit --handled chaperone-handled.txt");
    static final Localised OPEN = new Localised("Open the post", "Ouvrir la publication");
    static final Localised FIND = new Localised("Look for it by its date", "À retrouver par sa date");
    static final Localised IN_FILE = new Localised("In the export:", "Dans l’exportation :");
    static final Localised WHY = new Localised("Why", "Pourquoi");
    static final Localised INSTEAD = new Localised("Another way to say it:", "Une autre façon de le dire :");
    static final Localised MORE = new Localised("%s lesser ones are not on this page; chaperone audit --format jsonl lists them all.",
            "%s autres, moins graves, ne sont pas sur cette page; chaperone audit --format jsonl les donne toutes.");
    static final Localised TROUBLES = new Localised("What could not be read", "Ce qui n’a pas pu être lu");
    static final Localised MORE_TROUBLES = new Localised("and %s more", "et %s autres");
    static final Localised ADVICE = new Localised("A second look, not legal advice: your college decides.",
            "Un second regard, pas un avis juridique : c’est votre ordre qui tranche.");

    private static final Map<String, Localised> SURFACES = Map.of(
            "post", new Localised("post", "publication"), "comment", new Localised("comment", "commentaire"),
            "group-post", new Localised("post in a group", "publication dans un groupe"),
            "review-reply", new Localised("reply to a review", "réponse à un avis"), "message", new Localised("message", "message"),
            "bio", new Localised("profile text", "texte de profil"), "ad", new Localised("advertisement", "publicité"));
    private static final Map<String, Localised> CATEGORIES = Map.ofEntries(
            Map.entry("client-name", new Localised("A client’s name", "Nom d’un client")),
            Map.entry("client-discussion", new Localised("Talk about a client", "Propos sur un client")),
            Map.entry("identifying-details", new Localised("Details that identify", "Détails qui identifient")),
            Map.entry("celebrity-client", new Localised("Known people as clients", "Clients connus")),
            Map.entry("gossip-complaint", new Localised("Complaints, gossip", "Plaintes, commérages")),
            Map.entry("testimonial", new Localised("Testimonials", "Témoignages")),
            Map.entry("endorsement", new Localised("Endorsements", "Recommandations de produits")),
            Map.entry("treatment-media", new Localised("Pictures of treatment", "Images de traitement")),
            Map.entry("misleading-claim", new Localised("Claims", "Allégations")),
            Map.entry("peer-consultation", new Localised("Asking colleagues", "Questions à des collègues")),
            Map.entry("confirms-relationship", new Localised("Confirms a relationship", "Confirme une relation")),
            Map.entry("dm-advice", new Localised("Advice in messages", "Conseils par message")),
            Map.entry("unprofessional", new Localised("Tone", "Ton")));
    private static final Map<String, Localised> TROUBLE = Map.ofEntries(
            Map.entry("bad-json", new Localised("not valid JSON from here on", "JSON non valide à partir d’ici")),
            Map.entry("bad-csv", new Localised("not a valid table from here on", "tableau non valide à partir d’ici")),
            Map.entry("bad-cbor", new Localised("a record that cannot be read", "un élément illisible")),
            Map.entry("record-too-large", new Localised("larger than any post", "plus long que toute publication")),
            Map.entry("no-text", new Localised("a line without a text", "une ligne sans texte")),
            Map.entry("cut-short", new Localised("ends in the middle", "s’arrête en plein milieu")),
            Map.entry("zip-cut", new Localised("the archive is cut; what was there has been read", "l’archive est tronquée; ce qui s’y trouvait a été lu")),
            Map.entry("zip-damaged", new Localised("damaged in the archive", "abîmé dans l’archive")),
            Map.entry("zip-bomb", new Localised("made to fill the computer; not read", "conçu pour saturer l’ordinateur; pas lu")),
            Map.entry("too-much", new Localised("more text than can be", "plus de texte qu’il n’est possible")),
            Map.entry("markup-dtd", new Localised("declares a document type; not read", "déclare un type de document; pas lu")),
            Map.entry("owner-unknown", new Localised("whose messages these are cannot be told; not read", "impossible de dire de qui sont ces messages; pas lus")),
            Map.entry("not-reviewed", new Localised("a post that could not be reviewed", "une publication qui n’a pas pu être examinée")),
            Map.entry("unreadable", new Localised("cannot be read", "illisible")));

    private Words() {}

    static String surface(String id, String lang) {
        return SURFACES.getOrDefault(id, new Localised(id, id)).in(lang);
    }

    static String category(String id, String lang) {
        return CATEGORIES.getOrDefault(id, new Localised(id, id)).in(lang);
    }

    static String trouble(String code, String lang) {
        return TROUBLE.getOrDefault(code, new Localised(code, code)).in(lang);
    }

    static String severity(Severity severity, String lang) {
        return switch (severity) {
            case STOP -> new Localised("Look at first", "À voir d’abord").in(lang);
            case CAUTION -> new Localised("Worth checking", "À vérifier").in(lang);
            case NOTE -> new Localised("Small notes", "Petites notes").in(lang);
        };
    }

    /** As the platform writes itself. */
    static String platform(String id) {
        return switch (id) {
            case "facebook" -> "Facebook";
            case "instagram" -> "Instagram";
            case "threads" -> "Threads";
            case "x" -> "X";
            case "linkedin" -> "LinkedIn";
            case "tiktok" -> "TikTok";
            case "youtube" -> "YouTube";
            case "reddit" -> "Reddit";
            case "mastodon" -> "Mastodon";
            case "bluesky" -> "Bluesky";
            case "wordpress" -> "WordPress";
            case "google" -> "Google";
            default -> id;
        };
    }
}
