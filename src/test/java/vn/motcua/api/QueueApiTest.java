package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.calendar.Province;

/** The queue of a desk over the API, with the rights of the screens. */
@SampleTest
class QueueApiTest {

    private static final String HOA = "052175012377";
    private static final String TICKETS = "/desks/H21.180/tickets";

    @Autowired
    ApiCaller api;

    @Autowired
    OpenDesk desk;

    @Autowired
    Clock clock;

    @Test
    void aTicketIsTakenCalledServedAndFinished() {
        desk.counter(OpenDesk.QUY_NHON, "Y", 91);
        var mai = api.officer("mai.qn");
        var key = UUID.randomUUID().toString();
        var taken = api.post(mai, key, TICKETS, Map.of("sector", "Y", "priority", "PREGNANT"))
                .expect(201);
        assertThat(api.post(mai, key, TICKETS, Map.of("sector", "Y", "priority", "PREGNANT"))
                        .expect(201)
                        .body())
                .isEqualTo(taken.body());
        assertThat(taken.text("code")).isEqualTo("Y001");
        api.post(mai, "/queue/seat", Map.of("desk", "H21.180", "counter", 91)).expect(200);
        assertThat(api.get(mai, "/queue").expect(200).body().path("waiting")).hasSize(1);

        var called = api.post(mai, "/queue/calls", Map.of()).expect(200).body().path("ticket");
        assertThat(called.path("state").asString()).isEqualTo("CALLED");
        var ticket = "/queue/tickets/" + called.path("id").asLong();
        assertThat(api.get(null, "/desks/H21.180/board").expect(200).body().toString())
                .contains("Y001");
        api.post(mai, "/queue/calls", Map.of()).expectProblem(409, "already-moved");
        api.post(mai, ticket + "/recall", Map.of()).expect(200);
        api.post(mai, ticket + "/serve", Map.of()).expect(200);
        api.post(mai, ticket + "/transfer", Map.of("sector", "?")).expectProblem(422, "invalid-input");
        assertThat(api.post(mai, ticket + "/finish", Map.of()).expect(200).text("state"))
                .isEqualTo("DONE");
        api.post(mai, ticket + "/skip", Map.of()).expectProblem(409, "already-moved");
        assertThat(api.post(mai, "/queue/calls", Map.of()).expect(200).body().has("ticket"))
                .isFalse();
    }

    @Test
    void whoDoesNotSitAtTheDeskFindsNothing() {
        desk.counter(OpenDesk.QUY_NHON, "Z", 92);
        var ticket = api.post(api.officer("mai.qn"), TICKETS, Map.of("sector", "Z"))
                .expect(201)
                .body()
                .path("id")
                .asLong();
        var an = api.officer("an.tt");

        api.post(an, TICKETS, Map.of("sector", "Z")).expectProblem(404, "not-found");
        api.post(an, "/queue/tickets/%d/recall".formatted(ticket), Map.of()).expectProblem(404, "not-found");
        api.post(an, "/queue/seat", Map.of("desk", "H21.180", "counter", 92)).expectProblem(404, "not-found");
        api.post(api.citizen(HOA), TICKETS, Map.of("sector", "Z")).expectProblem(404, "not-found");
        api.post(null, TICKETS, Map.of("sector", "Z")).expectProblem(401, "not-signed-in");
    }

    @Test
    void aCitizenBooksAnHourAndGivesItBack() {
        var hoa = api.citizen(HOA);
        var day = Province.dateOf(clock.instant()).plusDays(1);
        while (api.get(null, slots(day)).expect(200).body().isEmpty()) {
            day = day.plusDays(1);
        }
        var starts = api.get(null, slots(day)).body().get(0).path("starts").asString();
        var wish = Map.of("sector", "A", "day", day.toString(), "starts", starts, "phone", "0905123123");

        var booked = api.post(hoa, "/desks/H21.180/appointments", wish).expect(201);
        assertThat(api.get(hoa, "/appointments").expect(200).body().findValuesAsString("code"))
                .contains(booked.text("code"));
        api.post(hoa, "/desks/H21.180/appointments", wish).expectProblem(422, "invalid-input");
        var cancel = "/appointments/" + booked.text("code") + "/cancel";
        api.post(api.citizen("052175012388"), cancel, Map.of()).expectProblem(404, "not-found");
        assertThat(api.post(hoa, cancel, Map.of()).expect(200).text("cancelledAt"))
                .isNotEmpty();
    }

    private static String slots(LocalDate day) {
        return "/desks/H21.180/slots?sector=A&day=" + day;
    }
}
