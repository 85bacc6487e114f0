package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.agencies.Agency;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

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

    private List<String> agenciesOn(String day) {
        return procedures.competentAgencies(CODE, LocalDate.parse(day)).stream()
                .map(Agency::code)
                .toList();
    }

    private static ProcedureDocument read(String json) {
        return ProcedureJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
