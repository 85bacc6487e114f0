package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.bookings.Priority;

/** Somebody takes a number, hears it called, and goes home with a slip. */
class QueueJourney extends Journey {

    private static final String BOARD = "/desks/H21.180/board";

    @Autowired
    OpenDesk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void aNumberIsTakenAtTheKioskShownOnTheBoardAndTheDossierReceivedForIt() {
        var counter = desk.counter(OpenDesk.QUY_NHON, "Q", 88);
        var kiosk = visitor(Device.DESK).open("/desks/H21.180/kiosk").picture("kiosk");
        kiosk.tick("Người cao tuổi (từ 60 tuổi)").press("Q. Lĩnh vực Q");
        kiosk.sees("Q001", "Ông/bà là người tiếp theo", "Ưu tiên: Người cao tuổi")
                .picture("queue-ticket");
        var phone = visitor(Device.PHONE)
                .open(kiosk.path().replaceFirst("\\?.*", ""))
                .picture("queue-place");
        var board = visitor(Device.DESK).open(BOARD).sees("Cập nhật trực tiếp").seesNot("Q001");
        var second =
                visitor(Device.PHONE).open(BOARD).sees("Cập nhật trực tiếp").picture("board");
        board.use("Âm thanh: đang tắt").sees("Âm thanh: đang bật");

        var mai = officer("mai.qn").open("/desk/queue");
        mai.tick("Quầy 88: Lĩnh vực Q").press("Ngồi quầy này").picture("queue-empty-handed");
        mai.press("Gọi số tiếp theo").sees("Đang gọi", "Q001").picture("queue-called");
        board.sees("Q001", "Quầy 88").picture("board-called");
        second.sees("Q001", "mời đến");
        phone.page().getByText("Mời đến quầy 88").waitFor();

        mai.press("Tiếp nhận hồ sơ").search("xác nhận tình trạng hôn nhân").sees("Gắn với số Q001");
        mai.fill("Số định danh hoặc mã số thuế", "052145004322")
                .fill("Họ và tên, tên tổ chức", "Lê Thị Sáu")
                .use("Đủ và đạt tất cả")
                .press("Tiếp nhận");
        var number = mai.headed("Đã tiếp nhận hồ sơ").read(".code");
        mai.follow("Về quầy, số Q001").sees("Hồ sơ đã gắn", number).picture("queue-linked");
        board.sees("đang phục vụ");
        mai.press("Kết thúc").sees("Đã kết thúc số Q001");
        board.seesNot("Q001");
        phone.page().getByText("Đã phục vụ xong").waitFor();

        mai.open("/desk/queue/figures").sees("Theo quầy", "Q001").picture("queue-figures");
        mai.open("/desk/queue").press("Rời quầy");
        assertThat(counter.number()).isEqualTo(88);
    }

    @Test
    void withoutScriptsANumberIsTakenOnATelephoneAndAnHourBooked() {
        var phone = visitor(Device.PHONE_WITHOUT_SCRIPTS);
        phone.open("/desks/H21.180/kiosk").press("A. Chứng thực");
        phone.sees("Số thứ tự", "Chứng thực");
        phone.open(BOARD).sees("Chứng thực");

        phone.open("/desks").picture("desks");
        phone.open("/desks/H21.180/appointments/new").pick("Việc cần làm", "Hộ tịch");
        var day = phone.page().locator("select[name=day] option").last().innerText();
        phone.pick("Ngày", day).press("Xem giờ còn trống");
        phone.tick("08:00")
                .fill("Họ và tên", "Lê Văn An")
                .fill("Số điện thoại", "0914555111")
                .picture("appointment-new")
                .press("Đặt lịch hẹn");
        phone.sees("Đã đặt lịch hẹn", "08:00", "Hộ tịch").picture("appointment");
        phone.press("Hủy lịch hẹn").sees("Đã hủy lịch hẹn");
    }

    @Test
    void aBoardThatIsCutOffIsRightAgainByItself() {
        var counter = desk.counter(OpenDesk.QUY_NHON, "R", 89);
        var board = visitor(Device.DESK).passing().open(BOARD).sees("Cập nhật trực tiếp");
        board.page().context().setOffline(true);
        board.page().evaluate("window.stop()");
        desk.take(counter, Priority.NONE);

        board.page().context().setOffline(false);

        board.sees("Lĩnh vực R", "Cập nhật trực tiếp");
    }
}
