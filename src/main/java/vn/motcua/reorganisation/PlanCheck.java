package vn.motcua.reorganisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Areas;
import vn.motcua.agencies.Unit;
import vn.motcua.procedures.Procedures;
import vn.motcua.reorganisation.Plan.Founded;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;

/** Checks a plan by itself and against the tree as it stands: everything that ends goes on somewhere, and nothing twice. */
@Component
class PlanCheck {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,4}(\\.[0-9A-Z]{1,4}){0,3}");
    private static final int LONGEST_TEXT = 300;
    private static final int EARLIEST_YEAR = 2018;
    private static final int LATEST_YEAR = 2099;

    private final Agencies agencies;
    private final Areas areas;
    private final Procedures procedures;
    private final UnitsThen units;

    PlanCheck(Agencies agencies, Areas areas, Procedures procedures, UnitsThen units) {
        this.agencies = agencies;
        this.areas = areas;
        this.procedures = procedures;
        this.units = units;
    }

    List<Finding> check(Plan plan) {
        var found = new Findings();
        heading(plan, found);
        if (!found.hasErrors()) {
            founded(plan, found);
            changedAreas(plan, found);
            var ended = ended(plan, found);
            for (var i = 0; i < plan.operations().size(); i++) {
                operation(plan, plan.operations().get(i), "operations[" + i + "]", ended, found);
            }
            children(plan, ended, found);
            appointments(plan, ended, found);
        }
        return found.all();
    }

    private static void heading(Plan plan, Findings found) {
        text(plan.title(), "title", "Nhập tên phương án, không quá 300 ký tự.", found);
        var decision = plan.decision();
        if (found.require(
                decision != null && decision.number() != null && decision.date() != null && decision.issuer() != null,
                "decision",
                "Ghi văn bản quyết định: số, ngày và cơ quan ban hành.")) {
            text(decision.number(), "decision.number", "Nhập số của văn bản quyết định.", found);
            text(decision.issuer(), "decision.issuer", "Nhập cơ quan ban hành.", found);
        }
        if (found.require(plan.effective() != null, "effective", "Nhập ngày có hiệu lực.")) {
            found.require(
                    plan.effective().getYear() >= EARLIEST_YEAR
                            && plan.effective().getYear() <= LATEST_YEAR,
                    "effective",
                    "Ngày có hiệu lực không hợp lý.");
            found.require(
                    decision == null
                            || decision.date() == null
                            || !decision.date().isAfter(plan.effective()),
                    "effective",
                    "Ngày có hiệu lực không được trước ngày của văn bản quyết định.");
        }
        found.require(
                !plan.operations().isEmpty(),
                "operations",
                "Phương án chưa có việc nào: sáp nhập, chia tách, đổi tên…");
    }

    private void founded(Plan plan, Findings found) {
        var codes = new HashSet<String>();
        for (var i = 0; i < plan.agencies().size(); i++) {
            var agency = plan.agencies().get(i);
            var where = "agencies[" + i + "]";
            if (!found.require(
                    agency.code() != null && CODE.matcher(agency.code()).matches(),
                    where + ".code",
                    "Mã định danh gồm các nhóm chữ số hoặc chữ cái in hoa, cách nhau bằng dấu chấm, ví dụ H21.180.")) {
                continue;
            }
            text(agency.name(), where + ".name", "Nhập tên cơ quan, không quá 300 ký tự.", found);
            found.require(agency.kind() != null, where + ".kind", "Chọn loại cơ quan.");
            found.require(
                    codes.add(agency.code()) && agencies.byCode(agency.code()).isEmpty(),
                    where + ".code",
                    "Mã định danh %s đã được dùng; mã của cơ quan không bao giờ dùng lại.".formatted(agency.code()));
            found.require(
                    agency.parent() == null || stands(agency.parent(), plan),
                    where + ".parent",
                    "Cơ quan cấp trên %s không tồn tại vào ngày có hiệu lực.".formatted(agency.parent()));
            found.require(
                    agency.area() == null || areaStands(agency.area(), plan),
                    where + ".area",
                    "Không có đơn vị hành chính mã %s vào ngày có hiệu lực.".formatted(agency.area()));
            found.require(
                    agency.units().stream()
                                    .map(Plan.FoundedUnit::code)
                                    .distinct()
                                    .count()
                            == agency.units().size(),
                    where + ".units",
                    "Mã phòng, đơn vị bị trùng.");
        }
    }

    private void changedAreas(Plan plan, Findings found) {
        var lastDay = plan.effective().minusDays(1);
        var begun = new HashSet<String>();
        for (var i = 0; i < plan.areas().size(); i++) {
            var area = plan.areas().get(i);
            var where = "areas[" + i + "]";
            found.require(
                    area.code() != null && area.name() != null && area.level() != null && begun.add(area.code()),
                    where,
                    "Mỗi đơn vị hành chính mới cần mã (không trùng), tên và cấp.");
            area.from()
                    .forEach(code -> found.require(
                            areas.byCode(code, lastDay)
                                    .filter(one -> one.existsOn(lastDay))
                                    .isPresent(),
                            where + ".from",
                            "Không có đơn vị hành chính mã %s trước ngày có hiệu lực.".formatted(code)));
        }
    }

    /** Codes of agencies that end, each with the place of the line that ends it. */
    private Map<String, String> ended(Plan plan, Findings found) {
        var ended = new HashMap<String, String>();
        for (var i = 0; i < plan.operations().size(); i++) {
            var operation = plan.operations().get(i);
            var where = "operations[" + i + "]";
            if (operation.kind() == null || !operation.kind().ends()) {
                continue;
            }
            for (var code : operation.from()) {
                found.require(
                        ended.put(code, where) == null,
                        where + ".from",
                        "Cơ quan %s đã kết thúc ở một dòng khác của phương án.".formatted(code));
            }
        }
        return ended;
    }

    private void operation(Plan plan, Operation operation, String where, Map<String, String> ended, Findings found) {
        var shaped = found.require(operation.kind() != null, where + ".kind", "Chọn loại việc.")
                & found.require(!operation.from().isEmpty(), where + ".from", "Ghi cơ quan trước sắp xếp.")
                & found.require(!operation.to().isEmpty(), where + ".to", "Ghi cơ quan tiếp nhận nhiệm vụ.");
        if (!shaped) {
            return;
        }
        shape(plan, operation, where, found);
        var standing = true;
        for (var code : operation.from()) {
            standing &= found.require(
                    agencies.byCode(code)
                            .filter(one -> one.validTo() == null
                                    && one.existsOn(plan.effective().minusDays(1)))
                            .isPresent(),
                    where + ".from",
                    "Không có cơ quan mã %s đang hoạt động đến trước ngày có hiệu lực.".formatted(code));
        }
        for (var part : operation.to()) {
            found.require(
                    !ended.containsKey(part.agency()),
                    where + ".to",
                    "Cơ quan %s cũng kết thúc theo phương án này nên không thể tiếp nhận.".formatted(part.agency()));
            standing &= found.require(
                    stands(part.agency(), plan),
                    where + ".to",
                    "Không có cơ quan mã %s vào ngày có hiệu lực; hãy khai trong phần cơ quan thành lập."
                            .formatted(part.agency()));
        }
        Stream.concat(
                        operation.procedures().stream(),
                        operation.to().stream().flatMap(part -> part.procedures().stream()))
                .forEach(code -> found.require(
                        procedures.find(code).isPresent(),
                        where + ".procedures",
                        "Không có thủ tục mã %s.".formatted(code)));
        if (standing && operation.kind().ends()) {
            people(plan, operation, where, found);
        }
    }

    private static void shape(Plan plan, Operation operation, String where, Findings found) {
        var from = operation.from().size();
        var to = operation.to().size();
        switch (operation.kind()) {
            case MERGE -> found.require(to == 1, where + ".to", "Sáp nhập có một cơ quan tiếp nhận.");
            case SPLIT ->
                found.require(from == 1 && to > 1, where, "Chia, tách một cơ quan thành hai cơ quan trở lên.");
            case RENAME ->
                found.require(
                        from == 1
                                && to == 1
                                && plan.agencies().stream()
                                        .anyMatch(one -> one.code()
                                                .equals(operation
                                                        .to()
                                                        .getFirst()
                                                        .agency())),
                        where,
                        "Đổi tên: một cơ quan, với tên và mã mới khai trong phần cơ quan thành lập.");
            case DISSOLVE -> {}
            case TRANSFER ->
                found.require(
                        from == 1 && to == 1 && !operation.procedures().isEmpty(),
                        where,
                        "Chuyển nhiệm vụ: từ một cơ quan sang một cơ quan, kèm mã các thủ tục được chuyển.");
        }
        var rests = operation.to().stream().filter(Part::takesTheRest).count();
        found.require(
                to == 1 || rests == 1,
                where + ".to",
                "Khi có nhiều cơ quan tiếp nhận, đúng một cơ quan không kèm điều kiện: nơi nhận mọi phần việc còn lại.");
    }

    /** The units that go over have a place in the successor. */
    private void people(Plan plan, Operation operation, String where, Findings found) {
        for (var code : operation.from()) {
            var agency = agencies.byCode(code).orElseThrow();
            for (var part : operation.to()) {
                var there = units.of(part.agency(), plan);
                var missing = agencies.units(agency.id()).stream()
                        .map(Unit::code)
                        .filter(unit -> goesTo(part, unit, operation))
                        .map(unit -> Successors.unit(operation, unit))
                        .flatMap(Optional::stream)
                        .filter(unit -> !there.contains(unit))
                        .collect(Collectors.toCollection(TreeSet::new));
                found.require(
                        missing.isEmpty(),
                        where + ".units",
                        "Chưa rõ phòng, đơn vị của %s (%s) thành đơn vị nào của %s: ghi mã tương ứng, hoặc “-” cho cả cơ quan."
                                .formatted(agency.name(), String.join(", ", missing), part.agency()));
            }
        }
    }

    private static boolean goesTo(Part part, String unit, Operation operation) {
        return part.units().contains(unit)
                || operation.to().size() == 1
                || part.takesTheRest()
                        && operation.to().stream()
                                .noneMatch(other -> other.units().contains(unit));
    }

    private void children(Plan plan, Map<String, String> ended, Findings found) {
        var staying = agencies.existing(plan.effective()).stream()
                .filter(child -> !ended.containsKey(child.code()))
                .toList();
        for (var child : staying) {
            var above = child.parentId();
            if (above == null) {
                continue;
            }
            var parent = agencies.byId(above);
            var place = ended.get(parent.code());
            if (place != null) {
                var successors = plan.operations().stream()
                        .filter(one -> one.kind().ends() && one.from().contains(parent.code()))
                        .flatMap(one -> one.to().stream())
                        .count();
                found.require(
                        successors == 1,
                        place,
                        "%s trực thuộc %s: khi cơ quan cấp trên chia thành nhiều, hãy sắp xếp cả cơ quan này."
                                .formatted(child.name(), parent.name()));
            }
        }
    }

    private void appointments(Plan plan, Map<String, String> ended, Findings found) {
        for (var i = 0; i < plan.appointments().size(); i++) {
            var one = plan.appointments().get(i);
            var where = "appointments[" + i + "]";
            found.require(
                    agencies.officerByUsername(one.officer()).isPresent(),
                    where + ".officer",
                    "Không có cán bộ %s.".formatted(one.officer()));
            found.require(
                    one.role() != null && stands(one.agency(), plan) && !ended.containsKey(one.agency()),
                    where + ".agency",
                    "Cơ quan %s không hoạt động vào ngày có hiệu lực.".formatted(one.agency()));
            found.require(
                    one.unit() == null || units.of(one.agency(), plan).contains(one.unit()),
                    where + ".unit",
                    "Cơ quan %s không có đơn vị mã %s.".formatted(one.agency(), one.unit()));
        }
    }

    /** Whether an agency of that code exists on the first day, founded or staying. */
    private boolean stands(String code, Plan plan) {
        return isFounded(code, plan)
                || code != null
                        && agencies.byCode(code)
                                .filter(one -> one.existsOn(plan.effective()))
                                .isPresent();
    }

    private boolean areaStands(String code, Plan plan) {
        return plan.areas().stream().anyMatch(area -> code.equals(area.code()))
                || areas.byCode(code, plan.effective())
                        .filter(one -> one.existsOn(plan.effective()))
                        .isPresent();
    }

    private static boolean isFounded(String code, Plan plan) {
        return plan.agencies().stream().map(Founded::code).anyMatch(founded -> founded.equals(code));
    }

    private static void text(String text, String where, String message, Findings found) {
        found.require(text != null && !text.isBlank() && text.length() <= LONGEST_TEXT, where, message);
    }
}
