package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.AgenciesFixture;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Competence;
import vn.motcua.routes.Route.Leg;
import vn.motcua.routes.Route.Step;

/** That the routes of the sample procedures lead to agencies, units and officers who are there. */
class SampleRoutesTest {

    private static final LocalDate NOW = LocalDate.of(2026, 8, 20);
    /** A ward, and a small mountain commune where one person holds several roles. */
    private static final List<String> COMMUNES = List.of("H21.180", "H21.237");

    private static Agencies agencies;

    @BeforeAll
    static void load() {
        var province = new AgenciesFixture(
                TestDatabase.fresh(), Clock.fixed(Instant.parse("2026-08-20T02:00:00Z"), Province.ZONE));
        province.load(SampleAgencies.directory());
        agencies = province.agencies;
    }

    @Test
    void everyCompetentAgencyExistedInItsPeriod() {
        for (var document : SampleProcedures.documents()) {
            assertThat(document.competences()).as(document.code()).allSatisfy(competence -> {
                assertThat(decidedBy(competence, competence.from())).isNotEmpty();
                assertThat(competence.receptionPoints())
                        .allMatch(code -> agencies.byCode(code).isPresent());
            });
        }
    }

    @Test
    void everyStepOfEveryRouteHasSomebodyToDoIt() {
        var orphans = new ArrayList<String>();
        for (var document : SampleProcedures.documents()) {
            for (var competent : competentToday(document)) {
                legs(document)
                        .forEach(leg -> leg.steps().stream()
                                .filter(step -> !held(step, resolve(leg, competent)))
                                .forEach(step -> orphans.add("%s %s: %s / %s"
                                        .formatted(document.code(), competent.code(), leg.agency(), step.name()))));
            }
        }
        assertThat(orphans).isEmpty();
    }

    private static boolean held(Step step, Optional<Agency> agency) {
        if (agency.isEmpty()) {
            return false;
        }
        var unit = step.unit() == null
                ? Optional.<Long>empty()
                : agencies.unitByCode(agency.get().id(), step.unit()).map(found -> found.id());
        return (step.unit() == null || unit.isPresent())
                && !agencies.holders(agency.get().id(), unit.orElse(null), step.role())
                        .isEmpty();
    }

    private static Optional<Agency> resolve(Leg leg, Agency competent) {
        var agency = leg.agency();
        if (agency.startsWith("line:")) {
            return agencies.ofLine(agency.substring("line:".length()), competent, NOW);
        }
        return agency.startsWith("code:")
                ? agencies.byCode(agency.substring("code:".length()))
                : Optional.of(competent);
    }

    private static List<Agency> competentToday(ProcedureDocument document) {
        return document.competences().stream()
                .filter(competence -> competence.to() == null)
                .flatMap(competence -> decidedBy(competence, NOW))
                .filter(agency -> agency.areaCode() == null || COMMUNES.contains(agency.code()))
                .toList();
    }

    private static Stream<Agency> decidedBy(Competence competence, LocalDate on) {
        var code = competence.agencyCode();
        return code != null
                ? agencies.byCode(code).filter(agency -> agency.existsOn(on)).stream()
                : agencies.existing(on).stream().filter(agency -> agency.kind() == competence.agencyKind());
    }

    private static Stream<Leg> legs(ProcedureDocument document) {
        var route = document.route();
        return route == null ? Stream.empty() : route.stages().stream().flatMap(stage -> stage.legs().stream());
    }
}
