package vn.motcua.mirrors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.mirrors.Reported.Outcome;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** The newest version of a mirrored dossier stands, whatever comes when; nothing of it becomes a dossier of ours. */
@SampleTest
class ReportMirrorsTest {

    private static final String PROCEDURE = "2.000815";

    @Autowired
    ApplicationContext application;

    @Autowired
    ReportMirrors report;

    @Autowired
    SourceSystems systems;

    @Autowired
    SourceTokens tokens;

    @Autowired
    MirrorSearch search;

    @Autowired
    MirrorReading reading;

    @Autowired
    Refusals refusals;

    @Autowired
    ChangeLog changes;

    @Autowired
    DossierSearch dossiers;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theNewestVersionStandsInWhateverOrderManyComeAtOnce() throws Exception {
        var source = source();
        var number = number();
        var versions = new ArrayList<Long>();
        for (var version = 1L; version <= 24; version++) {
            versions.add(version);
        }
        Collections.shuffle(versions, new Random(386));
        var tasks = versions.stream()
                .<Callable<String>>map(version -> () -> {
                    try {
                        return report.report(source, told(number, version), RequestKey.random())
                                .outcome()
                                .name();
                    } catch (NewerVersion late) {
                        return late.whatHappened();
                    }
                })
                .toList();

        List<String> said;
        try (var pool = Executors.newFixedThreadPool(8)) {
            said = pool.invokeAll(tasks).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        var seen = reading.read(cast.officer("mai.qn"), source.system().code(), number);
        assertThat(seen.version()).isEqualTo(24);
        assertThat(said.stream().filter("CREATED"::equals)).hasSize(1);
        assertThat(seen.versions()).hasSize((int) said.stream()
                .filter(one -> one.equals("CREATED") || one.equals("UPDATED"))
                .count());
    }

    @Test
    void anOlderVersionIsRefusedTheSameOneChangesNothingAndOneNumberSaysOneThing() {
        var source = source();
        var number = number();
        send(source, told(number, 3));

        assertThat(send(source, told(number, 3)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThatThrownBy(() -> send(source, told(number, 2)))
                .isInstanceOf(NewerVersion.class)
                .hasMessageContaining("Đã có phiên bản 3");
        assertThatThrownBy(() -> send(source, told(number, 3, "Người khác", null)))
                .isInstanceOf(NewerVersion.class)
                .hasMessageContaining("nội dung khác");
        assertThat(send(source, told(number, 4, "Tên đã đính chính", null)).outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(send(source, told(number, 3)).version())
                .as("told before, and told again after a newer one")
                .isEqualTo(4);
        var seen = reading.read(cast.officer("mai.qn"), source.system().code(), number);
        assertThat(seen.applicant()).isEqualTo("Tên đã đính chính");
        assertThat(seen.versions()).extracting(MirroredDossier.Version::version).containsExactly(4L, 3L);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndServesNoOtherReport() {
        var source = source();
        var number = number();
        var key = RequestKey.random();

        var first = report.report(source, told(number, 1), key);
        send(source, told(number, 2));

        assertThat(report.report(source, told(number, 1), key)).isEqualTo(first);
        assertThatThrownBy(() -> report.report(source, told(number, 9), key)).isInstanceOf(KeyReused.class);
    }

    @Test
    void whatCannotBeRightIsRefusedWithAllReasonsAndShownUntilItIsMended() {
        var source = source();
        var number = number();
        var now = clock.instant();
        var wrong = new Snapshot(
                number,
                0,
                "9.999999",
                "H99.999",
                " ",
                "123",
                now.plus(Duration.ofDays(1)),
                now,
                MirroredState.RETURNED,
                null,
                List.of());

        assertThatThrownBy(() -> send(source, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactlyInAnyOrder(
                                        "version",
                                        "procedure",
                                        "agency",
                                        "applicant.name",
                                        "applicant.idNumber",
                                        "receivedAt",
                                        "due",
                                        "resultAt"));
        assertThat(refusals.latest(source.system().id()))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("9.999999", "H99.999"));

        send(source, told(number, 1));
        assertThat(refusals.latest(source.system().id())).isEmpty();
    }

    @Test
    void aSourceReportsOnlyWhatItsScopeCoversOnTheDayTheDossierCameIn() {
        var id = systems.register(TestSources.SETUP, code(), "Hệ thống hẹp", "Bộ Tư pháp", 24);
        var source = of(id);
        assertThatThrownBy(() -> send(source, told(number(), 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không được báo");
        systems.allow(TestSources.SETUP, id, Cast.QUY_NHON, PROCEDURE, LocalDate.of(2020, 1, 1), null);
        var number = number();
        assertThat(send(source, told(number, 1)).outcome()).isEqualTo(Outcome.CREATED);

        var scope = systems.scopes(id).getFirst();
        systems.endScope(TestSources.SETUP, id, scope.id(), LocalDate.of(2021, 1, 1));
        assertThatThrownBy(() -> send(source, told(number(), 1))).isInstanceOf(InvalidInput.class);
        assertThat(changes.of(ChangeLog.Subject.SOURCE_SYSTEM, id))
                .extracting(ChangeLog.Change::action)
                .contains("đăng ký hệ thống nguồn", "mở phạm vi", "kết thúc phạm vi", "cấp mã truy cập");
    }

    @Test
    void manyAtOnceEachGetTheirResultAndABadOneStopsNoOther() {
        var source = source();
        var numbers = List.of(number(), number());
        var rows = List.<ReportedRow>of(
                new ReportedRow.Readable(told(numbers.get(0), 2)),
                new ReportedRow.Readable(told(numbers.get(1), 1, "", null)),
                new ReportedRow.Unreadable("?", List.of(new InvalidInput.Fault("report", "Không đọc được."))),
                new ReportedRow.Readable(told(numbers.get(0), 1)));
        var key = RequestKey.random();

        var outcomes = report.reportAll(source, rows, key);

        assertThat(outcomes)
                .extracting(Reported::outcome)
                .as("the versions of one dossier are taken in their order")
                .containsExactly(Outcome.UPDATED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(report.reportAll(source, rows, key)).isEqualTo(outcomes);
        assertThat(report.reportAll(source, List.of(), RequestKey.random())).isEmpty();
        assertThatThrownBy(() -> report.reportAll(
                        source, Collections.nCopies(ReportMirrors.MOST + 1, rows.getFirst()), RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void ownNumbersOfDossiersDoNotChange() {
        var before = own();
        var source = source();
        var number = number();

        send(source, told(number, 1));
        send(source, told(number, 2));

        assertThat(own()).isEqualTo(before);
        assertThat(dossiers.page(
                                cast.officer("mai.qn"),
                                new DossierSearch.Query(number.value(), null, null, false),
                                null,
                                10,
                                clock.instant())
                        .rows())
                .isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToChangeHistory() {
        var source = source();
        send(source, told(number(), 1));

        for (var change : List.of("update mirrors.snapshot set version = 9", "delete from mirrors.snapshot")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
    }

    @Test
    void theIdentityNumberIsFoundByButKeptNowhere() {
        var source = source();
        var number = number();
        var id = "052190%06d".formatted(new Random().nextInt(1_000_000));
        send(source, told(number, 1, "Nguyễn Thị Hoa", id));

        var mai = cast.officer("mai.qn");
        assertThat(find(mai, id)).containsExactly(number);
        assertThat(reading.read(mai, source.system().code(), number).idMask()).isEqualTo("••••••••" + id.substring(8));
        assertThat(jdbc.sql("""
                        select count(*) from mirrors.dossier d join mirrors.snapshot s on s.dossier = d.id
                        where d::text like '%' || :id || '%' or s::text like '%' || :id || '%'""").param("id", id).query(Integer.class).single()).isZero();
    }

    @Test
    void officersOfOtherAgenciesDoNotSeeItAndEveryReadingIsOnRecord() {
        var source = source();
        var number = number();
        send(source, told(number, 1));
        var stranger = cast.officer("nam.sxd");

        assertThat(find(stranger, number.value())).isEmpty();
        assertThat(search.numbered(stranger, number.value())).isEmpty();
        assertThatThrownBy(() -> reading.read(stranger, source.system().code(), number))
                .isInstanceOf(NotFound.class);

        var mai = cast.officer("mai.qn");
        assertThat(find(mai, number.value().substring(number.value().length() - 6)))
                .contains(number);
        reading.read(mai, source.system().code(), number);
        assertThat(jdbc.sql("select count(*) from dossiers.reading where officer = :officer and detail like :said")
                        .param("officer", mai.officer())
                        .param("said", "Hồ sơ đồng bộ " + number + " của%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndFiltersNarrowThem() {
        var source = source();
        var late = number();
        var received = clock.instant().minus(Duration.ofDays(9));
        for (var i = 0; i < 5; i++) {
            send(source, told(i == 0 ? late : number(), 1, received, i == 0 ? received.plusSeconds(60) : null));
        }
        var mai = cast.officer("mai.qn");
        // Two sources may bear one number.
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            var page = search.page(mai, MirrorSearch.Query.ALL, cursor, 2);
            page.rows().forEach(row -> all.add(row.source() + " " + row.number()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(all)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(5)
                .contains(source.system().code() + " " + late);
        assertThat(search.page(mai, new MirrorSearch.Query(null, PROCEDURE, null, true), null, 200)
                        .rows())
                .extracting(MirrorSearch.Row::number)
                .contains(late);
        assertThat(search.page(mai, new MirrorSearch.Query(null, null, MirroredState.RETURNED, false), null, 200)
                        .rows())
                .extracting(MirrorSearch.Row::number)
                .doesNotContain(late);
        assertThatThrownBy(() -> search.page(mai, MirrorSearch.Query.ALL, "nonsense", 2))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aNewTokenLeavesTheOldOneADayAndARevocationNone() {
        var id = TestSources.registered(application, code());
        var first = issue(id);
        var second = issue(id);
        assertThat(tokens.sourceOf(first)).isPresent();
        assertThat(tokens.issue(TestSources.SETUP, id, "0"))
                .as("a form sent twice")
                .isEmpty();
        TimeTravel.at(clock.instant().plus(Duration.ofHours(25))).run(() -> {
            assertThat(tokens.sourceOf(first)).isEmpty();
            assertThat(tokens.sourceOf(second)).isPresent();
        });

        tokens.revoke(TestSources.SETUP, id);
        assertThat(tokens.sourceOf(second)).isEmpty();
        assertThatThrownBy(() -> tokens.issue(cast.officer("khoa.qn"), id, tokens.edition(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSourceNotHeardOfForTooLongIsSilent() {
        var source = source();
        report.reportAll(source, List.of(), RequestKey.random());
        var heard = systems.byId(source.system().id());

        assertThat(heard.heardAt()).isNotNull();
        assertThat(heard.silent(clock.instant().plus(Duration.ofHours(23)))).isFalse();
        assertThat(heard.silent(clock.instant().plus(Duration.ofHours(25)))).isTrue();
    }

    private List<MirrorNumber> find(Actor.Officer officer, String text) {
        return search.page(officer, new MirrorSearch.Query(text, null, null, false), null, 50).rows().stream()
                .map(MirrorSearch.Row::number)
                .toList();
    }

    private List<Integer> own() {
        return List.of("dossiers.dossier", "dossiers.event", "papers.register").stream()
                .map(table -> jdbc.sql("select count(*) from " + table + " where true")
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private Reported send(ReportingSource source, Snapshot snapshot) {
        return report.report(source, snapshot, RequestKey.random());
    }

    private ReportingSource source() {
        return of(TestSources.registered(application, code()));
    }

    private ReportingSource of(long id) {
        return tokens.sourceOf(issue(id)).orElseThrow();
    }

    private String issue(long id) {
        return tokens.issue(TestSources.SETUP, id, tokens.edition(id))
                .orElseThrow()
                .token();
    }

    private static String code() {
        return "KT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static MirrorNumber number() {
        return MirrorNumber.parse("G22.99-260820-" + (100_000 + new Random().nextInt(900_000)));
    }

    private Snapshot told(MirrorNumber number, long version) {
        return told(number, version, "Nguyễn Thị Hoa", null);
    }

    private Snapshot told(MirrorNumber number, long version, String applicant, @Nullable String idNumber) {
        var received = Instant.parse("2026-08-20T02:00:00Z");
        return new Snapshot(
                number,
                version,
                PROCEDURE,
                Cast.QUY_NHON,
                applicant,
                idNumber,
                received,
                received.plus(Duration.ofDays(2)),
                MirroredState.IN_PROGRESS,
                null,
                List.of(new Snapshot.Happening(received, "Tiếp nhận hồ sơ", "Trần Văn Nam")));
    }

    private Snapshot told(MirrorNumber number, long version, Instant received, @Nullable Instant due) {
        return new Snapshot(
                number,
                version,
                PROCEDURE,
                Cast.QUY_NHON,
                "Nguyễn Thị Hoa",
                null,
                received,
                due,
                MirroredState.IN_PROGRESS,
                null,
                List.of());
    }
}
