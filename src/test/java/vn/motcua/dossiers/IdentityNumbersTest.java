package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.SampleTest;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;

/** An applicant is found by their number, however it was typed when the dossier was handed in and however it is typed now. */
@SampleTest
class IdentityNumbersTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final String MIGRATION = "db/migration/dossiers/V20261126.260__identity_numbers.sql";

    @Autowired
    Cast cast;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DossierReading reading;

    @Autowired
    DossierSearch search;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aNumberTypedWithBlanksIsKeptAndFoundAsOneNumber() {
        var number = received("052 085.007 777");

        assertThat(reading.read(mai(), number).filed().applicant().idNumber()).isEqualTo("052085007777");
        for (var typed : List.of("052085007777", "052.085.007.777", "０５２ 085 007 777")) {
            assertThat(found(typed)).as(typed).contains(number);
        }
        assertThat(search.alike(mai(), new IdentityNumber("052085007777"), CERTIFIED_COPY, clock.instant()))
                .extracting(DossierSearch.Alike::number)
                .contains(number);
    }

    @Test
    void whatWasKeptAsTypedBeforeIsWrittenTheSameWayByTheMigration() throws IOException {
        var number = received("052085008888");
        jdbc.update(
                "update dossiers.dossier set applicant_id_number = '０５２ 085.008–888' where number = ?", number.value());
        jdbc.update("""
                update dossiers.filing set applicant = jsonb_set(applicant, '{idNumber}', '"052 085 008 888"')
                where dossier = (select id from dossiers.dossier where number = ?)""", number.value());
        assertThat(found("052085008888")).doesNotContain(number);

        jdbc.execute(new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8));

        assertThat(found("052085008888")).contains(number);
        assertThat(reading.read(mai(), number).filed().applicant().idNumber()).isEqualTo("052085008888");
    }

    private DossierNumber received(String idNumber) {
        return receive.receiveAtCounter(
                        mai(),
                        Cast.by(idNumber, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, mai())),
                        RequestKey.random())
                .number();
    }

    private List<DossierNumber> found(String text) {
        return search
                .page(mai(), new DossierSearch.Query(text, null, null, false), null, 200, clock.instant())
                .rows()
                .stream()
                .map(DossierSearch.Row::number)
                .toList();
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }
}
