package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Reckons when a limit ends, for anybody, with the explanation line by line. */
@RestController
@RequestMapping("/api/v1/deadlines")
@Tag(name = "Deadlines")
class DeadlineController {

    private static final Set<LimitUnit> WITH_VALUE =
            EnumSet.of(LimitUnit.WORKING_HOURS, LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS, LimitUnit.MONTHS);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

    private final Calendars calendars;
    private final Agencies agencies;

    DeadlineController(Calendars calendars, Agencies agencies) {
        this.calendars = calendars;
        this.agencies = agencies;
    }

    /** {@code agency} is a code; without it the province's calendar counts. */
    @Schema(requiredProperties = {"receivedAt", "limit"})
    record Question(
            @Nullable String agency,
            @Nullable Moment receivedAt,
            @Nullable Limit limit,
            @Nullable Boolean afterFifteenNextDay,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Stretch> pauses) {

        Question {
            pauses = Given.list("pauses", pauses);
        }
    }

    @Schema(requiredProperties = {"from", "to"})
    record Stretch(@Nullable Moment from, @Nullable Moment to) {}

    /** {@code due} in the province's time; absent where there is no limit. */
    record Answer(@Nullable OffsetDateTime due, List<Deadline.Line> explanation) {}

    @PostMapping
    @Operation(
            operationId = "reckonDeadline",
            summary = "When does a limit end that starts at a moment? Nothing is stored",
            description = "Anybody")
    @SecurityRequirements
    Answer reckon(@RequestBody Question question) {
        var received = question.receivedAt();
        var limit = question.limit();
        var faults = new ArrayList<Fault>();
        if (received == null) {
            faults.add(new Fault("receivedAt", "Nhập thời điểm tiếp nhận."));
        }
        if (limit == null || !isLimit(limit)) {
            faults.add(new Fault("limit", "Nhập thời hạn: số lớn hơn 0 và đơn vị."));
        }
        if (received == null || limit == null || !faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var deadline = calendars
                .forAgency(agency(question.agency()))
                .due(
                        received.at(),
                        limit,
                        Boolean.TRUE.equals(question.afterFifteenNextDay()),
                        pauses(question.pauses()));
        var due = deadline.due();
        return new Answer(due == null ? null : due.atZone(Province.ZONE).toOffsetDateTime(), deadline.explanation());
    }

    private static boolean isLimit(Limit limit) {
        var value = limit.value();
        return limit.unit() != null
                && (!WITH_VALUE.contains(limit.unit())
                        || value != null && value.signum() > 0 && value.compareTo(LARGEST) <= 0);
    }

    private @Nullable Long agency(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : agencies.byCode(code)
                        .orElseThrow(() -> new InvalidInput("agency", "Không có cơ quan mang mã này."))
                        .id();
    }

    private static List<Pause> pauses(List<Stretch> stretches) {
        var pauses = new ArrayList<Pause>();
        for (var stretch : stretches) {
            if (stretch.from() == null || stretch.to() == null) {
                throw new InvalidInput("pauses", "Mỗi lần tạm dừng có thời điểm bắt đầu và kết thúc.");
            }
            pauses.add(new Pause(stretch.from().at(), stretch.to().at()));
        }
        return pauses;
    }
}
