package vn.motcua.admin;

import java.time.Clock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.Visitor;
import vn.motcua.accounts.TestOfficers;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;

/** Administrators at their browsers, each in an agency of their own. */
final class Administrators {

    /** One of them, signed in. */
    record SignedIn(Visitor visitor, long officer, long agency) {

        Document read(String path) throws Exception {
            return visitor.read(path);
        }

        int status(String path) throws Exception {
            return visitor.open(path).getStatus();
        }

        /** Sends the form of the page with that action; follows the way back to the page it leads to. */
        Document send(String path, String action, String... pairs) throws Exception {
            var answer = visitor.fillIn(path, action, pairs);
            return answer.getStatus() == 303 ? read(target(answer)) : Jsoup.parse(answer.getContentAsString());
        }

        private static String target(MockHttpServletResponse answer) {
            return String.valueOf(answer.getHeader("Location"));
        }
    }

    private final ApplicationContext application;

    Administrators(ApplicationContext application) {
        this.application = application;
    }

    SignedIn ofProvince() throws Exception {
        return signIn(OfficerRole.PROVINCE_ADMIN);
    }

    SignedIn ofAgency() throws Exception {
        return signIn(OfficerRole.AGENCY_ADMIN);
    }

    SignedIn signIn(OfficerRole role) throws Exception {
        var officer = new TestOfficers(application).enrol(role);
        var visitor = new Visitor(application.getBean(MockMvc.class));
        visitor.fillIn(
                "/desk/sign-in", "/desk/sign-in", "username", officer.username(), "password", officer.password());
        visitor.fillIn(
                "/desk/sign-in/code", "/desk/sign-in/code", "code", officer.codeNow(application.getBean(Clock.class)));
        var agency = application
                .getBean(Agencies.class)
                .positionsOf(officer.id())
                .getFirst()
                .agency();
        return new SignedIn(visitor, officer.id(), agency);
    }
}
