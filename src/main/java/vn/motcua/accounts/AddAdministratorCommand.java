package vn.motcua.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AgencyAdministration;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.NewAgency;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** {@code bin/motcua add-administrator USERNAME}: the first person of an empty system, or a way back in when all are locked out. */
@Component
@Command(
        name = "add-administrator",
        mixinStandardHelpOptions = true,
        description = {
            "Makes somebody an administrator of the province, with a new password and a new second factor, and prints both once.",
            "The province's agency and the officer are added when they are not there."
        },
        footer = {"", "Needs MOTCUA_SECRET_KEY as the server has it. Exit code 1: something typed is wrong."})
class AddAdministratorCommand implements Callable<Integer> {

    private static final Actor BY = new Actor.Machine("bin/motcua add-administrator");

    private final Agencies agencies;
    private final AgencyAdministration founding;
    private final OfficerAdministration officers;
    private final OfficerCredentials credentials;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "USERNAME", description = "such as binh.tinh")
    private String username = "";

    @Option(names = "--name", required = true, description = "full name, such as \"Võ Thanh Bình\"")
    private String name = "";

    @Option(names = "--agency", required = true, description = "identifier code of the province's agency, such as H21")
    private String agencyCode = "";

    @Option(names = "--agency-name", description = "its name, to add it: \"UBND tỉnh Gia Lai\"")
    private String agencyName = "";

    AddAdministratorCommand(
            Agencies agencies,
            AgencyAdministration founding,
            OfficerAdministration officers,
            OfficerCredentials credentials,
            Clock clock) {
        this.agencies = agencies;
        this.founding = founding;
        this.officers = officers;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            var enrolment = credentials.enrol(administrator());
            out.printf("Tên đăng nhập:      %s%n", enrolment.username());
            out.printf("Mật khẩu:           %s   (đổi sau khi đăng nhập)%n", enrolment.password());
            out.printf("Ứng dụng xác thực:  %s%n", enrolment.otpauth());
            return 0;
        } catch (InvalidInput input) {
            input.faults().forEach(fault -> out.println("LỖI · " + fault.field() + ": " + fault.message()));
            return 1;
        } finally {
            out.flush();
        }
    }

    private long administrator() {
        var agency = agency();
        var officer = agencies.officerByUsername(username)
                .map(Officer::id)
                .orElseGet(() -> officers.add(username, name, agency, BY));
        var holds = agencies.positionsOf(officer).stream()
                .anyMatch(position -> position.role() == OfficerRole.PROVINCE_ADMIN);
        if (!holds) {
            officers.grant(
                    new Position(officer, agency, null, OfficerRole.PROVINCE_ADMIN, LocalDate.now(clock), null), BY);
        }
        return officer;
    }

    private long agency() {
        return agencies.byCode(agencyCode)
                .map(Agency::id)
                .orElseGet(() -> founding.add(
                        new NewAgency(
                                agencyCode, agencyName, AgencyKind.PROVINCE, null, null, null, LocalDate.now(clock)),
                        BY));
    }
}
