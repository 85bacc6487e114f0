package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.SampleTest;
import vn.motcua.Visitor;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.TakeTicket;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.TimeTravel;

/** Kiosk, ticket and board of a hall, without scripts and without signing in. */
@SampleTest
class HallPagesTest {

    private static final String KIOSK = "/desks/H21.180/kiosk";
    private static final String NEW = "/desks/H21.180/appointments/new";
    private static final String BOOK = "/desks/H21.180/appointments";
    private static final String TAKE = "/desks/H21.180/tickets";

    @Autowired
    MockMvc mvc;

    @Autowired
    OpenDesk desk;

    @Autowired
    TakeTicket take;

    @Autowired
    KioskLimit limit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void aNumberIsTakenWithItsPlaceInTheQueueAndAQrCodeThatOpensIt() throws Exception {
        var counter = desk.counter(OpenDesk.QUY_NHON, "T", 60);
        desk.take(counter, Priority.NONE);
        desk.take(counter, Priority.NONE);
        var sector = String.valueOf(counter.sectors().getFirst().id());
        var visitor = new Visitor(mvc);

        var taken = visitor.fillIn(KIOSK, TAKE, "sector", sector, "priority", "NONE");
        assertThat(taken.getStatus()).isEqualTo(303);
        var ticket = visitor.read(String.valueOf(taken.getHeader("Location")));
        assertThat(ticket.select(".number").text()).isEqualTo("T003");
        assertThat(ticket.text()).contains("Còn 2 người được gọi trước");
        assertThat(ticket.select("svg.qr").attr("aria-label")).contains("/tickets/");

        var elder = visitor.fillIn(KIOSK, TAKE, "sector", sector, "priority", "ELDERLY");
        assertThat(visitor.read(String.valueOf(elder.getHeader("Location"))).text())
                .contains("Ưu tiên: Người cao tuổi", "Ông/bà là người tiếp theo");
    }

    @Test
    void aFormSentTwiceTakesOneNumber() throws Exception {
        var counter = desk.counter(OpenDesk.QUY_NHON, "U", 61);
        var visitor = new Visitor(mvc);
        var sector = String.valueOf(counter.sectors().getFirst().id());
        var key = visitor.read(KIOSK)
                .select("form[action=" + TAKE + "] input[name=key]")
                .val();

        var first = visitor.fillIn(KIOSK, TAKE, "sector", sector, "key", key);
        var second = visitor.fillIn(KIOSK, TAKE, "sector", sector, "key", key);

        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    }

    @Test
    void theBoardTellsNumbersOnlyAndRefreshesWithoutScripts() throws Exception {
        var board = new Visitor(mvc).read("/desks/H21.180/board");

        assertThat(board.select(".waiting-lines").text()).contains("Chứng thực");
        assertThat(board.select("noscript").html()).contains("http-equiv=\"refresh\"");
        assertThat(board.select("[data-live]").attr("data-live")).isEqualTo("/desks/H21.180/board/events");
    }

    @Test
    void anHourIsBookedWithoutAnAccountShownByItsCodeAndGivenBack() throws Exception {
        var visitor = new Visitor(mvc);
        var form = visitor.read(NEW);
        var sector = form.select("select[name=sector] option").get(1).val();
        var day = form.select("select[name=day] option:last-child").val();
        var path = NEW + "?sector=" + sector + "&day=" + day;
        var starts = visitor.read(path).expectFirst("input[name=starts]").val();

        var faulty = visitor.fillIn(path, BOOK, "starts", starts, "name", "Lê Văn An", "phone", "12");
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString()).contains("Lê Văn An", "Số điện thoại di động gồm 10 chữ số");
        var booked = visitor.fillIn(path, BOOK, "starts", starts, "name", "Lê Văn An", "phone", "0905 777 123");
        var where = String.valueOf(booked.getHeader("Location"));
        assertThat(where).startsWith("/appointments/");
        assertThat(visitor.read(where).text()).contains(starts, "Hủy lịch hẹn");

        visitor.fillIn(where, where + "/cancel");
        assertThat(visitor.read(where).text()).contains("đã hủy").doesNotContain("Hủy lịch hẹn");
    }

    @Test
    void oneAddressBooksOnlySoManyHoursWithoutAnAccount() throws Exception {
        var there = "192.0.2.54";
        for (var i = 0; i < 10; i++) {
            limit.countVisitorsBooking(there);
        }

        assertThat(bookedFrom(there)).isEqualTo(429);
        assertThat(bookedFrom("192.0.2.55")).as("a form without an hour").isEqualTo(422);
    }

    private int bookedFrom(String address) throws Exception {
        var visitor = new Visitor(mvc);
        var sector =
                visitor.read(NEW).select("select[name=sector] option").get(1).val();
        var form = visitor.read(NEW + "?sector=" + sector).expectFirst("form[action=" + BOOK + "]");
        return visitor.send(post(BOOK)
                        .param("_csrf", form.select("input[name=_csrf]").val())
                        .param("key", form.select("input[name=key]").val())
                        .param("sector", sector)
                        .with(remoteAddress(address)))
                .getStatus();
    }

    private static RequestPostProcessor remoteAddress(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void beforeTheHallOpensTheKioskGivesNoNumbers() throws Exception {
        var counter = desk.counter("H21.181", "W", 62);
        var sector = counter.sectors().getFirst().id();
        var monday = Instant.parse("2026-12-06T22:30:00Z");

        assertThatThrownBy(() -> TimeTravel.at(monday)
                        .call(() -> take.takeAtKiosk(counter.desk(), sector, Priority.NONE, RequestKey.random())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Chưa đến giờ lấy số");
        var shut = TimeTravel.at(monday).call(() -> new Visitor(mvc).read("/desks/H21.181/kiosk"));
        assertThat(shut.text()).contains("Chưa phát số lúc này", "Chưa đến giờ lấy số");
        assertThat(shut.select("form[action$=/tickets]")).isEmpty();
        assertThat(TimeTravel.at(monday.plus(Duration.ofMinutes(45)))
                        .call(() -> take.takeAtKiosk(counter.desk(), sector, Priority.NONE, RequestKey.random())))
                .isNotNull();
    }

    @Test
    void whenAllNumbersOfALetterAreGivenOutPeopleAreSentToTheInformationDesk() {
        var counter = desk.counter("H21.181", "X", 63);
        jdbc.sql("insert into bookings.number_counter (desk, day, letter, last) values (:desk, :day, 'X', 9999)")
                .param("desk", counter.desk())
                .param("day", Province.dateOf(clock.instant()))
                .update();

        assertThatThrownBy(() -> desk.take(counter, Priority.NONE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("phát hết số");
    }

    @Test
    void anUnknownAppointmentIsToldBesideItsField() throws Exception {
        var answer = new Visitor(mvc).fillIn("/desks/H21.180/check-in", "/desks/H21.180/check-in", "code", "AAAA2222");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Không tìm thấy lịch hẹn", "AAAA2222");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        var visitor = new Visitor(mvc);

        assertThat(visitor.open("/desks/H99/kiosk").getStatus()).isEqualTo(404);
        assertThat(visitor.open("/desks/H99/board").getStatus()).isEqualTo(404);
        assertThat(visitor.open("/tickets/not-a-ticket").getStatus()).isEqualTo(404);
    }
}
