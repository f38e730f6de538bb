package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RISKY = "Odalys Fenwright came in for a session today and her shoulder is a mess";

    @TempDir
    Path temp;
    private Home home;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        home = new Home(temp.resolve("data"));
        desk = desk("2026-11-21T12:00:00Z");
        ask("{'id':2,'verb':'clients','action':'import','csv':" + JSON.writeValueAsString(Lists.CSV) + "}");
    }

    @Test
    void notMyClientIsRememberedAndCanBeUndone() throws IOException {
        assertEquals("client", likeness("personal").path("likeness").asText());
        ask("{'id':3,'verb':'settle','what':'request','platform':'facebook','handle':'Odalys_Fen','decision':'not-client'}");
        assertEquals("none", likeness("personal").path("likeness").asText());
        ask("{'id':3,'verb':'settle','what':'request','platform':'facebook','handle':'odalys_fen','decision':'undo'}");
        assertEquals("client", likeness("personal").path("likeness").asText());
    }

    @Test
    void whoTheUserCallsAClientIsOne() throws IOException {
        ask("{'id':3,'verb':'settle','what':'request','platform':'x','handle':'zz9','decision':'is-client'}");
        JsonNode person = ask("{'id':4,'verb':'recognise','people':[{'key':'k','platform':'x','displayName':'Zz','handle':'@ZZ9'}]}")
                .path("people").path(0);
        assertEquals("client", person.path("likeness").asText());
        assertEquals("told", person.path("reasons").path(0).asText());
    }

    @Test
    void theAccountDecidesHowGraveAClientsRequestIs() throws IOException {
        assertEquals("stop", likeness("personal").path("severity").asText());
        assertEquals("stop", likeness("unknown").path("severity").asText());
        assertEquals("note", likeness("professional").path("severity").asText());
    }

    @Test
    void whoseExceptionItIsIsToldOfAsANote() throws IOException {
        assertEquals("stop", likeness("personal").path("severity").asText());
        String finding = "client-name";
        String post = "Dinner with Odalys Fenwright yesterday";
        JsonNode before = review(post).path("findings");
        assertTrue(before.findValuesAsText("category").contains(finding), before.toString());
        JsonNode made = ask("{'id':4,'verb':'exceptions','action':'add','ref':'T1','reason':'my cousin'}").path("exceptions").path(0);
        assertEquals("[\"T1\",\"Odalys Fenwright\",\"my cousin\",\"2026-11-21\"]", JSON.valueToTree(List.of(made.path("ref").asText(),
                made.path("name").asText(), made.path("reason").asText(), made.path("date").asText())).toString());
        JsonNode quiet = likeness("personal");
        assertEquals("note", quiet.path("severity").asText());
        assertEquals("exception", quiet.path("reasons").path(0).asText());
        for (JsonNode f : review(post).path("findings")) {
            if (f.path("category").asText().equals(finding)) assertEquals("note", f.path("severity").asText());
        }
        assertTrue(review(RISKY).path("findings").findValuesAsText("severity").contains("stop"), "care keeps its weight");
        ask("{'id':4,'verb':'exceptions','action':'remove','ref':'T1'}");
        assertEquals("stop", likeness("personal").path("severity").asText());
    }

    @Test
    void anExceptionLeavesWithThePerson() throws IOException {
        ask("{'id':4,'verb':'exceptions','action':'add','ref':'T1','reason':'my cousin'}");
        ask("{'id':4,'verb':'clients','action':'remove','ref':'T1'}");
        assertTrue(ask("{'id':4,'verb':'exceptions','action':'list'}").path("exceptions").isEmpty());
        assertEquals("no-such-client", ask("{'id':4,'verb':'exceptions','action':'add','ref':'T1','reason':'x'}").path("code").asText());
    }

    @Test
    void aJudgementRunsOutAndIsListedWithoutAName() throws IOException {
        ask("{'id':3,'verb':'settle','what':'request','platform':'facebook','handle':'Odalys_Fen','decision':'not-client'}");
        JsonNode listed = ask("{'id':4,'verb':'judgements','action':'list','lang':'en'}");
        assertEquals("facebook", listed.path("requests").path(0).path("about").asText());
        assertEquals("2027-11-21", listed.path("requests").path(0).path("until").asText());
        assertFalse(listed.toString().toLowerCase(java.util.Locale.ROOT).contains("odalys"));
        desk = desk("2027-11-21T12:00:00Z");
        assertEquals("none", likeness("personal").path("likeness").asText());
        desk = desk("2027-11-22T12:00:00Z");
        assertEquals("client", likeness("personal").path("likeness").asText());
        ask("{'id':4,'verb':'judgements','action':'keep','days':800,'lang':'en'}");
        assertEquals("none", likeness("personal").path("likeness").asText());
        String key = listed.path("requests").path(0).path("key").asText();
        assertTrue(ask("{'id':4,'verb':'judgements','action':'undo','key':'" + key + "','lang':'en'}").path("requests").isEmpty());
        assertEquals("client", likeness("personal").path("likeness").asText());
    }

    @Test
    void anIgnoredWordingIsListedWithItsRuleAndTakenBackThere() throws IOException {
        JsonNode finding = review(RISKY).path("findings").path(0);
        String words = RISKY.substring(finding.path("start").asInt(), finding.path("end").asInt());
        ask("{'id':5,'verb':'settle','what':'wording','rule':'" + finding.path("rule").asText() + "','text':" + JSON.writeValueAsString(words)
                + ",'decision':'ignore'}");
        JsonNode wording = ask("{'id':4,'verb':'judgements','action':'list','lang':'en'}").path("wordings").path(0);
        assertEquals(finding.path("message").asText(), wording.path("about").asText());
        assertEquals("2026-11-21", wording.path("date").asText());
        ask("{'id':4,'verb':'judgements','action':'undo','key':'" + wording.path("key").asText() + "','lang':'en'}");
        assertTrue(review(RISKY).path("findings").findValuesAsText("rule").contains(finding.path("rule").asText()));
    }

    @Test
    void aClientOfLongAgoIsACaution() throws IOException {
        JsonNode person = ask("{'id':4,'verb':'recognise','account':'personal','people':[{'key':'k','platform':'x',"
                + "'displayName':'Thibaudet Lacasse-Moreno','handle':'thib','location':'Rimouski'}]}").path("people").path(0);
        assertEquals("client", person.path("likeness").asText());
        assertEquals("caution", person.path("severity").asText());
    }

    @Test
    void anIgnoredWordingIsSilentForThatRuleUntilUndone() throws IOException {
        JsonNode finding = review(RISKY).path("findings").path(0);
        String words = RISKY.substring(finding.path("start").asInt(), finding.path("end").asInt());
        String settle = "{'id':5,'verb':'settle','what':'wording','rule':'" + finding.path("rule").asText() + "','text':"
                + JSON.writeValueAsString(words) + ",'decision':'%s'}";
        ask(settle.formatted("ignore"));
        assertTrue(review(RISKY).path("findings").findValuesAsText("rule").stream().noneMatch(finding.path("rule").asText()::equals));
        ask(settle.formatted("undo"));
        assertTrue(review(RISKY).path("findings").findValuesAsText("rule").stream().anyMatch(finding.path("rule").asText()::equals));
    }

    @Test
    void aReminderPutOffComesBackAndASilencedOneDoesNot() throws IOException {
        String id = reminders().path(0).path("id").asText();
        assertFalse(id.isEmpty());
        settle(id, "snooze");
        assertFalse(reminders().findValuesAsText("id").contains(id));
        desk = desk("2026-12-01T12:00:00Z");
        assertTrue(reminders().findValuesAsText("id").contains(id));
        settle(id, "silence");
        desk = desk("2031-12-01T12:00:00Z");
        assertFalse(reminders().findValuesAsText("id").contains(id));
    }

    @Test
    void whatWasDoneIsAskedAboutAgainAfterTheTimeTheUserChose() throws IOException {
        String id = reminders().path(0).path("id").asText();
        ask("{'id':4,'verb':'settle','what':'reminder','key':'" + id + "','host':'www.example.ca','decision':'done','days':365}");
        desk = desk("2027-11-20T12:00:00Z");
        assertFalse(reminders().findValuesAsText("id").contains(id));
        desk = desk("2027-11-21T12:00:00Z");
        assertTrue(reminders().findValuesAsText("id").contains(id));
        ask("{'id':4,'verb':'settle','what':'reminder','key':'" + id + "','host':'www.example.ca','decision':'snooze','days':2}");
        desk = desk("2027-11-22T12:00:00Z");
        assertFalse(reminders().findValuesAsText("id").contains(id));
        desk = desk("2027-11-23T12:00:00Z");
        assertTrue(reminders().findValuesAsText("id").contains(id));
        for (String days : List.of("0", "-3", "100000", "'7'", "1.5")) {
            assertEquals("bad-request", ask("{'id':4,'verb':'settle','what':'reminder','key':'x','host':'h','decision':'done','days':" + days + "}").path("code").asText(), days);
        }
    }

    @Test
    void aTickHoldsForAYearOrUntilThePlatformHasChanged() throws IOException {
        ask("{'id':4,'verb':'checklists','action':'tick','item':'facebook/friends','state':'done'}");
        assertEquals("done", state("facebook/friends", ""));
        assertEquals("done", state("facebook/friends", "'facebook':'2026-11-21'"));
        assertEquals("again", state("facebook/friends", "'facebook':'2026-11-22'"));
        assertEquals("done", state("facebook/friends", "'instagram':'2027-01-01'"));
        desk = desk("2027-11-20T12:00:00Z");
        assertEquals("done", state("facebook/friends", ""));
        desk = desk("2027-11-21T12:00:00Z");
        assertEquals("again", state("facebook/friends", ""));
        ask("{'id':4,'verb':'checklists','action':'tick','item':'facebook/friends','state':'not-for-me'}");
        desk = desk("2031-11-21T12:00:00Z");
        assertEquals("not-for-me", state("facebook/friends", ""));
        ask("{'id':4,'verb':'checklists','action':'tick','item':'facebook/friends','state':'open'}");
        assertEquals("open", state("facebook/friends", ""));
    }

    private String state(String item, String sites) throws IOException {
        for (JsonNode list : ask("{'id':4,'verb':'checklists','action':'list','sites':{" + sites + "}}").path("lists")) {
            for (JsonNode one : list.path("items")) if (one.path("id").asText().equals(item)) return one.path("state").asText();
        }
        throw new AssertionError(item);
    }

    @Test
    void theRecordHasDecisionsOnPromptsAndNobodysName() throws Exception {
        ask("{'id':3,'verb':'settle','what':'request','platform':'facebook','handle':'odalys_fen','decision':'not-client'}");
        ask("{'id':3,'verb':'settle','what':'wording','rule':'testimonial-ask','text':'Odalys loves us','decision':'ignore'}");
        ask("{'id':3,'verb':'checklists','action':'tick','item':'x/protect','state':'done'}");
        JsonNode shown = ask("{'id':3,'verb':'record','action':'show','lang':'fr'}");
        assertEquals(3, shown.path("blocks").findValuesAsText("kind").stream().filter("row"::equals).count());
        assertFalse(shown.toString().toLowerCase().contains("odalys"), shown.toString());
        assertTrue(shown.toString().contains("Messages protégés"), shown.toString());
        assertEquals("settled", ask("{'id':3,'verb':'record','action':'wipe'}").path("answer").asText());
        assertTrue(home.record().read().isEmpty());
    }

    @Test
    void aRequestIsDeclinedInTheWordsOfThePolicy() throws IOException {
        String said = likeness("personal").path("decline").asText();
        assertFalse(said.isBlank());
        String policy = ask("{'id':3,'verb':'policy','action':'draft','lang':'en'}").toString();
        assertTrue(policy.contains(said), said);
    }

    @Test
    void aLinkIntoTheUsersOwnSiteIsThatOfTheSite() throws IOException {
        String ask = "{'id':3,'verb':'reminders','host':'%s','path':'/','signs':['wordpress-comments']}";
        assertEquals("https://www.oak.example/wp-admin/options-discussion.php",
                ask(ask.formatted("www.oak.example")).path("reminders").path(0).path("link").asText());
        assertEquals("", ask(ask.formatted("evil.example/@x")).path("reminders").path(0).path("link").asText());
    }

    @Test
    void anotherChoiceOfPacksHoldsFromTheNextQuestionOn() throws Exception {
        String praise = "Leave us a review on Google, it helps!";
        assertEquals("testimonial-ask", review(praise).path("findings").path(0).path("rule").asText());
        home.settings().choose(List.of("us-mt", "us-hipaa"));
        assertTrue(review(praise).path("findings").isEmpty());
        assertEquals("[\"common\",\"us-mt\",\"us-hipaa\"]", ask("{'id':6,'verb':'status'}").path("packs").toString());
        home.settings().choose(List.of("on-psy"));
        JsonNode finding = review(praise).path("findings").path(0);
        assertEquals("stop", finding.path("severity").asText());
        assertEquals("CRPO", finding.path("why").path(0).path("body").asText());
    }

    @Test
    void aBrokenChoiceIsOwnedUpToAndLeavesTheUsualRules() throws Exception {
        Files.writeString(home.settings().path(), "{\"packs\":");
        assertEquals("settings-broken", ask("{'id':6,'verb':'status'}").path("degraded").asText());
        assertFalse(review("Leave us a review on Google, it helps!").path("findings").isEmpty());
        home.settings().path().toFile().delete();
        home.settings().choose(List.of("us-mt", home.folder().resolve("gone").toString()));
        assertEquals("unknown-pack", ask("{'id':6,'verb':'status'}").path("degraded").asText());
        assertTrue(review("Leave us a review on Google, it helps!").path("findings").isEmpty());
    }

    @Test
    void onePageMayHaveOtherPacksThanTheRest() throws Exception {
        String ask = "{'id':3,'verb':'review','draft':'d','revision':1,'surface':'post','account':'unknown','packs':%s,"
                + "'text':'Leave us a review on Google, it helps!'}";
        for (int round = 0; round < 2; round++) {
            assertTrue(ask(ask.formatted("['us-mt']")).path("findings").isEmpty());
            assertEquals("CRPO", ask(ask.formatted("['on-psy','us-hipaa']")).path("findings").path(0).path("why").path(0).path("body").asText());
            for (String more : List.of("uk", "au", "on-pt")) assertEquals("verdict", ask(ask.formatted("['" + more + "']")).path("answer").asText());
            assertEquals("CMTO", ask(ask.formatted("[]")).path("findings").path(0).path("why").path(0).path("body").asText());
        }
        assertEquals("unknown-pack", ask(ask.formatted("['/etc']")).path("code").asText());
        assertEquals("bad-request", ask(ask.formatted("'us-mt'")).path("code").asText());
        assertEquals("not-a-choice", ask(ask.formatted("['fair-reviews']")).path("code").asText());
    }

    @Test
    void aBrowserMayKeepAFolderThatWasChosenAndNameNoOther() throws Exception {
        Path house = Files.createDirectories(home.folder().resolve("house"));
        home.settings().choose(List.of("on-pt", house.toString()));
        String use = "{'id':3,'verb':'packs','action':'use','packs':%s}";
        assertEquals("unknown-pack", ask(use.formatted("['on-psy','" + home.folder() + "']")).path("code").asText());
        assertEquals("packs", ask(use.formatted("['on-psy','house']")).path("answer").asText());
        assertEquals(List.of("on-psy", house.toString()), home.settings().packs());
        assertEquals("bad-request", ask(use.formatted("[]")).path("code").asText());
    }

    @Test
    void everyStepIsOnTheRecord() throws Exception {
        settle("some-reminder", "done");
        settle("some-reminder", "undo");
        assertEquals(List.of("done", "undo"), home.record().read().stream().map(s -> s.decision()).toList());
    }

    @Test
    void aDamagedListIsOwnedUpToAndNeverAnEmptyOne() throws IOException {
        Files.write(home.folder().resolve("clients.sealed"), new byte[] {1, 2, 3});
        assertEquals("corrupt", ask("{'id':6,'verb':'status'}").path("store").asText());
        assertEquals("store-corrupt", likeness("personal").path("code").asText());
        assertEquals("store-corrupt", ask("{'id':7,'verb':'clients','action':'list'}").path("code").asText());
        JsonNode verdict = review("I guarantee to cure your back pain, the best therapist in Ontario");
        assertEquals("verdict", verdict.path("answer").asText());
        assertEquals("roster-corrupt", verdict.path("degraded").asText());
        assertEquals(3, Files.size(home.folder().resolve("clients.sealed")));
    }

    @Test
    void theListBeforeIsTakenAndThatIsTold() throws IOException {
        ask("{'id':8,'verb':'clients','action':'remove','ref':'T2'}");
        Files.write(home.folder().resolve("clients.sealed"), new byte[] {1, 2, 3});
        JsonNode status = ask("{'id':9,'verb':'status'}");
        assertEquals("ok", status.path("store").asText());
        assertEquals("roster-previous", status.path("degraded").asText());
        assertEquals(2, status.path("clients").asInt());
    }

    @Test
    void aKeyThatIsGoneIsToldFromDamage() throws IOException {
        Files.delete(home.folder().resolve("key"));
        assertEquals("key-missing", ask("{'id':6,'verb':'status'}").path("store").asText());
        assertEquals("key-missing", likeness("personal").path("code").asText());
    }

    @Test
    void aListChangedElsewhereIsSeen() throws Exception {
        assertEquals(2, ask("{'id':6,'verb':'status'}").path("clients").asInt());
        home.clients().update(list -> list.subList(0, 1));
        assertEquals(1, ask("{'id':6,'verb':'status'}").path("clients").asInt());
    }

    @Test
    void aReviewReplyNeverConsultsTheList() throws IOException {
        JsonNode verdict = ask("{'id':3,'verb':'review','draft':'d','revision':1,'surface':'review-reply','account':'professional','text':'Odalys Fenwright'}");
        assertFalse(verdict.path("findings").findValuesAsText("category").contains("client-name"));
    }

    @Test
    void aDraftTooLongIsRefusedAndNotCut() throws IOException {
        assertEquals("too-large", review("a ".repeat(100_001)).path("code").asText());
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsNumber() throws IOException {
        assertEquals("bad-json", JSON.readTree(desk.answer("{\"id\":5,".getBytes(StandardCharsets.UTF_8))).path("code").asText());
        assertEquals("bad-json", JSON.readTree(desk.answer("[1]".getBytes(StandardCharsets.UTF_8))).path("code").asText());
        JsonNode refused = ask("{'id':5,'verb':'review'}");
        assertEquals("bad-request", refused.path("code").asText());
        assertEquals(5, refused.path("id").asInt());
    }

    /** Names go to the options page that asks for the list, and nowhere else: not into answers, refusals or files. */
    @Test
    void noNameLeaves() throws IOException {
        StringBuilder said = new StringBuilder();
        said.append(review(RISKY)).append(likeness("personal")).append(ask("{'id':6,'verb':'status'}"));
        said.append(ask("{'id':7,'verb':'clients','action':'import','csv':'Odalys,Fenwright\\nOdalys,Fenwright'}"));
        said.append(ask("{'id':8,'verb':'clients','action':'import','csv':'id,name\\n1,\\\"Odalys Fenwright'}"));
        said.append(new String(desk.answer("{\"id\":9,\"verb\":\"Odalys\" Fenwright".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        said.append(ask("{'id':10,'verb':'review','draft':'d','revision':'Odalys','text':'Fenwright'}"));
        settle("some-reminder", "done");
        ask("{'id':3,'verb':'settle','what':'request','platform':'facebook','handle':'odalys_fen','decision':'not-client'}");
        try (Stream<Path> files = Files.list(home.folder())) {
            for (Path file : files.toList()) said.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        for (String name : List.of("Odalys", "odalys", "Fenwright", "Thibaudet", "Lacasse", "Orillia")) {
            assertFalse(said.toString().contains(name), name);
        }
    }

    private JsonNode likeness(String account) throws IOException {
        JsonNode answer = ask("{'id':4,'verb':'recognise','account':'" + account + "','direction':'incoming','people':[{'key':'k',"
                + "'platform':'facebook','displayName':'Odalys Fenwright','handle':'odalys_fen','bio':'','location':'Orillia'}]}");
        return answer.has("people") ? answer.path("people").path(0) : answer;
    }

    private JsonNode review(String text) throws IOException {
        return ask("{'id':3,'verb':'review','draft':'d','revision':1,'surface':'post','account':'unknown','lang':'en','text':"
                + JSON.writeValueAsString(text) + "}");
    }

    private JsonNode reminders() throws IOException {
        return ask("{'id':4,'verb':'reminders','host':'www.example.ca','path':'/','signs':['schema-review','google-reviews']}").path("reminders");
    }

    private void settle(String reminder, String decision) throws IOException {
        assertEquals("settled", ask("{'id':5,'verb':'settle','what':'reminder','key':'" + reminder + "','host':'www.example.ca','decision':'"
                + decision + "'}").path("answer").asText());
    }

    @Test
    void anImportThatFailsDoesNotStandInTheWayOfTheNext() throws Exception {
        assertEquals("no-cards", ask("{'id':5,'verb':'clients','action':'import','csv':'BEGIN:VCARD\\nEND:VCARD\\n'}").path("code").asText());
        JsonNode next = ask("{'id':6,'verb':'clients','action':'import','csv':'first,last\\nIda,Quill\\n'}");
        assertEquals("done", next.path("phase").asText(), next.toString());
        assertEquals("done", ask("{'id':7,'verb':'clients','action':'progress'}").path("phase").asText());
    }

    @Test
    void anExaminationDoesNotHoldUpTheLine() throws Exception {
        List<byte[]> told = new ArrayList<>();
        List<Runnable> beside = new ArrayList<>();
        desk.answer("{\"id\":5,\"verb\":\"doctor\"}".getBytes(StandardCharsets.UTF_8), told::add, beside::add);
        desk.answer("{\"id\":6,\"verb\":\"status\"}".getBytes(StandardCharsets.UTF_8), told::add, beside::add);
        assertEquals(List.of(6), told.stream().map(DeskTest::id).toList());
        beside.forEach(Runnable::run);
        assertEquals(List.of(6, 5), told.stream().map(DeskTest::id).toList());
        assertEquals("doctor", JSON.readTree(told.getLast()).path("answer").asText());
    }

    private static int id(byte[] answer) {
        return assertDoesNotThrow(() -> JSON.readTree(answer)).path("id").asInt();
    }

    private Desk desk(String now) {
        Desk fresh = Desk.open(home, List.of("common", "on-rmt"), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        fresh.answer("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}".getBytes(StandardCharsets.UTF_8));
        return fresh;
    }

    /** Written with single quotation marks for the eye; texts inside JSON strings must hold none. */
    private JsonNode ask(String message) throws IOException {
        return JSON.readTree(desk.answer(message.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
