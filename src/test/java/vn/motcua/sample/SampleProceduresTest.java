package vn.motcua.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.calendar.Limit;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.FieldKind;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureJson;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.Leg;
import vn.motcua.routes.Route.Stage;
import vn.motcua.routes.Route.Step;
import vn.motcua.routes.Route.StepAction;

/** What the sample procedures promise to those who show, run and test them. */
class SampleProceduresTest {

    private final List<ProcedureDocument> documents = SampleProcedures.documents();

    @Test
    void codesAreUniqueAndReadLikeProcedureCodes() {
        assertThat(documents)
                .extracting(ProcedureDocument::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d\\.\\d{6}"));
    }

    @Test
    void everyProcedureCanBeFiled() {
        assertThat(documents).allSatisfy(d -> assertThat(d.obstaclesToFiling()).isEmpty());
    }

    @Test
    void exportedAndImportedEachIsTheSame() {
        assertThat(documents).allSatisfy(document -> {
            var file = new ByteArrayOutputStream();
            ProcedureJson.write(document, file);
            assertThat(ProcedureJson.read(new ByteArrayInputStream(file.toByteArray())))
                    .isEqualTo(document);
        });
    }

    @Test
    void peopleFindEachByWordsOfTheirOwn() {
        assertThat(documents).allSatisfy(d -> assertThat(d.keywords()).isNotEmpty());
    }

    @Test
    void thereAreProceduresOfManySectorsForBothLevels() {
        assertThat(documents).hasSizeGreaterThanOrEqualTo(55);
        assertThat(documents.stream().map(ProcedureDocument::sector).distinct().count())
                .isGreaterThanOrEqualTo(12);
        assertThat(documents.stream()
                        .filter(d -> decidedBy(d, AgencyKind.COMMUNE))
                        .count())
                .isGreaterThanOrEqualTo(25);
        assertThat(documents.stream()
                        .filter(d -> !decidedBy(d, AgencyKind.COMMUNE))
                        .count())
                .isGreaterThanOrEqualTo(25);
    }

    @Test
    void nothingPeopleReadIsLeftEmpty() {
        assertThat(documents).allSatisfy(d -> {
            assertThat(Stream.of(d.name(), d.sector(), d.sequence(), d.requirements()))
                    .noneMatch(String::isBlank);
            assertThat(d.name()).hasSizeLessThan(200);
            assertThat(d.cases()).isNotEmpty();
            assertThat(d.channels()).isNotEmpty();
            assertThat(d.documents()).isNotEmpty();
            assertThat(d.results()).isNotEmpty();
            assertThat(d.legalBases()).isNotEmpty();
            assertThat(d.audiences()).isNotEmpty();
            assertThat(d.form()).hasSizeBetween(4, 12);
        });
    }

    @Test
    void formKeysAreUniqueAndOnlyChoicesHaveOptions() {
        assertThat(documents).allSatisfy(d -> {
            assertThat(d.form())
                    .extracting(FormField::key)
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
            assertThat(d.form())
                    .allMatch(field -> (field.kind() == FieldKind.CHOICE)
                            == (field.options().size() > 1));
            assertThat(d.form().stream().map(FormField::group).distinct().count())
                    .isBetween(1L, 3L);
        });
    }

    @Test
    void papersAreNumberedFromOneAndNameOnlyCasesThatExist() {
        assertThat(documents).allSatisfy(d -> {
            Set<String> cases = d.cases().stream().map(ProcedureCase::code).collect(toSet());
            assertThat(cases).hasSameSizeAs(d.cases());
            for (int i = 0; i < d.documents().size(); i++) {
                RequiredDocument paper = d.documents().get(i);
                assertThat(paper.no()).isEqualTo(i + 1);
                assertThat(cases).containsAll(paper.cases());
            }
            assertThat(d.fees()).allMatch(fee -> fee.caseCode() == null || cases.contains(fee.caseCode()));
        });
    }

    @Test
    void everyPartialServiceSaysWhy() {
        assertThat(documents).allMatch(d -> (d.serviceLevel() == ServiceLevel.PARTIAL) == (d.partialReason() != null));
    }

    @Test
    void everyProcedureHasSomebodyCompetentTodayAndPeriodsDoNotRunBackwards() {
        assertThat(documents).allSatisfy(d -> {
            assertThat(d.competences()).anyMatch(competence -> competence.to() == null);
            assertThat(d.competences()).allSatisfy(competence -> {
                assertThat(competence.agencyCode() == null).isNotEqualTo(competence.agencyKind() == null);
                assertThat(competence.to() == null || competence.from().isBefore(competence.to()))
                        .isTrue();
            });
        });
    }

    @Test
    void plannedHoursFitTheShortestLimit() {
        assertThat(documents)
                .allSatisfy(d -> assertThat(plannedHours(route(d)))
                        .isLessThanOrEqualTo(d.cases().stream()
                                .map(c -> workingHours(c.limit()))
                                .min(BigDecimal::compareTo)
                                .orElseThrow()));
    }

    @Test
    void everyStageHasOneLeadAndLegsAddUp() {
        assertThat(documents).flatExtracting(d -> route(d).stages()).allSatisfy(stage -> {
            assertThat(stage.legs()).filteredOn(Leg::lead).hasSize(1);
            assertThat(stage.legs()).allSatisfy(leg -> {
                assertThat(leg.steps()).isNotEmpty();
                assertThat(leg.agency()).matches("COMPETENT|line:[A-Z_]+|code:[A-Z0-9.]+");
                assertThat(leg.hours())
                        .isEqualByComparingTo(
                                leg.steps().stream().map(Step::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
            });
        });
    }

    @Test
    void everyRouteCanEndWellOrInRefusal() {
        assertThat(documents)
                .allSatisfy(d -> assertThat(steps(route(d)))
                        .anyMatch(step -> step.actions().containsAll(Set.of(StepAction.APPROVE, StepAction.REFUSE))));
    }

    @Test
    void theCopyCertificationThatIsMeasuredHasTwoSteps() {
        assertThat(documents)
                .filteredOn(d -> d.code().equals("2.000815"))
                .flatExtracting(d -> steps(route(d)))
                .extracting(Step::role)
                .map(Enum::name)
                .containsExactly("CASE_OFFICER", "APPROVER");
    }

    @Test
    void routesOfEveryKindArePresent() {
        assertThat(documents)
                .as("linear")
                .anyMatch(d -> route(d).stages().size() == 1 && steps(route(d)).size() >= 4);
        assertThat(documents)
                .as("two stages with a pause")
                .anyMatch(d -> route(d).stages().stream().anyMatch(stage -> stage.pauseAfter() != null));
        assertThat(documents)
                .as("three agencies at once")
                .anyMatch(d -> route(d).stages().stream()
                        .anyMatch(stage -> stage.legs().size() >= 3));
        assertThat(documents).as("on the spot").anyMatch(d -> route(d).name().contains("tại chỗ"));
    }

    @Test
    void noLegBeginsWithSendingBack() {
        assertThat(documents)
                .flatExtracting(d -> route(d).stages())
                .flatExtracting(Stage::legs)
                .allMatch(leg -> !leg.steps().getFirst().actions().contains(StepAction.SEND_BACK));
    }

    private static boolean decidedBy(ProcedureDocument document, AgencyKind kind) {
        return document.competences().stream().anyMatch(competence -> competence.agencyKind() == kind);
    }

    private static Route route(ProcedureDocument document) {
        assertThat(document.route()).as("route of %s", document.code()).isNotNull();
        return document.route();
    }

    private static List<Step> steps(Route route) {
        return route.stages().stream()
                .flatMap(stage -> stage.legs().stream())
                .flatMap(leg -> leg.steps().stream())
                .toList();
    }

    private static BigDecimal plannedHours(Route route) {
        return route.stages().stream().map(SampleProceduresTest::longestLeg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal longestLeg(Stage stage) {
        return stage.legs().stream().map(Leg::hours).max(BigDecimal::compareTo).orElseThrow();
    }

    /** Eight hours a working day; of seven calendar days five are counted, of a month twenty. */
    private static BigDecimal workingHours(Limit limit) {
        BigDecimal value = limit.value() == null ? BigDecimal.ONE : limit.value();
        return switch (limit.unit()) {
            case WORKING_HOURS -> value;
            case WORKING_DAYS -> value.multiply(BigDecimal.valueOf(8));
            case CALENDAR_DAYS -> value.multiply(BigDecimal.valueOf(40)).divideToIntegralValue(BigDecimal.valueOf(7));
            case MONTHS -> value.multiply(BigDecimal.valueOf(160));
            case SAME_DAY -> BigDecimal.valueOf(8);
            case NONE, NOT_STATED -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
    }
}
