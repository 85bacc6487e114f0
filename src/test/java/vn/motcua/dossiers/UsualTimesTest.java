package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.SampleTest;
import vn.motcua.vocabulary.TimeTravel;

/** How long a procedure really takes, told only where enough dossiers say so. */
@SampleTest
class UsualTimesTest {

    private static final Instant MONDAY_AT_EIGHT = Instant.parse("2026-10-05T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    @Autowired
    UsualTimes usualTimes;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void halfAndNineOfTenAreReckonedInWorkingTimeWithoutThePauses() {
        for (var i = 0; i < 18; i++) {
            decided("9.100001", i, Duration.ofHours(1));
        }
        for (var i = 18; i < 21; i++) {
            decided("9.100001", i, Duration.ofHours(3));
            jdbc.update("""
                    insert into dossiers.pause (dossier, no, started_at, ended_at, reason, detail)
                    values (?, 1, ?, ?, 'SUPPLEMENT', 'Chờ bổ sung')""", id("9.100001", i), utc(Duration.ofHours(1)), utc(Duration.ofHours(2)));
        }

        TimeTravel.at(NOW)
                .run(() -> assertThat(usualTimes.of("9.100001"))
                        .contains(new UsualTimes.UsualTime(Duration.ofHours(1), Duration.ofHours(2), 21)));
    }

    @Test
    void ofFewerThanTwentyNothingIsSaid() {
        for (var i = 0; i < 19; i++) {
            decided("9.100002", i, Duration.ofHours(1));
        }

        TimeTravel.at(NOW).run(() -> assertThat(usualTimes.of("9.100002")).isEmpty());
    }

    private void decided(String procedure, int no, Duration took) {
        var id = id(procedure, no);
        jdbc.update("""
                insert into dossiers.dossier (id, number, lookup_code, version, last_hash, state, procedure_code,
                    procedure_name, sector, revision, case_code, regime, channel, agency, desk, applicant_name,
                    applicant_folded, submitted_at, received_at, finished_at, outcome)
                values (?, ?, 'ABCDEF', 2, '\\x00', 'RESULT_READY', ?, 'Thủ tục', 'Lĩnh vực', 1, 'A', 'R2021', 'COUNTER',
                    1, 1, 'Lê Văn An', 'le van an', ?, ?, ?, 'APPROVED')""", id, "X-" + id, procedure, utc(Duration.ZERO), utc(Duration.ZERO), utc(took));
    }

    private static long id(String procedure, int no) {
        return YearRange.ofYear(2026).id(90_000_000_000L + procedure.charAt(procedure.length() - 1) * 1000L + no);
    }

    private static Object utc(Duration after) {
        return Dossiers.utc(MONDAY_AT_EIGHT.plus(after));
    }
}
