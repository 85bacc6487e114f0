package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierSearch.Query;
import vn.motcua.dossiers.DossierSearch.Row;
import vn.motcua.vocabulary.Actor;

/** Lists of dossiers: what text finds, who sees what, and one page after the other. */
@SampleTest
class DossierSearchTest {

    private static final String CERTIFIED_COPY = "2.000815";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    DossierSearch search;

    @Autowired
    DossierReading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anOfficerFindsADossierByItsNumberByItsLastDigitsAndByTheApplicant() {
        var number = filed();
        var value = number.value();

        for (var text : List.of(
                value,
                value.toLowerCase(Locale.ROOT),
                value.substring(value.indexOf('-') + 1),
                value.substring(value.lastIndexOf('-') + 1),
                "052190001234",
                "nguyen thi hoa")) {
            assertThat(numbers(mai(), text)).as(text).contains(number);
        }
        assertThat(numbers(mai(), "999999-9999")).isEmpty();
        assertThat(numbers(mai(), "khong co ai ten the nay")).isEmpty();
    }

    @Test
    void whoHasNoPartInADossierDoesNotFindIt() {
        var number = filed();

        assertThat(numbers(Cast.HOA, number.value())).containsExactly(number);
        assertThat(numbers(Cast.STRANGER, number.value())).isEmpty();
    }

    @Test
    void whatAnAgencyLeftToSeveralIsFoundByItsNumberAndLeafedThroughByNobody() {
        var ofDistrict = filed();
        var ofCommune = filed();
        left(ofDistrict, "000.00.31.H08");
        left(ofCommune, "000.05.31.H08");

        assertThat(numbers(mai(), ofDistrict.value())).containsExactly(ofDistrict);
        assertThat(reading.read(mai(), ofDistrict).number()).isEqualTo(ofDistrict);
        assertThat(numbers(mai(), "nguyen thi hoa"))
                .as("a district's work went to many, this commune's to one alone")
                .doesNotContain(ofDistrict)
                .contains(ofCommune);
        assertThat(numbers(mai(), "")).doesNotContain(ofDistrict).contains(ofCommune);
        assertThat(numbers(cast.officer("vinh.sxd"), ofDistrict.value())).isEmpty();
    }

    private void left(DossierNumber number, String agency) {
        jdbc.sql("update dossiers.dossier set agency = :agency, desk = :agency where number = :number")
                .param("agency", cast.agency(agency))
                .param("number", number.value())
                .update();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (var i = 0; i < 7; i++) {
            filed();
        }
        var inOne = search.page(mai(), Query.ALL, null, 200, clock.instant());
        assertThat(inOne.rows()).hasSizeGreaterThanOrEqualTo(7);

        var pageByPage = new ArrayList<Row>();
        String cursor = null;
        do {
            var page = search.page(mai(), Query.ALL, cursor, 3, clock.instant());
            pageByPage.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null && pageByPage.size() < inOne.rows().size());

        assertThat(pageByPage.subList(0, inOne.rows().size()))
                .isEqualTo(inOne.rows())
                .isSortedAccordingTo(Comparator.comparing(Row::id).reversed());
    }

    private DossierNumber filed() {
        return submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }

    private List<DossierNumber> numbers(Actor actor, String text) {
        return search.page(actor, new Query(text, null, null, false), null, 200, clock.instant()).rows().stream()
                .map(Row::number)
                .toList();
    }
}
