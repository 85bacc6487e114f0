package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaTest;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.dossiers.DossierState;
import vn.motcua.vocabulary.TimeTravel;

/** What the sample's dossiers promise to those who show, run and test it; told at one moment, and taken back again. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.apart=true"})
@Import(OpenDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDossiersTest {

    private static final Instant TOLD_AT = Instant.parse("2026-11-20T03:00:00Z");

    /** Told a second time; each story stands for itself, so these stand for all. */
    private static final int SOME = 90;

    private static final String EVERYTHING = """
            select concat_ws(' | ', d.number, d.procedure_code, d.case_code, d.state, d.channel, d.applicant_name, d.due, e.seq,
                   e.at, e.type, e.actor_name)
            from dossiers.dossier d join dossiers.event e on e.dossier = d.id
            where d.submitted_at < :at
            order by d.number, e.seq""";

    @Autowired
    SampleStories stories;

    @Autowired
    SamplePlayers players;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private List<String> told = List.of();
    private final List<Dossier> dossiers = new ArrayList<>();

    private record Dossier(
            String state, String regime, String kind, String outcome, boolean late, int open, int asked) {}

    @BeforeAll
    void tell() {
        told = telling(
                stories(),
                () -> dossiers.addAll(jdbc.sql("""
                        select d.state, d.regime, a.kind, coalesce(d.outcome, '') as outcome,
                            coalesce(d.due < coalesce(d.finished_at, :at) and d.clock_stopped_at is null, false) as late,
                            (select count(*) from dossiers.step s where s.dossier = d.id and s.left_at is null) as open,
                            (select count(*) from dossiers.consultation c where c.dossier = d.id) as asked
                        from dossiers.dossier d join agencies.agency a on a.id = d.agency
                        where d.submitted_at < :at""")
                        .param("at", Timestamp.from(TOLD_AT))
                        .query(Dossier.class)
                        .list()));
    }

    @Test
    void thereAreAFewHundredInEveryState() {
        assertThat(dossiers).hasSizeBetween(300, 400);
        assertThat(DossierState.values())
                .allSatisfy(state -> assertThat(dossiers)
                        .filteredOn(dossier -> dossier.state().equals(state.name()))
                        .as(state.name())
                        .hasSizeGreaterThan(1));
    }

    @Test
    void someAreOverdueAndMostAreNot() {
        assertThat(late("IN_PROGRESS")).hasSizeBetween(5, 20);
        assertThat(late("RETURNED")).hasSizeBetween(5, 25);
        assertThat(dossiers.stream().filter(Dossier::late).count()).isLessThan(dossiers.size() / 6);
    }

    @Test
    void refusalsQuestionsToOthersAndAgenciesAtWorkSideBySideAreAmongThem() {
        assertThat(dossiers)
                .filteredOn(dossier -> dossier.outcome().equals("REFUSED"))
                .hasSizeGreaterThan(5);
        assertThat(dossiers).filteredOn(dossier -> dossier.asked() > 0).hasSizeGreaterThan(3);
        assertThat(dossiers).filteredOn(dossier -> dossier.open() >= 3).isNotEmpty();
    }

    @Test
    void someWereGivenANewDateAndSomeSuspendedByDecision() {
        assertThat(told).anyMatch(line -> line.contains(" | EXTENDED | "));
        assertThat(dossiers)
                .filteredOn(dossier -> dossier.state().equals("SUSPENDED") && dossier.open() > 0)
                .isNotEmpty();
    }

    @Test
    void thoseOfBinhDinhAreFinishedAtAllThreeLevels() {
        assertThat(dossiers)
                .filteredOn(dossier -> dossier.regime().equals("R2021"))
                .hasSizeGreaterThan(30)
                .allMatch(dossier -> DossierState.valueOf(dossier.state()).closed())
                .extracting(Dossier::kind)
                .contains("COMMUNE", "DISTRICT", "DEPARTMENT");
    }

    @Test
    void toldAgainAtTheSameMomentTheyAreTheSame() {
        var again = telling(stories().subList(0, SOME), () -> {});

        assertThat(again).hasSizeGreaterThan(SOME);
        assertThat(told).containsAll(again);
    }

    private List<SampleStory> stories() {
        return TimeTravel.at(TOLD_AT).call(stories::all);
    }

    private List<Dossier> late(String state) {
        return dossiers.stream()
                .filter(dossier -> dossier.state().equals(state) && dossier.late())
                .toList();
    }

    /** Tells stories, looks, and takes them back. */
    private List<String> telling(List<SampleStory> some, Runnable look) {
        return TimeTravel.at(TOLD_AT)
                .call(() -> transaction.execute(status -> {
                    some.forEach(players::play);
                    look.run();
                    status.setRollbackOnly();
                    return jdbc.sql(EVERYTHING)
                            .param("at", Timestamp.from(TOLD_AT))
                            .query(String.class)
                            .list();
                }));
    }
}
