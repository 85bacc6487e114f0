package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.MotCuaTest;
import vn.motcua.Visitor;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.ApiTokens;
import vn.motcua.accounts.ChangePassword;
import vn.motcua.accounts.SignUp;
import vn.motcua.accounts.TestOfficers;
import vn.motcua.accounts.TestOfficers.Enrolled;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

@MotCuaTest
class OfficerSignInPagesTest {

    private static final String PASSWORD = "con mèo mái ngói";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestOfficers officers;
    private Visitor visitor;

    @BeforeEach
    void visitor(@Autowired ApplicationContext application) {
        officers = new TestOfficers(application);
        visitor = new Visitor(mvc);
    }

    @Test
    void passwordThenCodeThenThePageOneCameFor() throws Exception {
        var mai = officers.enrol(OfficerRole.DESK_OFFICER);
        assertThat(visitor.open("/desk/account?tab=1").getRedirectedUrl())
                .isEqualTo("/desk/sign-in?return=%2Fdesk%2Faccount%3Ftab%3D1");

        assertThat(password(mai, "/desk/sign-in?return=/desk/account?tab=1")).isEqualTo("/desk/sign-in/code");
        var halfWay = visitor.session();
        assertThat(visitor.open("/desk/account").getStatus()).isEqualTo(302);
        assertThat(code(mai.codeNow(clock))).isEqualTo("/desk/account?tab=1");
        assertThat(visitor.session()).isNotEqualTo(halfWay);
        assertThat(visitor.read("/desk/account").text()).contains("Trần Thị Mai", "Công chức một cửa");
    }

    @Test
    void theCodePageAloneLeadsBackToTheBeginning() throws Exception {
        assertThat(visitor.open("/desk/sign-in/code").getRedirectedUrl()).isEqualTo("/desk/sign-in?expired");
    }

    @Test
    void aPasswordWaitsFiveMinutesForItsCode() throws Exception {
        var mai = officers.enrol(OfficerRole.DESK_OFFICER);
        password(mai, "/desk/sign-in");

        TimeTravel.at(clock.instant().plus(Duration.ofMinutes(6)))
                .call(() -> assertThat(visitor.open("/desk/sign-in/code").getRedirectedUrl())
                        .isEqualTo("/desk/sign-in?expired"));
    }

    @Test
    void aUsedCodeIsRefusedOnThePage() throws Exception {
        var mai = officers.enrol(OfficerRole.DESK_OFFICER);
        var code = mai.codeNow(clock);
        password(mai, "/desk/sign-in");
        code(code);
        visitor = new Visitor(mvc);
        password(mai, "/desk/sign-in");

        var refused = visitor.fillIn("/desk/sign-in/code", "/desk/sign-in/code", "code", code);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("đã dùng rồi");
    }

    @Test
    void noCodeHelpsWhoeverGaveAPasswordThatIsNoneAnyMore() throws Exception {
        var mai = officers.enrol(OfficerRole.DESK_OFFICER);
        password(mai, "/desk/sign-in");
        changePassword.change(new Actor.Officer(mai.id(), "Trần Thị Mai"), mai.password(), "trời xanh mây trắng");

        var refused = visitor.fillIn("/desk/sign-in/code", "/desk/sign-in/code", "code", mai.codeNow(clock));

        assertThat(refused.getStatus()).isEqualTo(422);
    }

    /** The session was saved while the password changed: when the sessions of the old one were already ended. */
    @Test
    void aSessionOfAFormerPasswordIsOver() throws Exception {
        var mai = signedIn(OfficerRole.DESK_OFFICER);
        var former = visitor.open("/desk/account");
        jdbc.sql("update accounts.officer_credential set password_hash = 'another' where officer = :officer")
                .param("officer", mai.id())
                .update();

        assertThat(former.getStatus()).isEqualTo(200);
        assertThat(visitor.open("/desk/account").getRedirectedUrl()).startsWith("/desk/sign-in");
    }

    @Test
    void whoeverChangedThePasswordStaysSignedIn() throws Exception {
        var mai = signedIn(OfficerRole.DESK_OFFICER);
        visitor.fillIn(
                "/desk/account",
                "/desk/account/password",
                "current",
                mai.password(),
                "password",
                "trời xanh mây trắng");

        assertThat(visitor.read("/desk/account").text()).contains("Đã đổi mật khẩu");
    }

    @Test
    void aDisabledOfficerIsOut() throws Exception {
        var mai = signedIn(OfficerRole.DESK_OFFICER);
        assertThat(visitor.open("/desk/account").getStatus()).isEqualTo(200);
        officers.disable(mai);

        assertThat(visitor.open("/desk/account").getStatus()).isEqualTo(302);
    }

    @Test
    void theDeskDoesNotExistForACitizenNorTheCitizensPagesForAnOfficer() throws Exception {
        signedIn(OfficerRole.DESK_OFFICER);
        assertThat(visitor.open("/account").getStatus()).isEqualTo(404);
        assertThat(visitor.open("/dossiers/anything").getStatus()).isEqualTo(404);

        var citizen = new Visitor(mvc);
        citizen(citizen, "052185000401", "0905000401");
        for (var path : new String[] {"/desk", "/desk/work", "/desk/account", "/admin", "/admin/officers"}) {
            assertThat(citizen.open(path).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void administrationIsForAdministrators() throws Exception {
        signedIn(OfficerRole.APPROVER);
        assertThat(visitor.open("/admin").getStatus()).isEqualTo(404);
        assertThat(new Visitor(mvc).open("/admin").getRedirectedUrl()).isEqualTo("/desk/sign-in?return=%2Fadmin");
    }

    @Test
    void theApiKnowsTokensAndNoCookies() throws Exception {
        var mai = signedIn(OfficerRole.DESK_OFFICER);
        assertThat(visitor.open("/api/v1/dossiers").getStatus()).isEqualTo(401);
        assertThat(visitor.send(get("/api/v1/dossiers").header("Authorization", "Bearer mc_invented"))
                        .getContentAsString())
                .contains("\"status\":401", "không đúng hoặc đã hết hạn");

        var token = TimeTravel.at(clock.instant().plusSeconds(60))
                .call(() -> tokens.issue(mai.username(), mai.password(), mai.codeNow(clock), "203.0.113.7"))
                .orElseThrow()
                .token();
        assertThat(new Visitor(mvc)
                        .send(post("/api/v1/nothing").header("Authorization", "Bearer " + token))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void noDemoOfficersOutsideSampleMode() throws Exception {
        assertThat(visitor.read("/desk/sign-in").text()).doesNotContain("dùng thử");
    }

    private Enrolled signedIn(OfficerRole role) throws Exception {
        var officer = officers.enrol(role);
        password(officer, "/desk/sign-in");
        code(officer.codeNow(clock));
        return officer;
    }

    private String password(Enrolled officer, String page) throws Exception {
        return String.valueOf(
                visitor.fillIn(page, "/desk/sign-in", "username", officer.username(), "password", officer.password())
                        .getRedirectedUrl());
    }

    private String code(String code) throws Exception {
        return String.valueOf(visitor.fillIn("/desk/sign-in/code", "/desk/sign-in/code", "code", code)
                .getRedirectedUrl());
    }

    private void citizen(Visitor citizen, String id, String phone) throws Exception {
        accounts.signUp(
                new SignUp(AccountKind.PERSON, "Nguyễn Thị Lan", id, LocalDate.of(1985, 3, 4), phone, "", "", PASSWORD),
                null);
        citizen.fillIn("/sign-in", "/sign-in", "login", phone, "password", PASSWORD);
    }
}
