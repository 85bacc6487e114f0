package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.SampleTest;
import vn.motcua.Visitor;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.StartCondition;

@SampleTest
class SampleAccountsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    List<StartCondition> conditions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    @Test
    void everyOfficerAndEveryCitizenOfTheSampleCanSignIn() {
        var withCredential = jdbc.sql("select officer from accounts.officer_credential")
                .query(Long.class)
                .set();
        assertThat(SampleAgencies.directory().officers())
                .hasSizeGreaterThan(200)
                .allSatisfy(entry -> assertThat(withCredential)
                        .contains(agencies.officerByUsername(entry.username())
                                .orElseThrow()
                                .id()));
        assertThat(demo.citizens())
                .filteredOn(account -> account.kind() == AccountKind.ORGANISATION)
                .hasSize(3);
        assertThat(demo.citizens())
                .hasSize(15)
                .allSatisfy(account -> assertThat(accounts.signIn(account.phone(), DemoAccounts.PASSWORD, null))
                        .hasValueSatisfying(proved -> assertThat(proved.whom()).isEqualTo(account)));
    }

    @Test
    void theIdentityNumbersFitTheBirthDates() {
        assertThat(SampleAccounts.citizens())
                .allSatisfy(citizen -> assertThat(citizen.doubts()).isEmpty());
    }

    @Test
    void anOfferedOfficerSignsInWithWhatTheSignInPageShows() throws Exception {
        var visitor = new Visitor(mvc);
        var chosen = visitor.read(
                visitor.read("/desk/sign-in").select("tr:contains(mai.qn) a").attr("href"));

        visitor.fillIn(
                "/desk/sign-in",
                "/desk/sign-in",
                "username",
                chosen.select("#username").val(),
                "password",
                chosen.select("#password").val());
        var code = visitor.read("/desk/sign-in/code").select(".code").text();
        var answer = visitor.fillIn("/desk/sign-in/code", "/desk/sign-in/code", "code", code);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(visitor.read("/desk/sign-in").select("tr:contains(mai.qn)").text())
                .doesNotContain(code);
    }

    @Test
    void onADatabaseWithTheseAccountsNoServerStartsForRealPeople() {
        assertThat(conditions.stream().flatMap(condition -> condition.faults().stream()))
                .anySatisfy(fault -> assertThat(fault).contains("published password", "MOTCUA_DB_URL"));
    }
}
