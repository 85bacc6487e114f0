package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.motcua.calendar.Province;

/** A moment as a program writes it (ISO 8601); one without an offset is meant as the province's clocks show it. */
record Moment(Instant at) {

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
