package vn.motcua.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.worklists.BulkAction;
import vn.motcua.worklists.BulkOrder;

/** What the work list sends for many rows at once: each row as number and step, "H21.180-261126-0001:3". */
public record BulkForm(@Nullable WorkPlace list, Typed typed, List<BulkOrder.Row> targets) {

    static BulkForm of(MultiValueMap<String, String> sent) {
        var targets = new ArrayList<BulkOrder.Row>();
        for (var row : sent.getOrDefault("row", List.of())) {
            targets.add(target(row));
        }
        return new BulkForm(WorkPlace.of(sent.toSingleValueMap()), new Typed(sent.toSingleValueMap()), targets);
    }

    /** As a row is written in a form. */
    static String row(DossierNumber number, @Nullable Integer step) {
        return step == null || step == 0 ? number.value() : number.value() + ":" + step;
    }

    BulkOrder order() {
        var action = typed.choice(BulkAction.class, "action");
        if (action == null) {
            throw new InvalidInput("action", "Chọn việc cần làm.");
        }
        var assignee = action == BulkAction.ASSIGN ? AssignmentController.id(typed.text("assignee")) : null;
        return new BulkOrder(action, targets, assignee, typed.text("note"));
    }

    UUID id() {
        try {
            return UUID.fromString(typed.text("key"));
        } catch (IllegalArgumentException noKey) {
            throw new InvalidInput("key", "Trang này đã cũ. Hãy mở lại danh sách và chọn lại.");
        }
    }

    private static BulkOrder.Row target(String row) {
        var parts = row.split(":", 2);
        var step = parts.length < 2 ? null : AssignmentController.id(parts[1]);
        return new BulkOrder.Row(DossierNumber.parse(parts[0]), step == null ? null : Math.toIntExact(step));
    }
}
