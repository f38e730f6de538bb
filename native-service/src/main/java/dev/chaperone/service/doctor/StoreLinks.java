package dev.chaperone.service.doctor;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** What is kept: that others cannot look, that it can be written, that key and list open. Names nobody, counts only. */
final class StoreLinks {

    private StoreLinks() {}

    static List<Link> of(Home home) throws IOException {
        if (!Files.isDirectory(home.folder())) {
            return List.of(Link.idle("folder", home.folder() + " will be made when something is kept",
                    home.folder() + " sera créé dès qu’il y aura quelque chose à garder"));
        }
        return List.of(folder(home), key(home), clients(home));
    }

    private static Link folder(Home home) throws IOException {
        Path folder = home.folder();
        if (open(folder)) {
            return Link.broken("folder", new Localised("others may look into " + folder, "d’autres peuvent lire dans " + folder),
                    new Localised("run: chmod -R go-rwx '" + folder + "'", "lancez : chmod -R go-rwx '" + folder + "'"));
        }
        if (!Files.isWritable(folder)) {
            return Link.broken("folder", new Localised(folder + " cannot be written: nothing new is kept", folder + " est en lecture seule : rien de nouveau n’est gardé"),
                    new Localised("give yourself the right to write there: chmod u+w '" + folder + "'",
                            "donnez-vous le droit d’y écrire : chmod u+w '" + folder + "'"));
        }
        return Link.ok("folder", folder.toString());
    }

    private static boolean open(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return false;
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : Stream.concat(Stream.of(folder), inside).toList()) {
                if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(each)).endsWith("------")) return true;
            }
        }
        return false;
    }

    private static Link key(Home home) {
        return switch (home.key().place()) {
            case NOWHERE -> Link.idle("key", "made with the first thing that is kept", "créée avec la première chose gardée");
            case FILE -> Link.ok("key", "in a file that only you can read", "dans un fichier privé");
            case KEYCHAIN -> home.key().keychain().map(chain -> Link.ok("key", "in the system’s keychain (" + chain.title() + ")",
                            "dans le trousseau du système (" + chain.title() + ")"))
                    .orElseGet(() -> Link.broken("key", new Localised("in the system’s keychain, which cannot be reached from here",
                                    "dans le trousseau du système, hors d’atteinte d’ici"),
                            new Localised("sign in to your desktop, then run: chaperone key file", "ouvrez une session graphique, puis lancez : chaperone key file")));
            case PASSPHRASE -> home.key().locked()
                    ? Link.idle("key", "sealed by a passphrase, which was not told yet", "scellée par une phrase de passe, pas encore donnée")
                    : Link.ok("key", "sealed by a passphrase", "scellée par une phrase de passe");
        };
    }

    private static Link clients(Home home) throws IOException {
        Localised again = new Localised("run: chaperone clients import FILE.csv; the damaged file is kept",
                "lancez : chaperone clients import FICHIER.csv; le fichier abîmé est conservé");
        try {
            ClientsFile.Stored stored = home.clients().read();
            int many = stored.clients().size();
            if (!stored.stored()) {
                return Link.idle("clients", new Localised("none yet", "aucun pour l’instant"),
                        new Localised("run: chaperone clients import FILE.csv", "lancez : chaperone clients import FICHIER.csv"));
            }
            if (!stored.previous()) return Link.ok("clients", many + " on the list", many + " sur la liste");
            return Link.broken("clients", new Localised("the newest list is damaged, the one before it is used (" + many + ")",
                    "la liste la plus récente est abîmée, la précédente est en usage (" + many + ")"), again);
        } catch (StoreException e) {
            if (e.code().equals("locked")) {
                return Link.idle("clients", "opens as soon as the passphrase is told", "s’ouvrira dès que la phrase de passe sera donnée");
            }
            if (e.code().equals("keychain-away")) {
                return Link.idle("clients", "opens as soon as the system’s keychain answers", "s’ouvrira dès que le trousseau du système répondra");
            }
            return Link.broken("clients", new Localised("[" + e.code() + "] " + e.sentence(), "[" + e.code() + "] La liste gardée ne s’ouvre pas."),
                    new Localised("put the file back from a backup, or move " + home.folder() + " away and run: chaperone clients import FILE.csv",
                            "remettez le fichier depuis une sauvegarde, ou déplacez " + home.folder() + " et lancez : chaperone clients import FICHIER.csv"));
        } catch (IOException e) {
            return Link.broken("clients", new Localised("the disk does not give the list back", "le disque ne rend pas la liste"),
                    new Localised("look at the disk's health, and at a backup of " + home.folder(), "vérifiez l’état du disque, et une sauvegarde de " + home.folder()));
        }
    }
}
