package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.TimeTravel;

/** What the public post hands over counts from the minutes, and nobody back-dates it unseen. */
@SampleTest
class PostalReceptionTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final Instant TUESDAY_MORNING = Instant.parse("2034-03-07T02:00:00Z");
    private static final Instant MONDAY_AFTERNOON = Instant.parse("2034-03-06T09:00:00Z");
    private static final Instant FRIDAY_BEFORE = Instant.parse("2034-03-03T03:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DossierReading reading;

    @Autowired
    Calendars calendars;

    @Autowired
    EventChain chain;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theClockStartsWithTheMinutesAndTheEnteringStandsBesideIt() {
        var number = received(handOver(MONDAY_AFTERNOON, null));

        var view = reading.read(cast.officer("mai.qn"), number);
        assertThat(view.times().submitted()).isEqualTo(MONDAY_AFTERNOON);
        assertThat(view.times().received()).isEqualTo(MONDAY_AFTERNOON);
        assertThat(view.times().due())
                .isEqualTo(calendars
                        .forAgency(view.agency().id())
                        .due(MONDAY_AFTERNOON, view.chosenCase().limit(), false, List.of())
                        .due());
        assertThat(view.timeline()).singleElement().satisfies(received -> {
            assertThat(received.at()).as("entered").isEqualTo(TUESDAY_MORNING);
            assertThat(PostalHandOver.sentence(received.details().get("postal")))
                    .contains("16:00", "EB123456789VN", "Phan Văn Bưu")
                    .doesNotContain("muộn");
        });
        assertThat(view.letters())
                .extracting(DossierView.LetterView::kind)
                .containsExactly(LetterKind.APPOINTMENT_SLIP, LetterKind.POSTAL_MINUTES);
        assertThat(owed(number))
                .as("after 15:00 on Monday: by Tuesday noon")
                .isEqualTo(Instant.parse("2034-03-07T04:30:00Z"));
        assertThat(chain.isIntact(number)).isTrue();
    }

    @Test
    void beforeTheLastWorkingDayItNeedsAReasonThatIsKept() {
        assertThat(faults(handOver(FRIDAY_BEFORE, "bận")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("handOver.lateReason"));

        var number = received(handOver(FRIDAY_BEFORE, "Bưu phẩm nằm ở văn thư, mất điện cả ngày thứ Hai"));

        var said = reading.read(cast.officer("mai.qn"), number)
                .timeline()
                .getFirst()
                .details()
                .get("postal");
        assertThat(PostalHandOver.sentence(said)).contains("Nhập muộn: Bưu phẩm nằm ở văn thư");
    }

    @Test
    void everythingWrongWithTheMinutesIsSaidAtOnce() {
        assertThat(faults(PostalHandOver.BLANK))
                .extracting(Fault::field)
                .containsExactly("handOver.consignment", "handOver.by", "handOver.at");
        assertThat(faults(handOver(TUESDAY_MORNING.plusSeconds(60), null)))
                .extracting(Fault::message)
                .containsExactly("Thời điểm bàn giao chưa tới.");
        assertThat(faults(
                        handOver(TUESDAY_MORNING.minus(PostalHandOver.EARLIEST).minusSeconds(1), "Để quên đã lâu lắm")))
                .as("a year mistyped")
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("handOver.at"));
    }

    private List<Fault> faults(PostalHandOver handOver) {
        return catchThrowableOfType(InvalidInput.class, () -> received(handOver))
                .faults();
    }

    private DossierNumber received(PostalHandOver handOver) {
        var mai = cast.officer("mai.qn");
        return TimeTravel.at(TUESDAY_MORNING)
                .call(() -> receive.receiveByPost(
                        mai, cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, mai), handOver, RequestKey.random()))
                .number();
    }

    private static PostalHandOver handOver(Instant at, @Nullable String lateReason) {
        return new PostalHandOver("eb 123456789 vn", at, "Phan Văn Bưu", lateReason);
    }

    private Instant owed(DossierNumber number) {
        return jdbc.sql("""
                        select t.owed from dossiers.transfer t join dossiers.dossier d on d.id = t.dossier
                        where d.number = :number""")
                .param("number", number.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
