package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agency;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.ApproveDossier;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.OnTheSpotShares;
import vn.motcua.dossiers.OnTheSpotShares.Share;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** How much an agency settles whole at its one-stop desk, for those who answer for it. */
@SampleTest
class OnTheSpotPagesTest {

    /** A Monday on which nothing else happens. */
    private static final Instant MONDAY = Instant.parse("2031-05-05T02:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @Autowired
    DeskCast cast;

    @Autowired
    OnTheSpotShares shares;

    @Autowired
    Appraise appraise;

    @Autowired
    ApproveDossier approve;

    @Test
    void theDossiersDecidedInThePeriodAreCountedByTheRouteTheyCameUnder() throws Exception {
        var before = ward(DAY);
        assertThat(before.dossiers()).isZero();
        assertThat(before.procedures()).isGreaterThan(before.proceduresOnTheSpot());
        assertThat(before.proceduresOnTheSpot()).isPositive();

        TimeTravel.at(MONDAY).call(() -> decided(cast.received(DeskCast.CERTIFIED_COPY)));

        assertThat(ward(DAY)).satisfies(share -> {
            assertThat(share.dossiers()).isEqualTo(1);
            assertThat(share.dossiersOnTheSpot()).isEqualTo(1);
            assertThat(share.ofDossiers()).as("one says nothing").isNull();
        });
        assertThat(ward(DAY.plusDays(1)).dossiers()).isZero();
        assertThat(ward(DAY.minusDays(1)).dossiers()).isZero();
        var page = cast.at("phuc.qn").read("/desk/on-the-spot?from=05/05/2031&to=05/05/2031");
        assertThat(page.select("#shares tbody tr").text()).contains("Quy Nhơn", "1 trên 1", "–");
        var csv = cast.at("phuc.qn")
                .open("/desk/on-the-spot.csv?from=05/05/2031&to=05/05/2031")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("\"H21.180\"", "\"1\",\"1\",\"\"");
    }

    @Test
    void thirtyDossiersAreNeededForAPercentage() {
        assertThat(new Share(wardAgency(), 8, 5, 29, 12).ofDossiers()).isNull();
        assertThat(new Share(wardAgency(), 8, 5, 30, 12).ofDossiers()).isEqualTo(40.0);
        assertThat(new Share(wardAgency(), 8, 5, 30, 12).ofProcedures()).isEqualTo(62.5);
        assertThat(new Share(wardAgency(), 0, 0, 30, 12).ofProcedures()).isNull();
        assertThat(new Share(wardAgency(), 8, 5, 30, 12).target()).isEqualTo(100);
        assertThat(new Share(wardAgency(), 1_000, 999, 30, 12).reached())
                .as("99,9 is not all")
                .isFalse();
        assertThat(new Share(wardAgency(), 8, 8, 30, 12).reached()).isTrue();
        assertThat(OnTheSpotPage.perCent(62.5)).isEqualTo("62,5");
    }

    @Test
    void onlyThoseWhoLeadOrAdministerSeeItAndOnlyTheirOwn() throws Exception {
        assertThatThrownBy(() -> shares.of(cast.officer("tuan.qn"), DAY, DAY)).isInstanceOf(NotFound.class);
        assertThat(cast.at("tuan.qn").open("/desk/on-the-spot").getStatus()).isEqualTo(404);
        assertThat(cast.at("tuan.qn").open("/desk/on-the-spot.csv").getStatus()).isEqualTo(404);
        assertThat(cast.at("tuan.qn").read("/desk/work").select("a[href=/desk/on-the-spot]"))
                .isEmpty();
        assertThat(shares.of(cast.officer("vinh.sxd"), DAY, DAY))
                .extracting(share -> share.agency().code())
                .containsOnly("H21.18");
        assertThat(shares.of(cast.officer("binh.tinh"), DAY, DAY))
                .extracting(share -> share.agency().code())
                .contains("H21.18", "H21.180");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsToldAtItsField() throws Exception {
        var page = cast.at("phuc.qn").read("/desk/on-the-spot?from=05/05/2031&to=04/05/2031");

        assertThat(page.select("#to-error").text()).contains("không được trước");
    }

    private Standing decided(DossierNumber number) {
        appraise.appraise(cast.officer("tuan.qn"), number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
        return approve.approve(
                cast.officer("phuc.qn"),
                number,
                null,
                ResultDocument.letter("Bản sao chứng thực", "Đúng với bản chính."),
                "",
                RequestKey.random());
    }

    private Share ward(LocalDate day) {
        return shares.of(cast.officer("phuc.qn"), day, day).stream()
                .filter(share -> share.agency().code().equals("H21.180"))
                .findFirst()
                .orElseThrow();
    }

    private Agency wardAgency() {
        return ward(DAY).agency();
    }
}
