package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.ServedTest;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;

/** A journey of people through the sample province. All journeys share one application, so each makes its own dossiers. */
@ServedTest
@Timeout(300)
abstract class Journey {

    /** A code of the second factor works once, so an officer signs in once and keeps the session for all journeys. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Agencies agencies;

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Person> officers = new HashMap<>();

    @RegisterExtension
    AfterTestExecutionCallback whereItFailed = test -> {
        if (test.getExecutionException().isPresent()) {
            people.forEach(person -> person.picture(
                    "failed-%s-%d".formatted(test.getRequiredTestMethod().getName(), people.indexOf(person))));
        }
    };

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
        people.clear();
        officers.clear();
    }

    Person visitor(Device device) {
        return person(device, null);
    }

    /** A citizen of the sample who has signed in with telephone number and password. */
    Person citizen(String phone, Device device) {
        var citizen = visitor(device);
        return citizen.inPassing(() -> signIn(citizen.open("/sign-in"), phone));
    }

    static Person signIn(Person citizen, String phone) {
        return citizen.fill("Số điện thoại, thư điện tử hoặc số định danh", phone)
                .fill("Mật khẩu", DemoAccounts.PASSWORD)
                .press("Đăng nhập");
    }

    /** An officer of the sample who has signed in and looks at the work list. */
    Person officer(String username) {
        return officers.computeIfAbsent(username, this::atDesk);
    }

    /** The same, only passing through pages that another journey checks. */
    Person busyOfficer(String username) {
        return officers.computeIfAbsent(
                username + ", busy", busy -> atDesk(username).passing());
    }

    /** The same officer on a telephone. */
    Person onPhone(String username) {
        officer(username);
        return person(Device.PHONE, SESSIONS.get(username));
    }

    private Person atDesk(String username) {
        var session = SESSIONS.get(username);
        var officer = person(Device.DESK, session);
        officer.inPassing(() -> session == null ? signInAtDesk(officer, username) : officer.open("/desk/work"));
        SESSIONS.put(username, officer.session());
        return officer;
    }

    /** With password and code, as the pages of the sample show them. */
    static Person signInAtDesk(Person officer, String username) {
        officer.open("/desk/sign-in")
                .fill("Tên đăng nhập", username)
                .fill("Mật khẩu", DemoAccounts.PASSWORD)
                .press("Tiếp tục");
        officer.fill("Mã 6 số trên ứng dụng xác thực", officer.read(".code")).press("Đăng nhập");
        assertThat(officer.path()).startsWith("/desk/work");
        return officer;
    }

    /** A dossier of this citizen that waits at the desk of phường Quy Nhơn. */
    static Filed filed(Person citizen) {
        return citizen.inPassing(() -> MaritalStatus.file(citizen));
    }

    /** The same, received by that desk and handed to the case officer. */
    Filed received(Person citizen) {
        var filed = filed(citizen);
        DeskWork.receive(busyOfficer("mai.qn"), filed.number());
        DeskWork.forward(busyOfficer("mai.qn"), filed.number());
        return filed;
    }

    /** Who holds a role in an agency, by the names they sign in with. */
    List<String> staff(String agency, OfficerRole role) {
        return agencies.holders(agencies.byCode(agency).orElseThrow().id(), null, role).stream()
                .map(officer -> officer.username())
                .toList();
    }

    private Person person(Device device, @Nullable String session) {
        var person = new Person("http://localhost:" + port, device, session);
        people.add(person);
        return person;
    }
}
