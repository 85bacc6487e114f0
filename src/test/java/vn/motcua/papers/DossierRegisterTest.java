package vn.motcua.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.documents.PaperReading.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.PostalHandOver;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.papers.DossierRegister.Archived;
import vn.motcua.papers.DossierRegister.Format;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** A desk's register has no gap, takes nothing once closed, and is archived as it was then. */
@SampleTest
class DossierRegisterTest {

    private static final String BIRTH = "1.001193";
    private static final Instant LAST_YEAR = Instant.parse("2025-12-03T02:00:00Z");
    private static final int AT_ONCE = 6;
    private static final int ROUNDS = 4;

    @Autowired
    Cast cast;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DossierRegister register;

    @Autowired
    RegisterSheets sheets;

    @Autowired
    RegisterArchive archive;

    @Autowired
    Agencies agencies;

    @Autowired
    Files files;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void receptionsAtOnceAreNumberedWithoutAGapAndARefusedOneLeavesNone() throws Exception {
        var before = last(thisYear());
        var mai = cast.officer("mai.qn");
        var filing = cast.filing(BIRTH, Cast.QUY_NHON, mai);
        var gate = new CyclicBarrier(AT_ONCE);
        var work = new ArrayList<Callable<Object>>();
        for (var one = 0; one < AT_ONCE; one++) {
            var refused = one % 3 == 2;
            work.add(() -> {
                gate.await();
                for (var round = 0; round < ROUNDS; round++) {
                    if (refused) {
                        assertThatThrownBy(() -> receiveTwiceUnderOneKey(mai, filing))
                                .isInstanceOf(KeyReused.class);
                    } else {
                        receive(mai, filing);
                    }
                }
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }

        var numbers = jdbc.sql("select no from papers.register_entry where desk = :desk and year = :year order by no")
                .param("desk", desk().id())
                .param("year", thisYear())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, last(thisYear())).boxed().toList());
        assertThat(last(thisYear()) - before).isGreaterThanOrEqualTo(AT_ONCE * 2 / 3 * ROUNDS);
    }

    @Test
    void aClosedBookTakesNoEntryAndItsArchiveStaysAsItWas(@TempDir Path folder) throws Exception {
        var number = TimeTravel.at(LAST_YEAR).call(() -> received());
        var year = 2025;
        var head = leader();
        assertThatThrownBy(() -> register.close(head, desk(), thisYear()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("01/01");

        register.close(head, desk(), year);
        register.close(head, desk(), year);

        var closed = register.book(desk(), year).orElseThrow();
        assertThat(closed.closed()).isTrue();
        assertThatThrownBy(() -> TimeTravel.at(LAST_YEAR.plusSeconds(60)).call(() -> received()))
                .isInstanceOf(BookClosed.class);
        assertThat(last(year)).isEqualTo(closed.last());
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into papers.register_entry (desk, year, no, dossier, at)
                                values (:desk, 2025, 99999, 'X-251203-0001', now())""").param("desk", desk().id()).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update papers.register set last = last + 1 where desk = :desk and year = 2025")
                                .param("desk", desk().id())
                                .update())
                .isInstanceOf(DataAccessException.class);

        archive.archiveWhatIsClosed();
        archive.archiveWhatIsClosed();
        var kept = register.archive(closed);
        assertThat(kept).hasSize(closed.volumes() + 1);
        assertThat(text(bytes(kept, Format.PDF)))
                .contains("SỔ THEO DÕI HỒ SƠ", "Năm 2025", "Khóa sổ năm 2025", head.name(), "Nguyễn Thị Hoa");
        assertThat(sheet(bytes(kept, Format.XLSX), folder))
                .contains(number.value(), "Nguyễn Thị Hoa", "Phương thức nhận kết quả", "Ký nhận");
    }

    @Test
    void theBookIsReadByItsDeskAndClosedByWhoLeadsIt() {
        received();
        var mai = cast.officer("mai.qn");

        assertThat(register.desks(mai)).contains(desk());
        assertThat(register.mayClose(mai, desk())).isFalse();
        assertThatThrownBy(() -> register.close(mai, desk(), 2025)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.desk(mai, "H21.16")).isInstanceOf(NotFound.class);
        var line = register.lines(desk(), thisYear(), last(thisYear()) - 1, 1).getFirst();
        assertThat(line.dossier().applicant().name()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(line.dossier().received()).isEqualTo(line.entry().at());
        assertThatThrownBy(() -> sheets.pdf(desk(), thisYear(), 999)).isInstanceOf(NotFound.class);
    }

    /** The second try has other content under the key of the first and is refused as a whole. */
    private void receiveTwiceUnderOneKey(Actor.Officer officer, Filing filing) {
        var key = RequestKey.random();
        receive.receiveAtCounter(officer, filing, key);
        receive.receiveByPost(officer, filing, PostalHandOver.BLANK, key);
    }

    private DossierNumber received() {
        var mai = cast.officer("mai.qn");
        return receive(mai, cast.filing(BIRTH, Cast.QUY_NHON, mai));
    }

    private DossierNumber receive(Actor.Officer officer, Filing filing) {
        return receive.receiveAtCounter(officer, filing, RequestKey.random()).number();
    }

    private int last(int year) {
        return register.book(desk(), year).map(DossierRegister.Book::last).orElse(0);
    }

    private int thisYear() {
        return Province.dateOf(clock.instant()).getYear();
    }

    private Agency desk() {
        return agencies.byCode(Cast.QUY_NHON).orElseThrow();
    }

    private Actor.Officer leader() {
        var officer = agencies.holders(desk().id(), null, OfficerRole.APPROVER).getFirst();
        return new Actor.Officer(officer.id(), officer.name());
    }

    private byte[] bytes(List<Archived> kept, Format format) throws Exception {
        var file =
                kept.stream().filter(one -> one.format() == format).findFirst().orElseThrow();
        try (var content = files.open(file.file())) {
            return content.readAllBytes();
        }
    }

    /** All texts of a workbook, as its parts hold them. */
    private static String sheet(byte[] xlsx, Path folder) throws Exception {
        var all = new StringBuilder();
        try (var zip = new ZipFile(
                java.nio.file.Files.write(folder.resolve("so.xlsx"), xlsx).toFile())) {
            for (var part : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(all.toString());
    }
}
