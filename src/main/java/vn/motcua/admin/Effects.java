package vn.motcua.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureJson;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What publishing a document would do, made ready to be shown; and documents read from and written as text. */
@Component
class Effects {

    private static final Map<String, Function<ProcedureDocument, Object>> PARTS = parts();

    private final Procedures procedures;
    private final PublishRevision publishRevision;
    private final RouteChoices choices;
    private final RouteStaffing staffing;

    Effects(Procedures procedures, PublishRevision publishRevision, RouteChoices choices, RouteStaffing staffing) {
        this.procedures = procedures;
        this.publishRevision = publishRevision;
        this.choices = choices;
        this.staffing = staffing;
    }

    /** @param base number of the revision the document was made from; 0 for a new procedure */
    EffectPage of(ProcedureDocument document, int base) {
        var effect = publishRevision.effectOf(document);
        var sound = effect.errors().isEmpty();
        var route = document.route();
        return new EffectPage(
                document.code(),
                document.name(),
                write(document),
                base,
                effect,
                changed(procedures.latest(document.code()).map(ProcedureRevision::document), document),
                sound && route != null ? staffing.gaps(document.code(), route) : List.of(),
                sound && route != null ? choices.lanes(document.code(), RouteDraft.of(route)) : null,
                null);
    }

    /** What keeps a route, as it stands in the table, from being published. */
    List<Fault> wrong(ProcedureDocument document, RouteDraft draft) {
        var unreadable = RouteReading.faults(draft);
        return unreadable.isEmpty()
                ? publishRevision.effectOf(document.withRoute(RouteReading.read(draft))).errors().stream()
                        .filter(fault -> fault.field().startsWith(RouteDraft.PATH))
                        .toList()
                : unreadable;
    }

    /** Reads a document; throws {@link InvalidInput} with where it does not fit. */
    static ProcedureDocument read(String json) {
        return ProcedureJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static String write(ProcedureDocument document) {
        var json = new ByteArrayOutputStream();
        ProcedureJson.write(document, json);
        return json.toString(StandardCharsets.UTF_8);
    }

    /** The parts of the page that would read differently, in words. */
    private static List<String> changed(Optional<ProcedureDocument> former, ProcedureDocument document) {
        var changed = new ArrayList<String>();
        former.ifPresent(before -> PARTS.forEach((words, part) -> {
            if (!Objects.equals(part.apply(before), part.apply(document))) {
                changed.add(words);
            }
        }));
        return List.copyOf(changed);
    }

    private static Map<String, Function<ProcedureDocument, Object>> parts() {
        var parts = new LinkedHashMap<String, Function<ProcedureDocument, Object>>();
        parts.put("Tên thủ tục", ProcedureDocument::name);
        parts.put("Lĩnh vực", ProcedureDocument::sector);
        parts.put("Quyết định công bố", ProcedureDocument::promulgation);
        parts.put("Mức độ trực tuyến", ProcedureDocument::serviceLevel);
        parts.put("Trình tự thực hiện", ProcedureDocument::sequence);
        parts.put("Yêu cầu, điều kiện", ProcedureDocument::requirements);
        parts.put("Trường hợp, thời hạn", ProcedureDocument::cases);
        parts.put("Cách thức thực hiện", ProcedureDocument::channels);
        parts.put("Thành phần hồ sơ", ProcedureDocument::documents);
        parts.put("Biểu mẫu điện tử", ProcedureDocument::form);
        parts.put("Phí, lệ phí", ProcedureDocument::fees);
        parts.put("Kết quả", ProcedureDocument::results);
        parts.put("Căn cứ pháp lý", ProcedureDocument::legalBases);
        parts.put("Cơ quan có thẩm quyền", ProcedureDocument::competences);
        parts.put("Quy trình nội bộ", document -> Optional.ofNullable(document.route()));
        parts.put("Lời trong giấy tờ", ProcedureDocument::letters);
        parts.put("Từ khóa tìm kiếm", ProcedureDocument::keywords);
        parts.put("Cấp thực hiện, đối tượng", document -> List.of(document.levels(), document.audiences()));
        parts.put("Nơi tiếp nhận", document -> List.of(document.receivedAtOneStop(), document.anywhere()));
        return Collections.unmodifiableMap(parts);
    }
}
