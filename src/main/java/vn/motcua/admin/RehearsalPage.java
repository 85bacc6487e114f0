package vn.motcua.admin;

import java.util.List;
import vn.motcua.reorganisation.Report;
import vn.motcua.reorganisation.StoredPlan;
import vn.motcua.web.Page;

/** What a plan would change, counted, with the first things of each sort. */
public record RehearsalPage(StoredPlan plan, Report report) implements Page {

    private static final int SHOWN = 100;

    @Override
    public String template() {
        return "admin/rehearsal";
    }

    public List<Report.Row> first(Report.Affected kind) {
        return report.rows().stream()
                .filter(row -> row.kind() == kind)
                .limit(SHOWN)
                .toList();
    }

    public boolean more(Report.Affected kind) {
        return report.counts().getOrDefault(kind, 0) > SHOWN;
    }
}
