package dev.chaperone.service.archive.platform;

import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.Markup;
import dev.chaperone.service.archive.form.PageText;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** WordPress's WXR: RSS with everything in it. Posts and pages, and comments that were written by users of the site itself. */
final class WordPress implements Markup.Part {

    private static final Set<String> ITEM = Set.of("title", "link", "pubdate", "content:encoded", "excerpt:encoded", "wp:post_id",
            "wp:post_date_gmt", "wp:post_type", "wp:status");
    private static final Set<String> COMMENT = Set.of("wp:comment_id", "wp:comment_date_gmt", "wp:comment_content", "wp:comment_user_id",
            "wp:comment_type");
    private static final Set<String> NOT_TEXT = Set.of("attachment", "nav_menu_item", "revision", "wp_navigation", "wp_global_styles",
            "wp_template", "wp_template_part", "custom_css", "oembed_cache", "customize_changeset", "shop_order");

    private final Sink sink;
    private final Map<String, String> item = new HashMap<>();
    private final Map<String, String> comment = new HashMap<>();
    private final List<Post> comments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inItem;
    private boolean inComment;
    private String field = "";

    private WordPress(Sink sink) {
        this.sink = sink;
    }

    static void read(Reader text, Sink sink) throws IOException {
        Markup.read(text, new WordPress(sink));
    }

    @Override
    public void start(String name, String rest) {
        if (name.equals("item")) {
            inItem = true;
            item.clear();
            comments.clear();
        } else if (inItem && name.equals("wp:comment")) {
            inComment = true;
            comment.clear();
        } else if (inItem && field.isEmpty() && (inComment ? COMMENT : ITEM).contains(name)) {
            field = name;
            text.setLength(0);
        }
    }

    @Override
    public void text(String piece) {
        if (!field.isEmpty() && text.length() < PageText.MOST) text.append(piece);
    }

    @Override
    public void end(String name) throws IOException {
        if (name.equals(field)) {
            (inComment ? comment : item).putIfAbsent(field, text.toString());
            field = "";
        } else if (name.equals("wp:comment") && inComment) {
            inComment = false;
            comment();
        } else if (name.equals("item") && inItem) {
            inItem = false;
            whole();
        }
    }

    private void comment() throws IOException {
        String user = comment.getOrDefault("wp:comment_user_id", "0").strip();
        if (user.isEmpty() || user.equals("0")) return;
        String link = item.getOrDefault("link", "").strip();
        String id = comment.getOrDefault("wp:comment_id", "").strip();
        Post post = new Post("wordpress", Surface.COMMENT, PageText.of(comment.getOrDefault("wp:comment_content", "")),
                Dates.read(comment.getOrDefault("wp:comment_date_gmt", "")), link.isEmpty() ? "" : link + "#comment-" + id);
        comments.add(post);
        // A page with very many comments: those so far are handed on, before the page that they stand under.
        if (comments.size() > 1_000) flush();
    }

    private void whole() throws IOException {
        String type = item.getOrDefault("wp:post_type", "post").strip();
        if (!NOT_TEXT.contains(type)) {
            String body = PageText.of(item.getOrDefault("content:encoded", ""));
            String title = PageText.of(item.getOrDefault("title", ""));
            String when = item.getOrDefault("wp:post_date_gmt", "");
            Post post = new Post("wordpress", Surface.POST, title + "\n\n" + body,
                    Dates.read(when.isBlank() || when.startsWith("0000") ? item.getOrDefault("pubdate", "") : when), item.getOrDefault("link", "").strip());
            if (!post.text().isEmpty()) sink.post(post);
        }
        flush();
    }

    private void flush() throws IOException {
        for (Post post : comments) if (!post.text().isEmpty()) sink.post(post);
        comments.clear();
    }
}
