package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.command.Program;
import dev.chaperone.service.command.Program.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marked names go in by every door of real processes. But for the lists that the options page and the command line show when
 * asked, they must come out nowhere: in no message, no output, no file, whole or in part, as UTF-8, UTF-16 or base64.
 */
class MarkedNamesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MARKS = List.of("zqvarlim", "oxbrenthuq", "wyzzocity", "qqhandlex", "xq-reason-of-hers");
    private static final String FULL = "Zqvarlim Oxbrenthuq";
    private static final String LIST = "id,given,family,city,handles,status,last seen\n1,Zqvarlim,Oxbrenthuq,Wyzzocity,@qqhandlex,former,zqvarlim\n"
            + "2,\"Zqvarlim\" Oxbrenthuq,x,Wyzzocity,,,\n3,Zqvarlim,Oxbrenthuq,Wyzzocity,a,b,2020-01-01,Oxbrenthuq\n4,,,Wyzzocity,,,\n5,\"Zqvarlim never closed\n";

    @TempDir
    Path temp;
    @TempDir
    Path inputs;

    @Test
    void comeOutNowhere() throws Exception {
        long begun = System.currentTimeMillis() - 1000;
        List<String> said = new ArrayList<>();
        Line line = Line.to(temp);
        String[] all = {
            clients("'action':'import','csv':" + quoted(LIST)), clients("'action':'import','dryRun':true,'csv':" + quoted(LIST)),
            clients("'action':'import','csv':" + quoted(FULL + ",Wyzzocity\n" + FULL + ",b\n")),
            clients("'action':'import','csv':" + quoted("BEGIN:VCARD\nFN:" + FULL + "\nBEGIN:VCARD\nNOTE:Zqvarlim\nEND:VCARD\n")),
            clients("'action':'import','file':'Zqvarlim!'"), clients("'action':'progress'"),
            clients("'action':'add','client':{'given':'Zqvarlim','family':'Oxbrenthuq','handles':['qqhandlex'],'city':'Wyzzocity'}"),
            clients("'action':'edit','ref':'1','client':{'given':'Zqvarlim','since':'Oxbrenthuq'}"),
            clients("'action':'edit','ref':'Zqvarlim','client':{'given':'Zqvarlim'}"), clients("'action':'remove','ref':'Oxbrenthuq'"),
            "{'id':3,'verb':'review','draft':'d','revision':1,'text':'" + FULL + " was in for a session today, her knee is a mess','surface':'post'}",
            "{'id':3,'verb':'review','draft':'d','revision':'" + FULL + "','text':'x'}",
            "{'id':4,'verb':'recognise','account':'personal','people':[{'key':'k','platform':'x','displayName':'" + FULL + "','handle':'qqhandlex','bio':'Zqvarlim','location':'Wyzzocity'}]}",
            "{'id':4,'verb':'recognise','direction':'Zqvarlim','people':[]}",
            "{'id':5,'verb':'settle','what':'request','platform':'x','handle':'qqhandlex','decision':'not-client'}",
            "{'id':6,'verb':'settle','what':'wording','rule':'r','text':'" + FULL + "','decision':'ignore'}",
            "{'id':7,'verb':'judgements','action':'list','lang':'fr'}", "{'id':7,'verb':'status'}", "{'id':7,'verb':'Zqvarlim',",
            "{'id':8,'verb':'Oxbrenthuq'}", "{'id':8,'verb':'clients','action':'list','offset':'Zqvarlim'}"};
        try (line) {
            ask(line, "{'id':1,'verb':'hello','protocol':{'min':1,'max':1}}");
            for (String message : all) said.add(ask(line, message));
            assertTrue(ask(line, clients("'action':'list'")).contains("Zqvarlim"), "the options page may look, or nothing is tested here");
            assertTrue(ask(line, "{'id':9,'verb':'exceptions','action':'add','ref':'1','reason':'xq-reason-of-hers'}").contains("xq-reason"));
            assertNotEquals("none", JSON.readTree(ask(line, "{'id':4,'verb':'recognise','account':'personal','people':[{'key':'k','platform':'y','displayName':'"
                    + FULL + "','handle':'qqhandlex','bio':'','location':'Wyzzocity'}]}")).path("people").path(0).path("likeness").asText());
            corrupt();
            for (String message : all) said.add(ask(line, message));
        }
        said.add(new String(line.process().getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        Path csv = Files.writeString(inputs.resolve("list.csv"), LIST);
        Path bare = Files.writeString(inputs.resolve("bare.csv"), FULL + ",b\n" + FULL + ",c\n");
        for (String[] command : new String[][] {{"clients", "import", csv.toString()}, {"clients", "wipe", "--yes"}, {"clients", "import", csv.toString()},
            {"clients", "import", "--dry-run", csv.toString()}, {"clients", "import", bare.toString()}, {"clients", "edit", "nobody", "--given", "Zqvarlim"},
            {"clients", "remove", "nobody", "--yes"}, {"exceptions", "add", "1", "--reason", "xq-reason-of-hers"}, {"doctor"}, {"record"}}) {
            Outcome outcome = new Program(temp).run("", command);
            said.add(outcome.out() + outcome.err());
        }
        said.addAll(crashed());
        for (int i = 0; i < said.size(); i++) nothingIn("what was said, number " + i, said.get(i).getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) nothingIn(file.toString(), Files.readAllBytes(file));
        }
        leftInTheSystemsTemporaryFolder(begun);
    }

    /** In a reply to a review, the answer is the same, byte for byte, whether or not the reviewer is on the list. */
    @Test
    void aReplyToAReviewIsJudgedAsIfThereWereNoList() throws Exception {
        String reply = "{'id':3,'verb':'review','draft':'d','revision':1,'text':'Thank you " + FULL + ", it was lovely to see you on Tuesday','surface':'review-reply'}";
        String post = reply.replace("review-reply", "post");
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        try (Line line = Line.to(temp)) {
            ask(line, "{'id':1,'verb':'hello','protocol':{'min':1,'max':1}}");
            for (String message : List.of(reply, post)) without.add(ask(line, message));
            ask(line, clients("'action':'add','client':{'given':'Zqvarlim','family':'Oxbrenthuq'}"));
            for (String message : List.of(reply, post)) with.add(ask(line, message));
        }
        assertEquals(without.getFirst(), with.getFirst());
        assertFalse(without.getLast().equals(with.getLast()), "a post must differ, or nothing is tested here");
    }

    /** Ended by the system in the middle of work: a report of the crash must not quote the list. */
    private List<String> crashed() throws Exception {
        Line line = Line.to(temp);
        ask(line, "{'id':1,'verb':'hello','protocol':{'min':1,'max':1}}");
        ask(line, "{'id':4,'verb':'recognise','people':[{'key':'k','platform':'x','displayName':'" + FULL + "','handle':'','bio':'','location':''}]}");
        new ProcessBuilder("kill", "-SEGV", String.valueOf(line.process().pid())).start().waitFor();
        assertTrue(line.process().waitFor(60, TimeUnit.SECONDS));
        return List.of(new String(line.process().getErrorStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(line.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void corrupt() throws IOException {
        for (String name : List.of("clients.sealed", "clients.previous", "judgements.sealed")) Files.write(temp.resolve("data").resolve(name), new byte[] {1, 2, 3});
    }

    private static void nothingIn(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String lower = text.toLowerCase(Locale.ROOT);
        for (String mark : MARKS) {
            assertFalse(lower.contains(mark), where + " has " + mark + ": " + around(lower, mark));
            for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertFalse(lower.contains(new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1)), where + " has " + mark + " as " + charset);
            }
            for (String written : List.of(mark, mark.substring(0, 1).toUpperCase(Locale.ROOT) + mark.substring(1))) {
                for (int shift = 0; shift < 3; shift++) {
                    // What of its base64 does not depend on what stands beside it.
                    String code = Base64.getEncoder().withoutPadding().encodeToString(("\0".repeat(shift) + written).getBytes(StandardCharsets.UTF_8));
                    String core = code.substring(shift == 0 ? 0 : 4, code.length() - 2);
                    assertFalse(text.contains(core), where + " has " + mark + " as base64");
                }
            }
        }
    }

    private static String around(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60));
    }

    private void leftInTheSystemsTemporaryFolder(long begun) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
                boolean ours = Files.getLastModifiedTime(file).toMillis() >= begun && Files.size(file) < 1 << 24 && Files.isReadable(file);
                if (ours) nothingIn(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    private static String clients(String rest) {
        return "{'id':2,'verb':'clients'," + rest + "}";
    }

    private static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text).replace("'", "’").replace('"', '\'').replace("\\'", "\\\"");
    }

    private static String ask(Line line, String message) throws IOException {
        return new String(line.ask(message.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
