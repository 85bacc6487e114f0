package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Checks papers, as they are handed in or ticked, against what the procedure asks for. */
final class PaperCheck {

    private static final int MOST_COPIES = 999;
    private static final int LONGEST_REMARK = 1000;

    private PaperCheck() {}

    static void check(ProcedureDocument document, List<Paper> papers, List<Fault> faults) {
        var named = new HashSet<Integer>();
        for (var paper : papers) {
            var field = "papers." + paper.document();
            var remark = paper.remark();
            if (document.document(paper.document()).isEmpty()) {
                faults.add(new Fault(field, "Giấy tờ này không có trong thành phần hồ sơ."));
            }
            if (!named.add(paper.document())) {
                faults.add(new Fault(field, "Giấy tờ này được nêu hai lần; gộp các tệp vào một lần nêu."));
            }
            if (paper.copies() < 0 || paper.copies() > MOST_COPIES) {
                faults.add(new Fault(field, "Số bản từ 0 đến %d.".formatted(MOST_COPIES)));
            }
            if (remark != null && remark.length() > LONGEST_REMARK) {
                faults.add(new Fault(field, "Lý do dài quá %d ký tự.".formatted(LONGEST_REMARK)));
            }
        }
    }

    /** Throws {@link InvalidInput} with every fault. */
    static void require(ProcedureDocument document, List<Paper> papers) {
        var faults = new ArrayList<Fault>();
        check(document, papers, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
