package vn.motcua.agencies;

import java.time.LocalDate;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.InvalidInput;

/** Why an officer may do what is another's to do. */
public sealed interface StandIn permits Delegation, Absence {

    /** In whose place. */
    long principal();

    /** Who stands in for them. */
    long substitute();

    boolean holdsOn(LocalDate day);

    /** Whether it reaches into dossiers of a procedure. */
    boolean reaches(String procedure);

    /** What has begun ends yesterday at the earliest: nobody takes the ground from under what was already done on it. */
    static void requireEndable(LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        var earliest = today.minusDays(1);
        if (!firstDay.isAfter(today) && lastDay.isBefore(earliest)) {
            throw new InvalidInput(
                    "lastDay",
                    "Việc này đã có hiệu lực: ngày cuối sớm nhất là %s, vì việc đã làm trước đó vẫn có căn cứ."
                            .formatted(VietnameseTime.date(earliest)));
        }
    }
}
