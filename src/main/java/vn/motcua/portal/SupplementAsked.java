package vn.motcua.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.EventType;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;

/** What the office asks the owner to hand in, with its reasons. */
public record SupplementAsked(Instant at, String reason, List<Item> items) {

    /** One paper and what is wrong with it. */
    public record Item(int document, String name, String what) {}

    /** The last request of a dossier that waits for a supplement. */
    static SupplementAsked of(DossierView dossier) {
        var request = dossier.timeline().reversed().stream()
                .filter(happening -> happening.type() == EventType.SUPPLEMENT_REQUESTED)
                .findFirst()
                .orElseThrow();
        var items = new ArrayList<Item>();
        if (request.details().get("missing") instanceof List<?> missing) {
            for (var one : missing) {
                if (one instanceof Map<?, ?> item && item.get("document") instanceof Number no) {
                    items.add(new Item(
                            no.intValue(),
                            name(dossier.procedure(), no.intValue()),
                            Objects.toString(item.get("what"), "")));
                }
            }
        }
        return new SupplementAsked(
                request.at(), Objects.toString(request.details().get("reason"), ""), items);
    }

    private static String name(ProcedureDocument procedure, int no) {
        return procedure.documents().stream()
                .filter(paper -> paper.no() == no)
                .map(RequiredDocument::name)
                .findFirst()
                .orElse("Giấy tờ số " + no);
    }
}
