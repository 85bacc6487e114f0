package vn.motcua.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.Plan.Kind;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** A plan's lines as they are added and taken away in a table; finer rules are written in the document. */
final class PlanTable {

    private PlanTable() {}

    /** The plan with the line that was typed; of several that take over, the first takes the rest. */
    static Plan with(Plan plan, Typed typed) {
        var kind = typed.oneOf("kind", Kind.class);
        var from = codes(typed, "from");
        var to = codes(typed, "to");
        var procedures = codes(typed, "procedures");
        if (from.isEmpty()) {
            throw new InvalidInput("from", "Ghi mã cơ quan trước sắp xếp, cách nhau bằng dấu phẩy.");
        }
        if (to.isEmpty()) {
            throw new InvalidInput("to", "Ghi mã cơ quan tiếp nhận nhiệm vụ.");
        }
        if (kind == Kind.TRANSFER && procedures.isEmpty()) {
            throw new InvalidInput("procedures", "Ghi mã các thủ tục được chuyển.");
        }
        var transfers = kind == Kind.TRANSFER;
        var parts = new ArrayList<Part>();
        for (var agency : to) {
            parts.add(
                    parts.isEmpty() || transfers
                            ? Part.rest(agency)
                            : new Part(agency, procedures, List.of(), List.of(), List.of()));
        }
        var operations = new ArrayList<>(plan.operations());
        operations.add(new Operation(
                kind,
                from,
                parts,
                transfers ? procedures : List.of(),
                typed.text("units").equals("whole") ? Map.of(Plan.ANY_UNIT, Plan.WHOLE_AGENCY) : Map.of()));
        return with(plan, operations);
    }

    static Plan without(Plan plan, int no) {
        if (no < 0 || no >= plan.operations().size()) {
            throw new NotFound("operation " + no);
        }
        var operations = new ArrayList<>(plan.operations());
        operations.remove(no);
        return with(plan, operations);
    }

    private static Plan with(Plan plan, List<Operation> operations) {
        return new Plan(
                plan.title(),
                plan.effective(),
                plan.decision(),
                plan.areas(),
                plan.endedAreas(),
                plan.agencies(),
                operations,
                plan.appointments());
    }

    private static List<String> codes(Typed typed, String field) {
        return Arrays.stream(typed.text(field).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
