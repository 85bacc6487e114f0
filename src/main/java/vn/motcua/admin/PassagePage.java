package vn.motcua.admin;

import java.time.Instant;
import java.util.List;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.papers.Passage;
import vn.motcua.papers.Passages.Wording;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Words one passage of a paper, with its earlier wordings; {@code base} is the version that was worded from. */
public record PassagePage(Passage passage, int base, String text, List<Wording> wordings, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "admin/passage";
    }

    public String path() {
        return "/admin/papers/" + passage;
    }

    public String moment(Instant at) {
        return VietnameseTime.moment(at);
    }
}
