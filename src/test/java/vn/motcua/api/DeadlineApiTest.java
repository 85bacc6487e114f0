package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

@SampleTest
class DeadlineApiTest {

    @Autowired
    ApiCaller api;

    @Test
    void anybodyMayAskWhenALimitEndsAndWhy() {
        var answer = api.post(null, null, "/deadlines", """
                {"receivedAt": "2021-08-20T09:00:00+07:00", "limit": {"value": 2, "unit": "WORKING_DAYS"}}""").expect(200);

        assertThat(OffsetDateTime.parse(answer.text("due"))).isEqualTo("2021-08-24T09:00:00+07:00");
        assertThat(answer.body().path("explanation").size()).isPositive();
    }

    @Test
    void pausesMoveTheEnd() {
        var answer = api.post(null, null, "/deadlines", """
                {"receivedAt": "2021-08-20T02:00:00Z", "limit": {"value": 2, "unit": "WORKING_DAYS"}, "afterFifteenNextDay": false,
                 "pauses": [{"from": "2021-08-23T02:00:00Z", "to": "2021-08-24T02:00:00Z"}]}""").expect(200);

        assertThat(OffsetDateTime.parse(answer.text("due"))).isEqualTo("2021-08-25T09:00:00+07:00");
    }

    @Test
    void aMomentWithoutAnOffsetIsMeantAsTheProvincesClocksShowIt() {
        var answer = api.post(null, null, "/deadlines", """
                {"receivedAt": "2026-08-20T15:30", "limit": {"value": 3, "unit": "WORKING_DAYS"}, "afterFifteenNextDay": true,
                 "pauses": [{"from": "2026-08-24T07:00:00", "to": "2026-08-25T07:00:00"}]}""").expect(200);

        assertThat(OffsetDateTime.parse(answer.text("due"))).isEqualTo("2026-08-26T17:00:00+07:00");
        api.post(null, null, "/deadlines", """
                {"receivedAt": "20/08/2026", "limit": {"value": 3, "unit": "WORKING_DAYS"}}""").expectProblem(400, "malformed");
    }

    @Test
    void aLimitWithoutNumberAndAnUnknownAgencyAreRefusedByField() {
        var noNumber = api.post(null, null, "/deadlines", """
                {"receivedAt": "2021-08-20T02:00:00Z", "limit": {"unit": "WORKING_DAYS"}}""").expectProblem(422, "invalid-input");
        var nowhere = api.post(null, null, "/deadlines", """
                {"agency": "X99", "receivedAt": "2021-08-20T02:00:00Z", "limit": {"value": 1, "unit": "MONTHS"}}""").expectProblem(422, "invalid-input");

        assertThat(noNumber.body().at("/faults/0/field").asString()).isEqualTo("limit");
        assertThat(nowhere.body().at("/faults/0/field").asString()).isEqualTo("agency");
    }

    @Test
    void aNumberOrAMomentBeyondAllReasonIsRefusedBeforeAnybodyReckonsWithIt() {
        for (var unit : List.of("NOT_STATED", "WORKING_HOURS", "WORKING_DAYS", "CALENDAR_DAYS", "MONTHS")) {
            api.post(null, null, "/deadlines", """
                    {"receivedAt": "2021-08-20T02:00:00Z", "limit": {"value": 1e-999999999, "unit": "%s"}}""".formatted(unit)).expectProblem(400, "malformed");
        }
        for (var moment :
                List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+999999999-12-31T23:59:59")) {
            var answer = api.post(null, null, "/deadlines", """
                    {"receivedAt": "%s", "limit": {"value": 1, "unit": "MONTHS"}}""".formatted(moment));
            assertThat(answer.status()).isIn(400, 422);
        }
    }

    @Test
    void tooManyPausesAreRefused() {
        var pause = "{\"from\": \"2021-08-23T02:00:00Z\", \"to\": \"2021-08-24T02:00:00Z\"}";

        api.post(null, null, "/deadlines", """
                {"receivedAt": "2021-08-20T02:00:00Z", "limit": {"value": 1, "unit": "MONTHS"}, "pauses": [%s]}""".formatted(String.join(",", Collections.nCopies(201, pause))))
                .expectProblem(422, "invalid-input");
    }

    @Test
    void whatIsNoJsonAndNoUnitIsMalformed() {
        api.post(null, null, "/deadlines", "{").expectProblem(400, "malformed");
        api.post(null, null, "/deadlines", """
                {"receivedAt": "2021-08-20T02:00:00Z", "limit": {"value": 1, "unit": "FORTNIGHTS"}}""").expectProblem(400, "malformed");
    }
}
