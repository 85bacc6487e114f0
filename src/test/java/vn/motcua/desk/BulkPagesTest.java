package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.AssignStep;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.web.Tone;
import vn.motcua.worklists.Bulk;
import vn.motcua.worklists.BulkAction;
import vn.motcua.worklists.BulkOrder;
import vn.motcua.worklists.Bulks;

/** Many dossiers at once: chosen in a list, looked at, done by a job that tells of each; and lists as an officer likes them. */
@SampleTest
class BulkPagesTest {

    private static final String TEAM = "/desk/work?queue=TEAM";

    @Autowired
    DeskCast cast;

    @Autowired
    Bulks bulks;

    @Autowired
    AssignStep assign;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nobodyIsOfferedForManyWhatTheyMayDoToNone() throws Exception {
        var number = cast.received("1.004873");

        assertThat(cast.at("mai.qn")
                        .read("/desk/work?queue=STEPS&q=" + number)
                        .select("select[name=action] option")
                        .eachAttr("value"))
                .contains("CLAIM", "FORWARD")
                .doesNotContain("APPROVE", "SUBMIT_FOR_SIGNATURE", "ASSIGN");
    }

    @Test
    void aHeadGivesManyToOnePersonAndIsToldOfEach() throws Exception {
        var first = cast.received(DeskCast.CERTIFIED_COPY);
        var second = cast.received(DeskCast.CERTIFIED_COPY);
        var phuc = cast.at("phuc.qn");
        var row = phuc.read(TEAM + "&q=" + first)
                .expectFirst("tbody input[name=row]")
                .val();
        assertThat(row).startsWith(first.value());
        var tuan = cast.officer("tuan.qn");

        var preview = phuc.form(TEAM, "/desk/work/bulk/preview", "action", "ASSIGN", "row", row);
        var shown = DeskVisitor.page(phuc.send("/desk/work/bulk/preview", preview));
        assertThat(shown.select("h1").text()).isEqualTo("Phân công: 1 hồ sơ");
        assertThat(shown.select("form[action=/desk/work/bulk] li").text())
                .contains(first.value(), "Chứng thực bản sao");
        assertThat(shown.select("select[name=assignee] option").eachText())
                .anyMatch(one -> one.startsWith(tuan.name()));

        var key = shown.select("form[action=/desk/work/bulk] input[name=key]").val();
        var form = phuc.form("/desk/account", "/desk/account/password", "queue", "TEAM");
        form.putAll(
                Map.of("key", key, "action", "ASSIGN", "assignee", Long.toString(tuan.officer()), "note", "Chia đều"));
        form.put("row", open(first));
        var begun = phuc.send("/desk/work/bulk", form);
        assertThat(begun.getStatus()).isEqualTo(303);
        assertThat(begun.getHeader("Location")).isEqualTo("/desk/bulks/" + key);
        var ended = ended("phuc.qn", key);

        assertThat(ended.rows()).extracting(Bulk.Row::outcome).containsExactly(Bulk.Outcome.DONE);
        assertThat(phuc.read("/desk/bulks/" + key).select("main").text()).contains("1 đã thực hiện", first.value());
        assertThat(phuc.read("/desk/dossiers/" + first).select(".history").text())
                .contains("Giao cho: " + tuan.name());
        assertThat(phuc.send("/desk/work/bulk", form).getHeader("Location")).isEqualTo("/desk/bulks/" + key);
        assertThat(phuc.read("/desk/dossiers/" + second).select(".history").text())
                .doesNotContain("Giao cho");
        assertThat(phuc.read("/desk/bulks").select("tbody").text()).contains("Phân công");
        assertThat(phuc.read("/desk/team").select("tbody").text()).contains(tuan.name());
    }

    @Test
    void aRowThatSomebodyElseHasTakenIsRefusedWithTheReasonAndTheOthersGoOn() throws Exception {
        var taken = cast.received(DeskCast.CERTIFIED_COPY);
        var free = cast.received(DeskCast.CERTIFIED_COPY);
        var tuan = cast.at("tuan.qn");
        var stale = open(taken).replaceAll(":\\d+$", ":99");

        var key = UUID.randomUUID().toString();
        var form = tuan.form("/desk/account", "/desk/account/password", "action", "CLAIM");
        form.putAll(Map.of("key", key, "note", ""));
        begin(tuan, form, stale, open(free));
        var ended = ended("tuan.qn", key);

        assertThat(ended.rows()).extracting(Bulk.Row::outcome).containsExactly(Bulk.Outcome.REFUSED, Bulk.Outcome.DONE);
        assertThat(ended.rows().getFirst().said()).isNotBlank();
        assertThat(tuan.read("/desk/bulks/" + key).select("main").text()).contains("1 không thực hiện được");
    }

    @Test
    void aRunThatDiedAfterTheActFindsThatItWasDone() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var phuc = cast.officer("phuc.qn");
        var tuan = cast.officer("tuan.qn").officer();
        var bulk = UUID.randomUUID();
        var step = Integer.valueOf(open(number).replaceAll(".*:", ""));
        assign.assign(
                phuc,
                number,
                new AssignStep.Assignment(step, null, tuan, "Chia đều"),
                new RequestKey("bulk:%s:1".formatted(bulk)));

        bulks.begin(
                phuc,
                bulk,
                new BulkOrder(BulkAction.ASSIGN, List.of(new BulkOrder.Row(number, step)), tuan, "Chia đều"));

        assertThat(ended("phuc.qn", bulk.toString()).rows())
                .extracting(Bulk.Row::outcome)
                .containsExactly(Bulk.Outcome.DONE);
        assertThat(jdbc.sql("""
                        select count(*) from dossiers.event e join dossiers.dossier d on d.id = e.dossier
                        where d.number = :number and e.type = 'ASSIGNED'""")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anothersBulkIsNotThereAndNothingChosenIsToldSo() throws Exception {
        var tuan = cast.at("tuan.qn");
        var nothing = tuan.send(
                "/desk/work/bulk/preview", tuan.form("/desk/account", "/desk/account/password", "queue", "STEPS"));
        assertThat(nothing.getStatus()).isEqualTo(303);
        assertThat(tuan.read("/desk/work?queue=STEPS").text()).contains("Chưa chọn hồ sơ nào");

        var key = UUID.randomUUID().toString();
        var form = tuan.form("/desk/account", "/desk/account/password", "action", "CLAIM");
        form.putAll(Map.of("key", key, "note", ""));
        begin(tuan, form, open(cast.received(DeskCast.CERTIFIED_COPY)));
        ended("tuan.qn", key);
        assertThat(cast.at("mai.qn").open("/desk/bulks/" + key).getStatus()).isEqualTo(404);
        assertThat(cast.at("mai.qn").open("/desk/bulks/x").getStatus()).isEqualTo(404);
    }

    @Test
    void aFilterNarrowsTheListIsKeptUnderANameAndLeadsFromDossierToDossier() throws Exception {
        var first = cast.received(DeskCast.CERTIFIED_COPY);
        var second = cast.received(DeskCast.CERTIFIED_COPY);
        var tuan = cast.at("tuan.qn");
        var filter = "/desk/work?queue=STEPS&q=nguyen thi hoa&procedure=" + DeskCast.CERTIFIED_COPY;
        assertThat(tuan.read(filter).select("tbody").text()).contains("Nguyễn Thị Hoa");
        assertThat(tuan.read("/desk/work?queue=STEPS&q=khong ai ten the")
                        .select("main")
                        .text())
                .contains("Không có việc nào khớp bộ lọc");
        assertThat(tuan.read("/desk/work?queue=STEPS&q=100_").select("main").text())
                .contains("khớp bộ lọc");

        tuan.fillIn(filter, "/desk/work/filters", "name", "Chứng thực của bà Hoa");
        var kept = tuan.read("/desk/work?queue=STEPS").select(".lists a:contains(Chứng thực của bà Hoa)");
        assertThat(kept.attr("href")).isEqualTo(filter.replace(' ', '+'));
        assertThat(cast.at("mai.qn").read("/desk/work").text()).doesNotContain("Chứng thực của bà Hoa");

        assertThat(tuan.open("/desk/work/next" + filter.substring("/desk/work".length()) + "&from=" + first)
                        .getHeader("Location"))
                .startsWith("/desk/dossiers/")
                .contains("q=nguyen+thi+hoa");
        assertThat(tuan.open("/desk/work/previous?queue=STEPS&from=" + second).getHeader("Location"))
                .startsWith("/desk/");

        var id = tuan.read("/desk/work?queue=STEPS")
                .select("form[action$=/removal]")
                .attr("action");
        var mai = cast.at("mai.qn");
        assertThat(mai.send(id, mai.form("/desk/account", "/desk/account/password"))
                        .getStatus())
                .isEqualTo(404);
        tuan.fillIn("/desk/work?queue=STEPS", id);
        assertThat(tuan.read("/desk/work?queue=STEPS").text()).doesNotContain("Chứng thực của bà Hoa");
    }

    @Test
    void columnsAreShownAsTheOfficerWants() throws Exception {
        cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");

        var form = mai.form("/desk/work?queue=INTAKE", "/desk/work/columns");
        form.put("column", "SINCE");
        mai.send("/desk/work/columns", form);

        assertThat(mai.read("/desk/work?queue=INTAKE").select("thead").text())
                .contains("Chờ từ")
                .doesNotContain("Chủ hồ sơ", "Thủ tục");
    }

    @Test
    void dueSoonIsTheLastFifthOfTheTime() {
        var begun = Instant.parse("2026-08-24T00:00:00Z");
        var due = begun.plus(Duration.ofDays(4));

        assertThat(tone(begun.plus(Duration.ofDays(2)), begun, due)).isNotEqualTo(Tone.WARN);
        assertThat(tone(due.minus(Duration.ofHours(2)), begun, due)).isEqualTo(Tone.WARN);
        assertThat(tone(due.plus(Duration.ofHours(2)), begun, due)).isEqualTo(Tone.BAD);
    }

    private Tone tone(Instant now, Instant since, Instant due) {
        return new Dues(calendars, now).running(since, due).tone();
    }

    private static void begin(DeskVisitor officer, Map<String, String> form, String... rows) throws Exception {
        var request = new LinkedHashMap<>(form);
        request.remove("row");
        officer.sendRows("/desk/work/bulk", request, rows);
    }

    /** The row of a dossier's open step, as the list writes it. */
    private String open(DossierNumber number) {
        return number + ":"
                + jdbc.sql("""
                        select s.no from dossiers.step s join dossiers.dossier d on d.id = s.dossier
                        where d.number = :number and s.left_at is null""")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single();
    }

    private Bulk ended(String username, String id) throws InterruptedException {
        var officer = cast.officer(username);
        for (var tries = 0; tries < 200; tries++) {
            var bulk = bulks.of(officer, UUID.fromString(id));
            if (bulk.ended() != null) {
                return bulk;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("bulk " + id + " did not end");
    }
}
