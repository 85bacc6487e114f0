package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.InvalidInput;

/** A moment as a program writes it (ISO 8601); one without an offset is meant as the province's clocks show it. */
record Moment(Instant at) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    Moment {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new InvalidInput("", "Thời điểm phải từ năm 1900 đến năm 2999.");
        }
    }

    @JsonCreator
    static Moment of(String written) {
        return new Moment(
                switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from)) {
                    case OffsetDateTime offset -> offset.toInstant();
                    case LocalDateTime local -> local.atZone(Province.ZONE).toInstant();
                    default -> throw new IllegalStateException(written);
                });
    }
}
