package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.bookings.TicketState;
import vn.motcua.bookings.Tickets;

/** An officer's counter on the screen: chosen, called to, and the reception with the ticket linked. */
@SampleTest
class QueuePagesTest {

    private static final String QUEUE = "/desk/queue";

    @Autowired
    DeskCast cast;

    @Autowired
    OpenDesk desk;

    @Autowired
    SitAtCounter seats;

    @Autowired
    Tickets tickets;

    @BeforeEach
    void inTheMorningNobodySitsAnywhere() {
        seats.leave(cast.officer("mai.qn"));
    }

    @Test
    void fromTheChoiceOfACounterToADossierLinkedWithTheTicket() throws Exception {
        var counter = desk.counter(DeskCast.QUY_NHON, "M", 43);
        var ticket = desk.take(counter, Priority.NONE);
        var mai = cast.at("mai.qn");
        mai.fillIn(QUEUE, QUEUE + "/seat", "counter", String.valueOf(counter.id()));
        mai.fillIn(QUEUE, QUEUE + "/calls");
        assertThat(mai.read(QUEUE).select(".called").text()).isEqualTo(ticket.code());

        var opened = mai.fillIn(QUEUE, "%s/tickets/%d/reception".formatted(QUEUE, ticket.id()));
        assertThat(opened.getHeader("Location")).isEqualTo("/desk/reception");
        var screen = "/desk/reception?procedure=" + DeskCast.CERTIFIED_COPY;
        assertThat(mai.read(screen).select("input[name=ticket][checked]").val()).isEqualTo(String.valueOf(ticket.id()));
        var form = mai.form(screen, "/desk/reception", CounterPagesTest.complete(mai));
        var received = mai.send("/desk/reception", form).getHeader("Location");
        assertThat(mai.send("/desk/reception", form).getHeader("Location"))
                .as("sent twice")
                .isEqualTo(received);

        assertThat(tickets.dossiersOf(ticket.id()))
                .singleElement()
                .satisfies(number -> assertThat(received).endsWith(number));
        assertThat(mai.read(QUEUE).text()).contains(tickets.dossiersOf(ticket.id()));
        mai.fillIn(QUEUE, "%s/tickets/%d/finish".formatted(QUEUE, ticket.id()));
        assertThat(tickets.byId(ticket.id()).state()).isEqualTo(TicketState.DONE);
    }

    @Test
    void aReceptionSentAgainWithATicketIsAnsweredAsTheFirstTime() throws Exception {
        var counter = desk.counter(DeskCast.QUY_NHON, "K", 42);
        var ticket = desk.take(counter, Priority.NONE);
        var mai = cast.at("mai.qn");
        mai.fillIn(QUEUE, QUEUE + "/seat", "counter", String.valueOf(counter.id()));
        mai.fillIn(QUEUE, QUEUE + "/calls");
        var screen = "/desk/reception?procedure=" + DeskCast.CERTIFIED_COPY;
        var form = mai.form(screen, "/desk/reception", CounterPagesTest.complete(mai));
        var without = new HashMap<>(form);
        without.remove("ticket");

        var received = mai.send("/desk/reception", without).getHeader("Location");

        assertThat(mai.send("/desk/reception", form).getHeader("Location")).isEqualTo(received);
        mai.fillIn(QUEUE, "%s/tickets/%d/skip".formatted(QUEUE, ticket.id()));
    }

    @Test
    void aReceptionThatFailsLinksNothing() throws Exception {
        var counter = desk.counter(DeskCast.QUY_NHON, "N", 44);
        var ticket = desk.take(counter, Priority.NONE);
        var mai = cast.at("mai.qn");
        mai.fillIn(QUEUE, QUEUE + "/seat", "counter", String.valueOf(counter.id()));
        mai.fillIn(QUEUE, QUEUE + "/calls");

        var answer = mai.fillIn(
                "/desk/reception?procedure=" + DeskCast.CERTIFIED_COPY, "/desk/reception", "applicant.name", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(answer).select("input[name=ticket][checked]"))
                .hasSize(1);
        assertThat(tickets.dossiersOf(ticket.id())).isEmpty();
        mai.fillIn(QUEUE, "%s/tickets/%d/skip".formatted(QUEUE, ticket.id()));
        assertThat(mai.read(QUEUE).text()).contains("Vắng khi gọi", ticket.code());
    }

    @Test
    void anotherDesksTicketIsNotThereAndOneWithoutADeskHasNoCounter() throws Exception {
        var ticket = desk.take(desk.counter(DeskCast.QUY_NHON, "O", 45), Priority.NONE);
        desk.counter("H21.TT", "P", 46);
        var an = cast.at("an.tt");
        var form = an.form(QUEUE, QUEUE + "/seat");

        assertThat(an.send("%s/tickets/%d/recall".formatted(QUEUE, ticket.id()), form)
                        .getStatus())
                .isEqualTo(404);
        assertThat(cast.at("tuan.qn").read(QUEUE).text()).contains("không thuộc Bộ phận Một cửa nào");
    }
}
