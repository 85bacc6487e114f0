package vn.motcua.desk;

import vn.motcua.web.Page;
import vn.motcua.web.Tone;
import vn.motcua.worklists.Bulk;

/** How far a bulk has come, row by row. */
public record BulkPage(Bulk bulk) implements Page {

    @Override
    public String template() {
        return "desk/bulk";
    }

    public static Tone tone(Bulk.Outcome outcome) {
        return switch (outcome) {
            case WAITING -> Tone.NEUTRAL;
            case DONE -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
    }
}
