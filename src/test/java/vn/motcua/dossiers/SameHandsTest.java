package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.vocabulary.Actor;

/** One person who does all three is warned and put on record, never kept from it; where two had a hand, nothing is said. */
@SampleTest
class SameHandsTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    Appraise appraise;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    DossierReading reading;

    @Autowired
    Agencies agencies;

    @Autowired
    OfficerAdministration officers;

    @Test
    void whoeverReceivesAppraisesAndDecidesAloneIsWarnedAndPutOnRecord() {
        var alone = everybodyInOne("mot.nguoi");
        var number = appraised(alone, alone);
        assertThat(reading.read(alone, number).sameHands()).as("warned").isTrue();
        assertThat(reading.read(cast.officer("phuc.qn"), number).sameHands())
                .as("another who may decide is not")
                .isFalse();

        approve(alone, number);

        assertThat(told(number)).isEqualTo(true);

        var refused = appraised(alone, alone);
        refuse.refuse(
                alone,
                refused,
                null,
                null,
                new RefuseDossier.Why(
                        "NOT_ELIGIBLE", "Điều 5 NĐ 23/2015/NĐ-CP", "Bản chính đã bị tẩy xóa, sửa chữa nhiều chỗ."),
                RequestKey.random());
        assertThat(told(refused)).isEqualTo(true);
    }

    @Test
    void whereAnotherHadAHandNothingIsSaid() {
        var alone = everybodyInOne("hai.nguoi");
        var number = appraised(cast.officer("mai.qn"), alone);
        assertThat(reading.read(alone, number).sameHands()).isFalse();

        approve(alone, number);

        assertThat(told(number)).isNull();
    }

    private @Nullable Object told(DossierNumber number) {
        return troupe.view(number).timeline().getLast().details().get("sameHands");
    }

    private DossierNumber appraised(Actor.Officer receiver, Actor.Officer appraiser) {
        var number = receive.receiveAtCounter(
                        receiver, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, receiver), RequestKey.random())
                .number();
        appraise.appraise(appraiser, number, null, Appraise.Finding.ELIGIBLE, "Đủ điều kiện", RequestKey.random());
        return number;
    }

    private void approve(Actor.Officer approver, DossierNumber number) {
        approve.approve(
                approver,
                number,
                null,
                ResultDocument.letter("Bản sao chứng thực", "Chứng thực bản sao đúng với bản chính."),
                "",
                RequestKey.random());
    }

    private Actor.Officer everybodyInOne(String username) {
        var admin = new Actor.Machine("kiểm thử");
        var commune = agencies.byCode(Cast.QUY_NHON).orElseThrow().id();
        var officer = officers.appoint(
                username, "Người " + username, commune, null, OfficerRole.DESK_OFFICER, LONG_AGO, admin);
        for (var role : new OfficerRole[] {OfficerRole.CASE_OFFICER, OfficerRole.APPROVER}) {
            officers.grant(new Position(officer, commune, null, role, LONG_AGO, null), admin);
        }
        return cast.officer(username);
    }
}
