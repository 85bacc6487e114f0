package vn.motcua.desk;

import java.util.List;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.TeamLoad.Load;
import vn.motcua.web.Page;

/** The officer's people with what each has in hand. */
public record TeamPage(List<Load> people) implements Page {

    @Override
    public String template() {
        return "desk/team";
    }

    /** "Trần Anh Tuấn – đang giữ 4, quá hạn 1, vắng đến 28/11/2026". */
    public static String named(Load load) {
        var away = load.away();
        return "%s – đang giữ %d%s%s"
                .formatted(
                        load.officer().name(),
                        load.held(),
                        load.overdue() == 0 ? "" : ", quá hạn " + load.overdue(),
                        away == null ? "" : ", vắng đến " + VietnameseTime.date(away.lastDay()));
    }
}
