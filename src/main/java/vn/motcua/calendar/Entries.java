package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What every entry an administrator makes in the calendar must fulfil. */
final class Entries {

    private static final int LONGEST_TEXT = 200;

    private Entries() {}

    /** Faults of texts, given as field and text in turn. */
    static List<Fault> faults(String... fieldsAndTexts) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            var text = fieldsAndTexts[i + 1];
            if (text.isBlank()) {
                faults.add(new Fault(fieldsAndTexts[i], "Không được để trống"));
            } else if (text.length() > LONGEST_TEXT) {
                faults.add(new Fault(fieldsAndTexts[i], "Không quá " + LONGEST_TEXT + " ký tự"));
            }
        }
        return faults;
    }

    static boolean inRange(String field, LocalDate day, List<Fault> faults) {
        var inRange = !day.isBefore(WorkingCalendar.FIRST) && !day.isAfter(WorkingCalendar.LAST);
        if (!inRange) {
            faults.add(new Fault(field, "Ngày phải từ 01/01/2000 đến 31/12/2060"));
        }
        return inRange;
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
