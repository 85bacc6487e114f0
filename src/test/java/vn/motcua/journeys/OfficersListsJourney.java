package vn.motcua.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists an officer lives in, at the desk and on a telephone: each fits its screen, and is kept as a picture. */
class OfficersListsJourney extends Journey {

    @ParameterizedTest
    @CsvSource({
        "tuan.qn, /desk/work",
        "tuan.qn, /desk/notices",
        "tuan.qn, /desk/bulks",
        "mai.qn, /desk/registers",
        "mai.qn, /desk/queue",
        "son.qn, /desk/transfers",
        "son.qn, /desk/on-the-spot",
        "phuc.qn, /desk/team",
        "binh.tinh, /admin/reorganisations"
    })
    void everyListFitsItsScreen(String username, String path) {
        var name = "list" + path.replace('/', '-');
        officer(username).open(path).picture(name);
        onPhone(username).open(path).picture(name);
    }

    @Test
    void newWorkIsToldAndItsDossierShowsWhoUsedWhichHours() {
        var filed = received(citizen("0905100011", Device.PHONE));
        var tuan = officer("tuan.qn");

        tuan.scan(filed.number()).sees("Thời gian làm việc: đã dùng").picture("worked-time");
        onPhone("tuan.qn").open("/desk/dossiers/" + filed.number()).picture("worked-time");
    }
}
