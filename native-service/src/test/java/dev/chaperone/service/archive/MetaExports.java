package dev.chaperone.service.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Facebook, Instagram and Threads. In JSON every byte of UTF-8 is written as a character, as Meta does. */
final class MetaExports {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM dd, yyyy h:mm:ss a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MetaExports() {}

    static void write(Export kind, Export.Zip zip, long posts) throws IOException {
        switch (kind) {
            case FACEBOOK -> facebook(zip, posts);
            case FACEBOOK_PAGES -> facebookPages(zip, posts);
            case INSTAGRAM -> instagram(zip, posts);
            case INSTAGRAM_PAGES -> instagramPages(zip, posts);
            default -> zip.add("your_instagram_activity/threads/threads_and_replies.json", to -> {
                to.print("{\"text_post_app_text_posts\":[");
                for (long i = 0; i < posts; i++) {
                    to.printf("%s{\"media\":[{\"uri\":\"\",\"creation_timestamp\":%d,\"title\":%s,\"text_app_post\":{\"is_reply\":%b}}]}", comma(i),
                            seconds(i), broken(Texts.of(i)), i % 3 == 2);
                }
                to.print("]}");
            });
        }
    }

    /** A half are posts, of the others two thirds comments and one third posts in groups. */
    private static void facebook(Export.Zip zip, long posts) throws IOException {
        long half = posts - posts / 2;
        long comments = half + posts / 3;
        zip.add("your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json", to -> {
            to.print("[");
            for (long i = 0; i < half; i++) {
                to.printf("%s{\"timestamp\":%d,\"attachments\":[{\"data\":[{\"media\":{\"uri\":\"a.jpg\",\"creation_timestamp\":%d,\"description\":%s}}]}],"
                        + "\"data\":[{\"post\":%s},{\"update_timestamp\":%d}],\"title\":\"Somebody updated her status.\"}", comma(i), seconds(i), seconds(i),
                        broken(i % 2 == 0 ? Texts.of(i) : ""), broken(Texts.of(i)), seconds(i));
            }
            to.print("]");
        });
        zip.add("your_facebook_activity/comments_and_reactions/comments.json", to -> {
            to.print("{\"comments_v2\":[");
            for (long i = half; i < comments; i++) {
                to.printf("%s{\"timestamp\":%d,\"data\":[{\"comment\":{\"timestamp\":%d,\"comment\":%s,\"author\":\"S\"}}],\"title\":\"S commented.\"}",
                        comma(i - half), seconds(i), seconds(i), broken(Texts.of(i)));
            }
            to.print("]}");
        });
        zip.add("your_facebook_activity/groups/group_posts_and_comments.json", to -> {
            to.print("{\"group_posts_v2\":[");
            for (long i = comments; i < posts; i++) {
                to.printf("%s{\"timestamp\":%d,\"data\":[{\"post\":%s}],\"title\":\"S posted in a group.\"}", comma(i - comments), seconds(i), broken(Texts.of(i)));
            }
            to.print("]}");
        });
        zip.add("your_facebook_activity/posts/other_people's_posts_to_your_timeline.json",
                to -> to.print("{\"wall_posts_sent_to_you\":{\"activity_log_data\":[{\"timestamp\":1,\"data\":[{\"post\":\"not mine\"}]}]}}"));
        zip.add("logged_information/search/your_search_history.json",
                to -> to.print("{\"searches_v2\":[{\"timestamp\":1,\"data\":[{\"text\":\"not a post\"}],\"title\":\"You searched\"}]}"));
        zip.add("personal_information/profile_information/profile_information.json",
                to -> to.print("{\"profile_v2\":{\"name\":{\"full_name\":" + broken("Zoé Quilliam") + "}}}"));
        zip.add("your_facebook_activity/messages/inbox/aa_1/message_1.json", to -> to.print("{\"participants\":[{\"name\":\"Other\"},{\"name\":"
                + broken("Zoé Quilliam") + "}],\"messages\":[{\"sender_name\":\"Other\",\"timestamp_ms\":1600000000000,\"content\":\"theirs\"},{\"sender_name\":"
                + broken("Zoé Quilliam") + ",\"timestamp_ms\":1600000001000,\"content\":" + broken("À moi: merci ☕") + "}]}"));
    }

    private static void instagram(Export.Zip zip, long posts) throws IOException {
        long half = posts - posts / 2;
        zip.add("your_instagram_activity/media/posts_1.json", to -> {
            to.print("[");
            for (long i = 0; i < half; i++) {
                if (i % 2 == 0) {
                    to.printf("%s{\"media\":[{\"uri\":\"a.jpg\",\"creation_timestamp\":%d,\"title\":%s}]}", comma(i), seconds(i), broken(Texts.of(i)));
                } else {
                    to.printf("%s{\"media\":[{\"uri\":\"a.jpg\",\"creation_timestamp\":1,\"title\":\"\"},{\"uri\":\"b.jpg\",\"creation_timestamp\":1,\"title\":\"\"}],"
                            + "\"title\":%s,\"creation_timestamp\":%d}", comma(i), broken(Texts.of(i)), seconds(i));
                }
            }
            to.print("]");
        });
        zip.add("your_instagram_activity/comments/post_comments_1.json", to -> {
            to.print("[");
            for (long i = half; i < posts; i++) {
                to.printf("%s{\"media_list_data\":[{\"uri\":\"\"}],\"string_map_data\":{\"Comment\":{\"value\":%s},\"Media Owner\":{\"value\":\"somebody\"},"
                        + "\"Time\":{\"timestamp\":%d}}}", comma(i - half), broken(Texts.of(i)), seconds(i));
            }
            to.print("]");
        });
    }

    private static void facebookPages(Export.Zip zip, long posts) throws IOException {
        zip.add("your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.html", to -> {
            to.print("<html><head><style>.a{}</style></head><body><div class=\"_4t5n\" role=\"main\">");
            for (long i = 0; i < posts; i++) {
                to.print("<section class=\"_3-95 _a6-g\"><h2 class=\"_2ph_ _a6-h _a6-i\">Somebody updated her status.</h2><div class=\"_2ph_ _a6-p\"><div>"
                        + "<div class=\"_2pin\"><div>" + html(Texts.of(i)) + "</div></div><div class=\"_a7nf\">Updated</div></div></div>"
                        + "<footer class=\"_3-94 _a6-o\"><a href=\"x\"><div class=\"_a72d\">" + DAY.format(Texts.when(i)) + "</div></a></footer></section>");
            }
            to.print("</div></body></html>");
        });
        zip.add("ads_information/advertisers.html", to -> to.print(
                "<html><body><div class=\"_3-95 _a6-g\"><div class=\"_2ph_ _a6-p\">not a post</div></div></body></html>"));
    }

    private static void instagramPages(Export.Zip zip, long posts) throws IOException {
        long half = posts - posts / 2;
        zip.add("your_instagram_activity/media/posts_1.html", to -> {
            to.print("<html><body>");
            for (long i = 0; i < half; i++) {
                to.print("<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><div class=\"_3-95 _2pim _a6-h _a6-i\">" + html(Texts.of(i))
                        + "</div><div class=\"_3-95 _a6-p\"><div><img src=\"a.jpg\"/></div></div><div class=\"_3-94 _a6-o\">" + DAY.format(Texts.when(i)) + "</div></div>");
            }
            to.print("</body></html>");
        });
        zip.add("your_instagram_activity/comments/post_comments_1.html", to -> {
            to.print("<html><body>");
            for (long i = half; i < posts; i++) {
                to.print("<div class=\"pam _a6-g uiBoxWhite\"><div class=\"_a6-p\"><table><tr><td class=\"_2pin _a6_q\">Comment<div><div>" + html(Texts.of(i))
                        + "</div></div></td></tr><tr><td class=\"_2pin _a6_q\">Media Owner<div><div>somebody</div></div></td></tr><tr><td class=\"_2pin _a6_q\">Time"
                        + "</td><td class=\"_2pin _2piu _a6_r\">" + DAY.format(Texts.when(i)) + "</td></tr></table></div></div>");
            }
            to.print("</body></html>");
        });
    }

    static String comma(long i) {
        return i == 0 ? "" : ",\n";
    }

    static long seconds(long i) {
        return Texts.when(i).getEpochSecond();
    }

    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#039;").replace("\n", "<br />");
    }

    /** A JSON string in which é is Ã©, escaped. */
    static String broken(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            if (c == '"' || c == '\\') out.append('\\').append((char) c);
            else if (c < ' ' || c > '~') out.append(String.format("\\u%04x", c));
            else out.append((char) c);
        }
        return out.append('"').toString();
    }
}
