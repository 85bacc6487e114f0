package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MotCuaTest;
import vn.motcua.accounts.DemoAccounts;

/** A journey of people through the sample province. All journeys share one application, so each makes its own dossiers. */
@MotCuaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"motcua.sample=true", "motcua.sample-dossiers=true"})
@Timeout(120)
abstract class Journey {

    /** A code of the second factor works once, so an officer signs in once and keeps the session for all journeys. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts demo;

    private final List<Person> people = new ArrayList<>();

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    Person visitor(Device device) {
        return person(device, null);
    }

    /** A citizen of the sample who has signed in with name and password. */
    Person citizen(String phone, Device device) {
        return visitor(device)
                .open("/sign-in")
                .fill("Số điện thoại, thư điện tử hoặc số định danh", phone)
                .fill("Mật khẩu", DemoAccounts.PASSWORD)
                .press("Đăng nhập");
    }

    /** An officer of the sample who has signed in with password and code, as the pages of the sample show them. */
    Person officer(String username) {
        var session = SESSIONS.get(username);
        if (session != null) {
            return person(Device.DESK, session);
        }
        var officer = visitor(Device.DESK)
                .open("/desk/sign-in")
                .fill("Tên đăng nhập", username)
                .fill("Mật khẩu", DemoAccounts.PASSWORD)
                .press("Tiếp tục");
        officer.fill("Mã 6 số trên ứng dụng xác thực", officer.read(".code")).press("Đăng nhập");
        assertThat(officer.path()).startsWith("/desk/work");
        SESSIONS.put(username, officer.session());
        return officer;
    }

    private Person person(Device device, @Nullable String session) {
        var person = new Person("http://localhost:" + port, device, session);
        people.add(person);
        return person;
    }
}
