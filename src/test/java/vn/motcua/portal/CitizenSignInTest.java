package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.MotCuaTest;
import vn.motcua.Visitor;
import vn.motcua.vocabulary.TimeTravel;

@MotCuaTest
class CitizenSignInTest {

    private static final String PASSWORD = "con mèo mái ngói";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private Visitor lan;

    @BeforeEach
    void visitor() {
        lan = new Visitor(mvc);
    }

    @Test
    void signingUpSignsInAndLeadsBackToThePageOneCameFrom() throws Exception {
        assertThat(lan.open("/account").getRedirectedUrl()).isEqualTo("/sign-in?return=%2Faccount");

        var opened = signUp("052185000301", "0905000301", "/sign-up?return=/account");

        assertThat(opened.getStatus()).isEqualTo(303);
        assertThat(opened.getRedirectedUrl()).isEqualTo("/account");
        assertThat(lan.read("/account").text()).contains("Nguyễn Thị Lan", "052185000301", "Tài khoản đã được mở");
    }

    @Test
    void faultsStandOnTopAndBesideTheFieldAndWhatWasTypedIsKept() throws Exception {
        var answer = lan.fillIn(
                "/sign-up", "/sign-up", "name", "Nguyễn Thị Lan", "identity", "123", "birthDate", "31/02/1985");
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.title()).startsWith("Lỗi:");
        assertThat(page.select(".govuk-error-summary a")).isNotEmpty();
        assertThat(page.select("#birthDate").attr("value")).isEqualTo("31/02/1985");
        assertThat(page.select("#name").attr("value")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    void aDoubtfulNumberIsAskedAboutOnceAndThenTaken() throws Exception {
        String[] typed = {
            "name",
            "Nguyễn Thị Lan",
            "identity",
            "052190000302",
            "birthDate",
            "04/03/1985",
            "phone",
            "0905000302",
            "email",
            "",
            "address",
            "",
            "password",
            PASSWORD
        };
        var asked = Jsoup.parse(lan.fillIn("/sign-up", "/sign-up", typed).getContentAsString());
        assertThat(asked.text()).contains("năm sinh 1990", "Tôi đã xem lại");

        var sure = Arrays.copyOf(typed, typed.length + 2);
        sure[typed.length] = "confirmed";
        sure[typed.length + 1] = "yes";
        assertThat(lan.fillIn("/sign-up", "/sign-up", sure).getStatus()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheAccount() throws Exception {
        signUp("052185000303", "0905000303", "/sign-up");
        var known = refusal("0905000303");
        var unknown = refusal("0905999999");

        assertThat(known).isEqualTo(unknown).contains("không đúng");
    }

    @Test
    void signingInGivesTheSessionANewIdAndTheOldOneIsWorthNothing() throws Exception {
        signUp("052185000304", "0905000304", "/sign-up");
        var visitor = new Visitor(mvc);
        visitor.read("/sign-in");
        var planted = visitor.session();

        visitor.fillIn("/sign-in", "/sign-in", "login", "0905000304", "password", PASSWORD);

        assertThat(planted).isNotEmpty().isNotEqualTo(visitor.session());
        assertThat(visitor.open("/account").getStatus()).isEqualTo(200);
        assertThat(mvc.perform(get("/account").cookie(new Cookie("motcua", planted)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void anotherSiteIsNeverReturnedTo() throws Exception {
        signUp("052185000305", "0905000305", "/sign-up");
        var answer = new Visitor(mvc)
                .fillIn(
                        "/sign-in?return=https://evil.example",
                        "/sign-in",
                        "login",
                        "0905000305",
                        "password",
                        PASSWORD,
                        "return",
                        "//evil.example");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/me/dossiers");
    }

    @Test
    void signingOutOrTwelveHoursEndTheSession() throws Exception {
        signUp("052185000306", "0905000306", "/sign-up");
        TimeTravel.at(clock.instant().plus(Duration.ofHours(13)))
                .call(() -> assertThat(lan.open("/account").getStatus()).isEqualTo(302));

        lan.fillIn("/sign-in", "/sign-in", "login", "0905000306", "password", PASSWORD);
        assertThat(lan.fillIn("/account", "/sign-out").getStatus()).isEqualTo(303);
        assertThat(lan.open("/account").getStatus()).isEqualTo(302);
    }

    @Test
    void changingThePasswordSignsOutEverywhereElse() throws Exception {
        signUp("052185000307", "0905000307", "/sign-up");
        var telephone = new Visitor(mvc);
        telephone.fillIn("/sign-in", "/sign-in", "login", "0905000307", "password", PASSWORD);

        lan.fillIn("/account", "/account/password", "current", PASSWORD, "password", "trời xanh mây trắng");

        assertThat(telephone.open("/account").getStatus()).isEqualTo(302);
        assertThat(lan.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndAnOldSignInPageIsOfferedAfresh() throws Exception {
        signUp("052185000308", "0905000308", "/sign-up");

        assertThat(lan.send(post("/account/password").param("current", PASSWORD).param("password", "x"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(lan.send(post("/sign-in").param("login", "x").param("password", "x"))
                        .getRedirectedUrl())
                .isEqualTo("/sign-in?expired");
    }

    @Test
    void anUnknownHostNameIsRefused() throws Exception {
        assertThat(mvc.perform(get("/sign-in").with(request -> {
                            request.setServerName("evil.example");
                            return request;
                        }))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void noDemoAccountsOutsideSampleMode() throws Exception {
        assertThat(lan.read("/sign-in").text()).doesNotContain("dùng thử");
    }

    private MockHttpServletResponse signUp(String id, String phone, String page) throws Exception {
        return lan.fillIn(
                page,
                "/sign-up",
                "name",
                "Nguyễn Thị Lan",
                "identity",
                id,
                "birthDate",
                "04/03/1985",
                "phone",
                phone,
                "email",
                "",
                "address",
                "",
                "password",
                PASSWORD);
    }

    private String refusal(String login) throws Exception {
        var answer = new Visitor(mvc).fillIn("/sign-in", "/sign-in", "login", login, "password", "another one");
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select(".govuk-error-summary")
                .text();
    }
}
