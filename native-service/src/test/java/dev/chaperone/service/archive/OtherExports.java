package dev.chaperone.service.archive;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The exports of one list or a few: tables, JSON, and what X hands to a page. */
final class OtherExports {

    private static final DateTimeFormatter X = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private OtherExports() {}

    static void write(Export kind, Export.Zip zip, long posts) throws IOException {
        long half = posts - posts / 2;
        switch (kind) {
            case X -> x(zip, posts);
            case LINKEDIN -> {
                zip.add("Shares.csv", to -> table(to, "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", 0, half, i -> PLAIN.format(Texts.when(i))
                        + ",https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A" + i + "," + quoted(Texts.of(i)) + ",,,MEMBER_NETWORK"));
                zip.add("Comments.csv", to -> table(to, "Date,Link,Message", half, posts, i -> PLAIN.format(Texts.when(i))
                        + ",https://www.linkedin.com/feed/update/urn:li:activity:" + i + ",\"" + Texts.of(i).replace("\"", "\\\"") + "\""));
                zip.add("messages.csv", to -> to.print("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
                        + "1,,Zoe Quilliam,,Other,,2024-01-02 03:04:05 UTC,,mine,INBOX\n1,,Other,,Zoe Quilliam,,2024-01-02 03:04:06 UTC,,theirs,INBOX\n"));
                zip.add("Profile.csv", to -> to.print("First Name,Last Name,Maiden Name,Address\nZoe,Quilliam,,\n"));
            }
            case TIKTOK -> zip.add("user_data_tiktok.json", to -> {
                to.print("{\"Profile\":{\"Profile Information\":{\"ProfileMap\":{\"userName\":\"zq\",\"bioDescription\":\"\"}}},\"Comment\":{\"Comments\":{\"CommentsList\":[");
                for (long i = 0; i < posts; i++) {
                    to.printf("%s{\"date\":\"%s\",\"comment\":%s,\"photo\":\"N/A\",\"url\":\"\"}", MetaExports.comma(i), PLAIN.format(Texts.when(i)), json(Texts.of(i)));
                }
                to.print("]}},\"Your Activity\":{\"Searches\":{\"SearchList\":[{\"Date\":\"2024-01-01 00:00:00\",\"SearchTerm\":\"not a post\"}]}}}");
            });
            case YOUTUBE -> {
                zip.add("Takeout/YouTube and YouTube Music/comments/comments.csv", to -> table(to,
                        "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,Top-Level Comment ID", 0, half,
                        i -> "Ug" + i + ",UC1," + Texts.when(i) + ",0,,,vid" + i + "," + quoted("{\"text\":" + json(Texts.of(i)) + "}") + ","));
                zip.add("Takeout/YouTube and YouTube Music/comments/comments(1).csv", to -> table(to,
                        "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text", half, posts,
                        i -> "Ug" + i + ",UC1," + Texts.when(i) + ",0,,vid" + i + "," + quoted("{\"takeoutSegments\":[{\"text\":" + json(Texts.of(i)) + "}]}")));
            }
            case REDDIT -> {
                zip.add("posts.csv", to -> table(to, "id,permalink,date,ip,subreddit,gildings,title,url,body", 0, half, i -> "p" + i
                        + ",https://www.reddit.com/r/a/comments/p" + i + "/," + PLAIN.format(Texts.when(i)) + " UTC,,a,0," + quoted(Texts.of(i)) + ",,"));
                zip.add("comments.csv", to -> table(to, "id,permalink,date,ip,subreddit,gildings,link,parent,body,media", half, posts, i -> "c" + i
                        + ",/r/a/comments/p/x/c" + i + "/," + PLAIN.format(Texts.when(i)) + " UTC,,a,0,https://www.reddit.com/r/a/,," + quoted(Texts.of(i)) + ","));
            }
            case MASTODON -> zip.add("outbox.json", to -> {
                to.print("{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[");
                to.print("{\"type\":\"Announce\",\"object\":\"https://m.example/users/other/statuses/9\"}");
                for (long i = 0; i < posts; i++) {
                    to.printf(",{\"type\":\"Create\",\"published\":\"%s\",\"object\":{\"id\":\"https://m.example/users/z/statuses/%d\",\"type\":\"Note\",\"summary\":null,"
                            + "\"inReplyTo\":%s,\"published\":\"%s\",\"url\":\"https://m.example/@z/%d\",\"to\":[\"https://www.w3.org/ns/activitystreams#Public\"],\"cc\":[],"
                            + "\"content\":%s}}%n", Texts.when(i), i, i % 3 == 0 ? "\"https://m.example/1\"" : "null", Texts.when(i), i,
                            json("<p>" + MetaExports.html(Texts.of(i)) + "</p>"));
                }
                to.print(",{\"type\":\"Create\",\"object\":{\"type\":\"Note\",\"to\":[\"https://m.example/users/one\"],\"cc\":[],\"content\":\"<p>direct</p>\"}}]}");
            });
            default -> zip.add("Takeout/Google Business Profile/account-1/location-1/reviews.json", to -> {
                to.print("{\"reviews\":[");
                for (long i = 0; i < posts; i++) {
                    to.printf("%s{\"reviewer\":{\"displayName\":\"R\"},\"starRating\":\"FIVE\",\"comment\":\"theirs\",\"createTime\":\"2024-01-01T00:00:00Z\","
                            + "\"reviewReply\":{\"comment\":%s,\"updateTime\":\"%s\"}}", MetaExports.comma(i), json(Texts.of(i)), Texts.when(i));
                }
                to.print("]}");
            });
        }
    }

    private static void x(Export.Zip zip, long posts) throws IOException {
        zip.add("data/account.js", to -> to.print("window.YTD.account.part0 = [ { \"account\" : { \"accountId\" : \"77\", \"username\" : \"zq\" } } ]"));
        zip.add("data/tweets.js", to -> {
            to.print("window.YTD.tweets.part0 = [\n");
            for (long i = 0; i < posts - 1; i++) {
                to.printf("%s{ \"tweet\" : { \"created_at\" : \"%s\", \"id_str\" : \"%d\", \"full_text\" : %s, \"favorite_count\" : \"0\"%s } }", MetaExports.comma(i),
                        X.format(Texts.when(i)), i, json(Texts.of(i).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
                        i % 4 == 0 ? ", \"in_reply_to_status_id_str\" : \"5\"" : "");
            }
            to.print("\n]");
        });
        long last = posts - 1;
        zip.add("data/note-tweet.js", to -> to.print("window.YTD.note_tweet.part0 = [ { \"noteTweet\" : { \"noteTweetId\" : \"" + last + "\", \"createdAt\" : \""
                + Texts.when(last) + "\", \"core\" : { \"text\" : " + json(Texts.of(last)) + ", \"mentions\" : [ ] } } } ]"));
        zip.add("data/like.js", to -> to.print("window.YTD.like.part0 = [ { \"like\" : { \"tweetId\" : \"1\", \"fullText\" : \"not mine\" } } ]"));
        zip.add("data/direct-messages.js", to -> to.print("window.YTD.direct_messages.part0 = [ { \"dmConversation\" : { \"conversationId\" : \"77-88\", \"messages\" : [ "
                + "{ \"messageCreate\" : { \"senderId\" : \"77\", \"text\" : \"mine\", \"createdAt\" : \"2024-01-02T03:04:05.000Z\" } }, "
                + "{ \"messageCreate\" : { \"senderId\" : \"88\", \"text\" : \"theirs\", \"createdAt\" : \"2024-01-02T03:04:06.000Z\" } } ] } } ]"));
    }

    static void single(Export kind, PrintWriter to, long posts) throws IOException {
        switch (kind) {
            case CSV -> table(to, "id,date,text,url", 0, posts, i -> i + "," + Texts.when(i) + "," + quoted(Texts.of(i)) + ",https://blog.example/" + i);
            case JSONL -> {
                for (long i = 0; i < posts; i++) {
                    to.print("{\"id\":\"" + i + "\",\"date\":\"" + Texts.when(i) + "\",\"surface\":\"" + (i % 5 == 0 ? "comment" : "post") + "\",\"text\":" + json(Texts.of(i)) + "}\n");
                }
            }
            default -> wordpress(to, posts);
        }
    }

    /** The last one is a comment of the owner's under the page before it; another's is beside it. */
    private static void wordpress(PrintWriter to, long posts) {
        to.print("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!-- generator=\"WordPress/6.5\" -->\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>Blog</title><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>\n"
                + "<item><title>a</title><wp:post_type><![CDATA[attachment]]></wp:post_type><content:encoded><![CDATA[no post]]></content:encoded></item>\n");
        for (long i = 0; i < posts - 1; i++) {
            to.print("<item><title></title><link>https://blog.example/" + i + "</link><pubDate>" + Texts.when(i) + "</pubDate><content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>"
                    + MetaExports.html(Texts.of(i)) + "</p>\n<!-- /wp:paragraph -->]]></content:encoded><wp:post_id>" + i + "</wp:post_id><wp:post_date_gmt><![CDATA["
                    + PLAIN.format(Texts.when(i)) + "]]></wp:post_date_gmt><wp:post_type><![CDATA[post]]></wp:post_type>");
            if (i == posts - 2) {
                to.print("<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_date_gmt><![CDATA[2024-01-01 00:00:00]]></wp:comment_date_gmt>"
                        + "<wp:comment_content><![CDATA[theirs]]></wp:comment_content><wp:comment_user_id>0</wp:comment_user_id></wp:comment>"
                        + "<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_date_gmt><![CDATA[" + PLAIN.format(Texts.when(posts - 1)) + "]]></wp:comment_date_gmt>"
                        + "<wp:comment_content><![CDATA[" + MetaExports.html(Texts.of(posts - 1)) + "]]></wp:comment_content><wp:comment_user_id>1</wp:comment_user_id></wp:comment>");
            }
            to.print("</item>\n");
        }
        to.print("</channel></rss>\n");
    }

    private interface Line {
        String of(long i);
    }

    private static void table(PrintWriter to, String headings, long from, long until, Line line) {
        to.print(headings + "\r\n");
        for (long i = from; i < until; i++) to.print(line.of(i) + "\r\n");
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static String json(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
