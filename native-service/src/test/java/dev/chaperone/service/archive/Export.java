package dev.chaperone.service.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes exports of any size as each platform writes them, of invented posts. The structures are those that were published:
 *
 * <ul>
 *   <li>Facebook, Instagram: excerpts of files in github.com/NorseKode/Waultar-App (documents/parser/content_examples.md);
 *       the pages' classes as read by public scripts for Facebook's HTML
 *   <li>Threads: {@code text_post_app_text_posts}, as read by public importers of {@code threads_and_replies.json}
 *   <li>X: the README that comes inside the archive; {@code noteTweet} as public parsers have it
 *   <li>LinkedIn, Reddit, YouTube, TikTok: headings and keys of the exports themselves, as public parsers test them
 *       (YouTube: google_takeout_parser, both its forms)
 *   <li>Mastodon: ActivityPub (w3.org/TR/activitypub); Bluesky: atproto.com/specs/repository, CAR v1 (ipld.io)
 *   <li>WordPress: {@code wp-admin/includes/export.php} of WordPress 6
 * </ul>
 */
public enum Export {
    FACEBOOK(".zip"), FACEBOOK_PAGES(".zip"), INSTAGRAM(".zip"), INSTAGRAM_PAGES(".zip"), THREADS(".zip"), X(".zip"), LINKEDIN(".zip"),
    TIKTOK(".zip"), YOUTUBE(".zip"), REDDIT(".zip"), MASTODON(".zip"), BLUESKY(".car"), WORDPRESS(".xml"), GOOGLE(".zip"), CSV(".csv"),
    JSONL(".jsonl");

    private final String ending;

    Export(String ending) {
        this.ending = ending;
    }

    /** @return the export's file in that folder, with so many posts of the owner in it, and other things beside them */
    public Path write(Path folder, long posts) throws IOException {
        Path file = folder.resolve(name().toLowerCase(java.util.Locale.ROOT) + ending);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            if (ending.equals(".zip")) {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    zip.setLevel(Deflater.BEST_SPEED);
                    Zip into = new Zip(zip);
                    into.add("media/picture.jpg", to -> to.print("no text at all"));
                    if (this == FACEBOOK || this == FACEBOOK_PAGES || this == INSTAGRAM || this == INSTAGRAM_PAGES || this == THREADS) {
                        MetaExports.write(this, into, posts);
                    } else {
                        OtherExports.write(this, into, posts);
                    }
                }
            } else if (this == BLUESKY) {
                BlueskyExport.write(out, posts);
            } else {
                PrintWriter to = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                OtherExports.single(this, to, posts);
                to.flush();
            }
        }
        return file;
    }

    /** What goes into a file of the zip. */
    interface Content {
        void write(PrintWriter to) throws IOException;
    }

    record Zip(ZipOutputStream zip) {

        void add(String name, Content content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            PrintWriter to = new PrintWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            content.write(to);
            to.flush();
            zip.closeEntry();
        }
    }

    /** Export posts folder: for benchmarks. */
    public static void main(String[] args) throws IOException {
        Export export = valueOf(args[0].toUpperCase(java.util.Locale.ROOT));
        System.out.println(export.write(Path.of(args[2]), Long.parseLong(args[1])));
    }
}
