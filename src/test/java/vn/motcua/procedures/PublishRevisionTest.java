package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.agencies.Agency;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** Publishing revisions of a procedure. */
class PublishRevisionTest {

    private static final String CODE = "1.001193";

    private final Catalogue catalogue = new Catalogue();
    private final Procedures procedures = catalogue.get(Procedures.class);
    private final PublishRevision publish = catalogue.get(PublishRevision.class);

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aRevisionIsInForceAtOnceAndTheFormerStaysWhatItWas() {
        var first = catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");
        var second = catalogue.publish(CODE, "Đăng ký khai sinh mới", "Hộ tịch");

        assertThat(procedures.current(CODE)).isEqualTo(second);
        assertThat(procedures.revision(first.id()).document().name()).isEqualTo("Đăng ký khai sinh");
        assertThat(procedures.history(CODE))
                .satisfiesExactly(
                        line -> assertThat(line.replacedAt()).isNull(),
                        line -> assertThat(line.replacedAt()).isEqualTo(Catalogue.NOW));
        assertThat(catalogue.published())
                .containsExactly(
                        new ProcedureRevision.Published(first.id(), CODE, 1),
                        new ProcedureRevision.Published(second.id(), CODE, 2));
    }

    @Test
    void theSameContentAgainChangesNothing() {
        var first = catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");

        assertThat(catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch")).isEqualTo(first);
        assertThat(publish.effectOf(first.document()).unchanged()).isTrue();
        assertThat(catalogue.published()).hasSize(1);
    }

    @Test
    void undoPublishesTheFormerRevisionAgain() {
        catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");
        catalogue.publish(CODE, "Nhầm tên", "Hộ tịch");

        var restored = publish.restore(CODE, 1, Catalogue.ADMIN);

        assertThat(restored.no()).isEqualTo(3);
        assertThat(restored.document().name()).isEqualTo("Đăng ký khai sinh");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAPublishedRevision() {
        catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");

        for (var sql : List.of(
                "update procedures.revision set content = '{}'",
                "update procedures.revision set decision = 'x'",
                "delete from procedures.revision")) {
            assertThatThrownBy(() -> catalogue.database.jdbc().sql(sql).update())
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void everyFaultIsToldWithItsPathAndNothingIsPublished() {
        var document = read("""
                {"code": "mã có dấu", "name": "", "sector": "Hộ tịch",
                 "cases": [{"code": "A", "name": "Một", "limit": {"unit": "WORKING_DAYS"}},
                           {"code": "A", "name": "Hai", "limit": {"value": 3, "unit": "SAME_DAY"}}],
                 "documents": [{"no": 1, "name": "Tờ khai", "cases": ["B"]}, {"no": 1, "name": "", "originals": -1}],
                 "form": [{"key": "Ngày sinh", "label": "Ngày sinh", "kind": "DATE", "group": "Người con"},
                          {"key": "sex", "label": "Giới tính", "kind": "CHOICE", "options": ["Nam"], "group": "Người con"}],
                 "fees": [{"name": "Lệ phí", "amount": -5}],
                 "competences": [{"agencyCode": "H99", "from": "2021-01-01"}, {"from": "2022-01-01", "to": "2021-01-01"}],
                 "route": {"name": "Quy trình", "stages": [{"name": "1", "legs": []}]}}
                """);

        assertThatThrownBy(() -> publish.publish(document, Catalogue.ADMIN))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsOnly(
                                        "code",
                                        "name",
                                        "cases[1].code",
                                        "cases[0].limit.value",
                                        "cases[1].limit.value",
                                        "documents[1].no",
                                        "documents[0].cases",
                                        "documents[1].name",
                                        "documents[1].originals",
                                        "form[0].key",
                                        "form[1].options",
                                        "fees[0].kind",
                                        "fees[0].amount",
                                        "competences[0].agencyCode",
                                        "competences[1].to",
                                        "competences[1]",
                                        "route.stages[0].legs",
                                        "route.stages"));
        assertThat(catalogue.published()).isEmpty();
    }

    @Test
    void anUnknownPropertyOrValueIsToldWithItsPath() {
        assertThatThrownBy(() -> read("{\"code\": \"1\", \"cases\": [{\"limits\": 1}]}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults().getFirst().field()).startsWith("cases[0]"));
        assertThatThrownBy(() -> read("{\"serviceLevel\": \"MAYBE\"}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults().getFirst().field()).isEqualTo("serviceLevel"));
        assertThatThrownBy(() -> read("{\"code\": ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void withoutARouteItCanBePublishedButNotFiled() {
        var effect = publish.effectOf(Catalogue.document(CODE, "Đăng ký khai sinh", "Hộ tịch"));

        assertThat(effect.errors()).isEmpty();
        assertThat(effect.no()).isEqualTo(1);
        assertThat(effect.obstacles())
                .containsExactly("Chưa có quy trình nội bộ được phê duyệt", "Chưa xác định cơ quan có thẩm quyền");
        assertThat(procedures.find(CODE)).isEmpty();
    }

    @Test
    void aRouteLongerThanTheLimitIsOnlyAWarning() {
        var effect = publish.effectOf(read(WITH_ROUTE.formatted("30")));

        assertThat(effect.errors()).isEmpty();
        assertThat(effect.obstacles()).isEmpty();
        assertThat(effect.warnings())
                .anyMatch(w -> w.field().equals("cases[0].limit") && w.message().contains("30 giờ làm việc"));
        assertThat(publish.effectOf(read(WITH_ROUTE.formatted("24"))).warnings())
                .noneMatch(w -> w.field().equals("cases[0].limit"));
    }

    @Test
    void whatIsPublishedForALaterDayIsInForceFromThatDayOn() {
        var first = catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");
        var second = publish.publish(later("Đăng ký khai sinh mới", "2021-09-01"), Catalogue.ADMIN);

        assertThat(procedures.current(CODE)).isEqualTo(first);
        assertThat(procedures.changesOn(CODE)).contains(LocalDate.of(2021, 9, 1));
        assertThat(named("Đăng ký khai sinh mới")).isEmpty();
        assertThat(catalogue.published()).hasSize(1);
        // Ten minutes before and at midnight in the province, which is five in the evening before by UTC.
        at("2021-08-31T16:50:00Z", () -> assertThat(procedures.current(CODE)).isEqualTo(first));
        at("2021-08-31T17:00:00Z", () -> {
            assertThat(named("Đăng ký khai sinh mới")).containsExactly(CODE);
            assertThat(procedures.current(CODE)).isEqualTo(second);
            assertThat(procedures.changesOn(CODE)).isEmpty();
            assertThat(procedures.history(CODE))
                    .satisfiesExactly(
                            line -> assertThat(line.inForce()).isTrue(),
                            line -> assertThat(line.replacedAt()).isEqualTo("2021-08-31T17:00:00Z"));
        });
        assertThat(catalogue.published()).hasSize(2);
    }

    @Test
    void aNewProcedureIsNotThereBeforeItsDay() {
        publish.publish(later("Đăng ký khai sinh", "2021-09-01"), Catalogue.ADMIN);

        assertThat(procedures.find(CODE)).isEmpty();
        assertThat(procedures.search(ProcedureQuery.of(null, 5)).rows()).isEmpty();
        assertThat(procedures.sectors()).isEmpty();
        at("2021-09-01T01:00:00Z", () -> assertThat(named("khai sinh")).containsExactly(CODE));
    }

    @Test
    void theLastWordReplacesWhatWaits() {
        var first = catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");
        publish.publish(later("Lần một", "2021-09-01"), Catalogue.ADMIN);
        var second = publish.publish(later("Lần hai", "2021-10-01"), Catalogue.ADMIN);
        at("2021-09-15T01:00:00Z", () -> assertThat(procedures.current(CODE)).isEqualTo(first));
        at("2021-10-15T01:00:00Z", () -> assertThat(procedures.current(CODE)).isEqualTo(second));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTold() throws Exception {
        catalogue.publish(CODE, "Đăng ký khai sinh", "Hộ tịch");
        try (var both = Executors.newFixedThreadPool(2)) {
            var start = new CountDownLatch(1);
            var tries = Stream.of("Tên của An", "Tên của Bình")
                    .map(name -> both.submit(() -> {
                        start.await();
                        return publish.publishFrom(1, Catalogue.document(CODE, name, "Hộ tịch"), Catalogue.ADMIN);
                    }))
                    .toList();
            start.countDown();

            assertThat(List.of(tries.getFirst().get(), tries.getLast().get()))
                    .filteredOn(Optional::isPresent)
                    .singleElement()
                    .satisfies(won -> assertThat(procedures.current(CODE)).isEqualTo(won.orElseThrow()));
            assertThat(procedures.history(CODE)).hasSize(2);
        }
    }

    @Test
    void aRouteThatNobodyWouldWalkIsNotPublishedAndGapsAreTold() {
        var nowhere = read(WITH_ROUTE.formatted("24").replace("\"APPROVER\"", "\"APPROVER\", \"unit\": \"LEGAL\""));
        assertThat(publish.effectOf(nowhere).errors())
                .extracting(InvalidInput.Fault::message)
                .singleElement()
                .asString()
                .contains("“LEGAL”", "không có");

        catalogue.database.jdbc().sql("""
                        insert into agencies.unit (agency_id, code, name)
                        select id, 'LEGAL', 'Phòng Tư pháp' from agencies.agency where code = 'H08.90'
                        """).update();
        catalogue.close();
        try (var later = new Catalogue(catalogue.database)) {
            var effect = later.get(PublishRevision.class).effectOf(nowhere);
            assertThat(effect.errors()).isEmpty();
            assertThat(effect.warnings())
                    .extracting(InvalidInput.Fault::message)
                    .anyMatch(warning -> warning.contains("Sẽ chưa nộp được ở 1 trên 2 cơ quan"));
        }
    }

    @Test
    void aProcedureIsFoundByTheAgencyWhoseDeskReceivesIt() {
        catalogue.agencyWithDesk("H08.TT", "Trung tâm Phục vụ hành chính công", "SERVICE_CENTRE");
        publish.publish(
                read(WITH_ROUTE
                        .formatted("24")
                        .replace("\"line\": \"POLICE\",", "\"line\": \"POLICE\", \"receptionPoints\": [\"H08.TT\"],")),
                Catalogue.ADMIN);
        var document = procedures.current(CODE).document();
        var places = catalogue.get(ReceptionPoints.class);
        var on = LocalDate.of(2021, 8, 5);

        assertThat(places.of(document, on))
                .extracting(
                        place -> place.competent().code() + " " + place.desk().code())
                .as("the commune has no desk, so the centre receives for it too")
                .containsExactly("H08.40.01 H08.TT", "H08.90 H08.TT");
        assertThat(places.of(document, on))
                .allSatisfy(place -> assertThat(places.deskFor(document, place.competent(), on))
                        .contains(place.desk()));
        assertThat(procedures
                        .search(new ProcedureQuery(null, null, "H08.TT", null, 5))
                        .rows())
                .hasSize(1);
    }

    @Test
    void competentAgenciesAreThoseWithThePowerAndTheExistenceOnTheDay() {
        publish.publish(read(WITH_ROUTE.formatted("24")), Catalogue.ADMIN);

        assertThat(agenciesOn("2021-08-05")).containsExactly("H08.40.01", "H08.90");
        assertThat(agenciesOn("2025-08-05")).containsExactly("H08.40.01", "H08.40.02", "H08.16");
        assertThat(procedures
                        .search(new ProcedureQuery(null, null, "H08.90", null, 5))
                        .rows())
                .hasSize(1);
        assertThat(procedures
                        .search(new ProcedureQuery(null, null, "H08.91", null, 5))
                        .rows())
                .isEmpty();
        assertThat(procedures
                        .search(new ProcedureQuery(null, null, "H08.16", null, 5))
                        .rows())
                .isEmpty();
    }

    @Test
    void theExampleInTheDocumentationCanBePublishedAndFiled() throws Exception {
        var page = Files.readString(Path.of("docs/procedure-document.md"));
        var example = page.substring(page.indexOf("```json") + 7, page.indexOf("```", page.indexOf("```json") + 7));

        var effect = publish.effectOf(read(example));

        assertThat(effect.errors()).isEmpty();
        assertThat(effect.obstacles()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> procedures.current("none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> procedures.revision(99)).isInstanceOf(NotFound.class);
    }

    @Test
    void equalDocumentsAreEqualTextWhateverTheOrderOfTheirSets() throws Exception {
        var document = read(WITH_ROUTE.formatted("24"));
        var mapper = JsonMapper.shared();
        var out = new ByteArrayOutputStream();
        ProcedureJson.write(document, out);
        var tree = (ObjectNode) mapper.readTree(out.toByteArray());
        var actions = (ArrayNode) tree.at("/route/stages/0/legs/0/steps/0/actions");
        var first = actions.remove(0);
        actions.add(first);

        var reordered = read(tree.toString());

        assertThat(reordered).isEqualTo(document);
        assertThat(ProcedureJson.stored(reordered)).isEqualTo(ProcedureJson.stored(document));
    }

    private static final String WITH_ROUTE = """
            {"code": "1.001193", "name": "Đăng ký khai sinh", "sector": "Hộ tịch",
             "cases": [{"code": "A", "name": "Một", "limit": {"value": 3, "unit": "WORKING_DAYS"}}],
             "competences": [{"agencyKind": "COMMUNE", "from": "2021-01-01"},
                             {"agencyKind": "CENTRAL_BRANCH", "line": "POLICE", "from": "2021-01-01", "to": "2025-06-30"},
                             {"agencyCode": "H08.16", "from": "2025-07-01"}],
             "route": {"name": "Quy trình", "stages": [{"name": "1", "legs": [
                {"name": "UBND xã", "agency": "COMPETENT", "lead": true, "hours": %s, "steps": [
                  {"name": "Ký", "role": "APPROVER", "hours": 4, "actions": ["APPROVE", "REFUSE", "SEND_BACK"]}]}]}]}}
            """;

    private static ProcedureDocument later(String name, String effectiveFrom) {
        return read("""
                {"code": "%s", "name": "%s", "sector": "Hộ tịch", "promulgation": {"decision": "9/QĐ", "effectiveFrom": "%s"},
                 "cases": [{"code": "A", "name": "Một", "limit": {"value": 3, "unit": "WORKING_DAYS"}}]}
                """.formatted(CODE, name, effectiveFrom));
    }

    private List<String> named(String words) {
        return procedures.search(ProcedureQuery.of(words, 5)).rows().stream()
                .filter(row -> row.name().contains(words))
                .map(row -> row.code())
                .toList();
    }

    private static void at(String moment, Runnable look) {
        TimeTravel.at(Instant.parse(moment)).run(look);
    }

    private List<String> agenciesOn(String day) {
        return procedures.competentAgencies(CODE, LocalDate.parse(day)).stream()
                .map(Agency::code)
                .toList();
    }

    private static ProcedureDocument read(String json) {
        return ProcedureJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
