package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.ClaimStep;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** Officers tell on their account page when they are away, and their deputies see whose work they do. */
@SampleTest
class AbsencePagesTest {

    private static final String ACCOUNT = "/desk/account";
    private static final String CREATE = "/desk/account/absences";

    @Autowired
    DeskCast cast;

    @Autowired
    Agencies agencies;

    @Autowired
    OfficerAdministration officers;

    @Autowired
    ClaimStep claim;

    @Autowired
    Clock clock;

    @Test
    void aDeputySeesTheWorkOfWhoIsAwayAndThatItIsDoneForThem() throws Exception {
        var absent = officer(OfficerRole.CASE_OFFICER);
        var deputy = officer(OfficerRole.CLERK);
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        claim.claim(cast.officer(absent), number, null, RequestKey.random());

        var planned = cast.at(absent).fillIn(ACCOUNT, CREATE, leave(deputy, 0, 3));

        assertThat(planned.getStatus()).isEqualTo(303);
        assertThat(cast.at(absent).read(ACCOUNT).select("main").text())
                .contains(name(deputy) + " làm thay bạn", VietnameseTime.date(today().plusDays(3)));
        assertThat(cast.at(deputy).read(ACCOUNT).select("main").text()).contains("Bạn làm thay " + name(absent));
        assertThat(cast.at(deputy)
                        .read("/desk/work?queue=STEPS")
                        .select("tbody")
                        .text())
                .contains("thay " + name(absent));
        assertThat(cast.at(deputy)
                        .read("/desk/dossiers/" + number)
                        .select(".act .note")
                        .text())
                .contains("Thay mặt " + name(absent), "Nhật ký và giấy tờ ghi tên bạn");
    }

    @Test
    void backAtWorkTheAbsenceEnds() throws Exception {
        var absent = officer(OfficerRole.CASE_OFFICER);
        var deputy = officer(OfficerRole.CLERK);
        cast.at(absent).fillIn(ACCOUNT, CREATE, leave(deputy, 0, 3));
        var end = cast.at(absent).read(ACCOUNT).select("form[action$=/end]").attr("action");

        var other = cast.at(deputy);
        assertThat(other.send(end, other.form(ACCOUNT, "/desk/account/password"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(cast.at(absent).fillIn(ACCOUNT, end).getStatus()).isEqualTo(303);

        assertThat(cast.at(deputy).read(ACCOUNT).select("main").text()).doesNotContain("Bạn làm thay");
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndWhatWasTypedStays() throws Exception {
        var absent = officer(OfficerRole.CASE_OFFICER);

        var answer = cast.at(absent)
                .fillIn(ACCOUNT, CREATE, "firstDay", "32/01/2027", "lastDay", "", "reason", "Nghỉ phép năm");

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = DeskVisitor.page(answer);
        assertThat(page.select("#firstDay-error, #lastDay-error, #deputy-error"))
                .hasSize(3);
        assertThat(page.select("input[name=firstDay]").attr("value")).isEqualTo("32/01/2027");
        assertThat(page.select("input[name=reason]").attr("value")).isEqualTo("Nghỉ phép năm");
    }

    private String[] leave(String deputy, int from, int to) {
        return new String[] {
            "firstDay", VietnameseTime.date(today().plusDays(from)),
            "lastDay", VietnameseTime.date(today().plusDays(to)),
            "deputy", Long.toString(cast.officer(deputy).officer()),
            "reason", "Nghỉ phép"
        };
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private String name(String username) {
        return cast.officer(username).name();
    }

    /** The username of a new officer of the ward's office. */
    private String officer(OfficerRole role) {
        var ward = agencies.byCode(DeskCast.QUY_NHON).orElseThrow().id();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var username = "nv." + mark;
        officers.appoint(
                username,
                "Bà " + mark,
                ward,
                agencies.unitByCode(ward, "OFFICE").orElseThrow().id(),
                role,
                LocalDate.of(2025, 7, 1),
                new Actor.Machine("Kiểm thử"));
        return username;
    }
}
