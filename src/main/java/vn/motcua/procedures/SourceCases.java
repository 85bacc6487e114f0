package vn.motcua.procedures;

import java.util.List;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;

/**
 * The single case an imported procedure gets. Sources state a limit per submission row, not per case: when the rows agree
 * it is the case's limit, else the case's limit is not stated and the rows keep theirs, for an official to make cases of.
 */
final class SourceCases {

    static final String CODE = "CHUNG";
    private static final String NAME = "Mọi trường hợp";

    private SourceCases() {}

    static List<ProcedureCase> of(List<SourceLimit> rows, List<String> doubts) {
        var limits = rows.stream().map(SourceLimit::limit).distinct().toList();
        if (limits.size() > 1) {
            doubts.add("các dòng cách thức thực hiện có thời hạn khác nhau, cần chia trường hợp");
        }
        var limit = limits.size() == 1 ? limits.getFirst() : new Limit(null, LimitUnit.NOT_STATED);
        var nextDay = limits.size() == 1 && rows.stream().allMatch(SourceLimit::nextDay);
        return List.of(new ProcedureCase(CODE, NAME, limit, nextDay));
    }
}
