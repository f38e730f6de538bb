package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes down answers about the past. */
final class AuditPen {

    private AuditPen() {}

    static ObjectNode write(ObjectNode out, AuditResponse response) {
        return switch (response) {
            case AuditResponse.Audit audit -> audit(out, audit);
            case AuditResponse.Posts posts -> posts(out, posts);
            case AuditResponse.Report report -> out.put("answer", "audit-report").put("html", report.html()).put("offset", report.offset())
                    .put("total", report.total());
        };
    }

    private static ObjectNode audit(ObjectNode out, AuditResponse.Audit a) {
        out.put("answer", "audit").put("phase", a.phase()).put("read", a.read()).put("size", a.size()).put("room", a.room());
        out.put("posts", a.posts()).put("stop", a.stop()).put("caution", a.caution()).put("note", a.note());
        ArrayNode troubles = out.putArray("troubles");
        for (AuditResponse.Trouble t : a.troubles()) troubles.addObject().put("code", t.code()).put("file", t.file()).put("where", t.where());
        return out.put("code", a.code()).put("message", a.message());
    }

    private static ObjectNode posts(ObjectNode out, AuditResponse.Posts page) {
        ArrayNode posts = out.put("answer", "audit-posts").putArray("posts");
        for (AuditResponse.Post p : page.posts()) {
            ObjectNode post = posts.addObject().put("post", p.post()).put("handled", p.handled()).put("severity", p.severity().id());
            post.put("platform", p.platform()).put("surface", p.surface()).put("date", p.date()).put("link", p.link()).put("file", p.file());
            ArrayNode marks = post.put("text", p.text()).putArray("marks");
            for (AuditResponse.Mark m : p.marks()) {
                marks.addObject().put("rule", m.rule()).put("category", m.category()).put("severity", m.severity().id())
                        .put("start", m.span().start()).put("end", m.span().end()).put("message", m.message()).put("instead", m.instead());
            }
        }
        return out.put("offset", page.offset()).put("total", page.total());
    }
}
