package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * Only a complete dossier is received (NĐ 61/2018 Art 17): what is missing or does not fit asks for a supplement letter
 * instead.
 */
final class CompletePapers {

    private CompletePapers() {}

    /** Throws {@link InvalidInput} with what keeps the dossier from being received. */
    static void require(ProcedureDocument document, String caseCode, List<Paper> papers) {
        var faults = faults(document, caseCode, papers);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Says of every paper what keeps the dossier from being received. */
    static List<Fault> faults(ProcedureDocument document, String caseCode, List<Paper> papers) {
        var faults = new ArrayList<Fault>();
        for (var paper : papers) {
            if (document.document(paper.document()).isEmpty()) {
                faults.add(fault(paper.document(), "Giấy tờ này không có trong thành phần hồ sơ."));
            } else if (paper.check() == Paper.Check.DOES_NOT_FIT) {
                faults.add(
                        fault(paper.document(), "Có giấy tờ chưa đạt: lập phiếu hướng dẫn bổ sung thay vì tiếp nhận."));
            }
        }
        for (var required : document.documentsOf(caseCode)) {
            var there = papers.stream().anyMatch(paper -> paper.document() == required.no() && paper.isThere());
            if (required.mandatory() && !there) {
                faults.add(fault(required.no(), "Thiếu giấy tờ: " + required.name()));
            }
        }
        return faults;
    }

    private static Fault fault(int document, String message) {
        return new Fault("papers." + document, message);
    }
}
