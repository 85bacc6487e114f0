package vn.motcua.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.motcua.agencies.AgencyAdministration;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.NewAgency;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.vocabulary.Actor;

/** Officers to sign in with, each in an agency of their own. */
public class TestOfficers {

    /** An officer with the proofs of who they are. */
    public record Enrolled(long id, String username, String password, byte[] secret) {

        public String code(long step) {
            return Totp.code(secret, step);
        }

        /** The code an authenticator shows now. */
        public String codeNow(Clock clock) {
            return code(Totp.step(clock.instant()));
        }
    }

    private static final Actor MACHINE = new Actor.Machine("test");
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AgencyAdministration agencies;
    private final OfficerAdministration officers;
    private final OfficerCredentials credentials;
    private final OfficerCredentialRows rows;

    public TestOfficers(ApplicationContext application) {
        agencies = application.getBean(AgencyAdministration.class);
        officers = application.getBean(OfficerAdministration.class);
        credentials = application.getBean(OfficerCredentials.class);
        rows = application.getBean(OfficerCredentialRows.class);
    }

    public Enrolled enrol(OfficerRole role) {
        var id = add(role);
        var enrolment = credentials.enrol(id);
        return new Enrolled(
                id,
                enrolment.username(),
                enrolment.password(),
                rows.of(id).orElseThrow().totpSecret());
    }

    /** An officer who cannot sign in yet. */
    public long add(OfficerRole role) {
        var number = COUNT.incrementAndGet();
        var agency = agencies.add(
                new NewAgency("T" + number, "Sở số " + number, AgencyKind.DEPARTMENT, null, null, null, FROM), MACHINE);
        var id = officers.add("can.bo" + number, "Trần Thị Mai", agency, MACHINE);
        officers.grant(new Position(id, agency, null, role, FROM, null), MACHINE);
        return id;
    }

    public void disable(Enrolled officer) {
        officers.activate(officer.id(), false, MACHINE);
    }
}
