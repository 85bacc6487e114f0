package vn.motcua.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.MobileReception;
import vn.motcua.dossiers.OnTheSpot;
import vn.motcua.dossiers.PostalHandOver;
import vn.motcua.dossiers.SupplementTurn.Cause;
import vn.motcua.dossiers.TakenIn;
import vn.motcua.procedures.ProcedureDocument;

/** What an event of a dossier says, line by line, from the details that its action recorded. */
final class HappeningLines {

    /** Of these, what was before is an officer; of all others a due time. */
    private static final Set<EventType> HANDED_OUT = EnumSet.of(EventType.ASSIGNED, EventType.RELEASED);

    private HappeningLines() {}

    static List<String> of(Happening happening, ProcedureDocument procedure) {
        var lines = new ArrayList<String>();
        var details = happening.details();
        line(lines, "", happening.onBehalf());
        line(lines, "", PostalHandOver.sentence(details.get("postal")));
        line(lines, "", TakenIn.sentence(details));
        line(lines, "", MobileReception.sentence(details.get(MobileReception.DETAIL)));
        line(lines, "Bước: ", details.get("step"));
        if (details.get("leg") instanceof String leg) {
            lines.add("Phần việc: %s, lần %s".formatted(leg, details.get("round")));
        }
        line(lines, "Đã làm lại xong: ", details.get("handedIn"));
        line(lines, "Gửi: ", details.get("to"));
        if (HANDED_OUT.contains(happening.type())) {
            line(lines, "Người giữ trước: ", details.get("former"));
        }
        line(lines, "Giao cho: ", details.get("taker"));
        if (details.get("finding") instanceof String finding) {
            lines.add(Appraise.Finding.valueOf(finding).label());
        }
        if (details.get("verdict") instanceof String verdict) {
            lines.add(AnswerConsultation.Verdict.valueOf(verdict).label());
        }
        if (details.get("cause") instanceof String cause) {
            lines.add(Cause.valueOf(cause).label());
        }
        line(lines, "", details.get("groundLabel"));
        line(lines, "Cho phép: ", details.get("allowedBy"));
        missing(lines, details.get("missing"), procedure);
        reused(lines, details.get("filing"), procedure);
        for (var key : List.of("opinion", "question", "text", "reason", "note", "evidence")) {
            line(lines, "", details.get(key));
        }
        visit(lines, details);
        line(lines, "Căn cứ: ", details.get("legalBasis"));
        line(lines, "Đơn của chủ hồ sơ: ", details.get("requestName"));
        if (details.containsKey("identityChecked")) {
            lines.add("Đã kiểm tra giấy tờ tùy thân của người đề nghị");
        }
        line(lines, "", OnTheSpot.sentence(details.get(OnTheSpot.DETAIL)));
        line(lines, "Kết quả: ", details.get("result"));
        line(lines, "Cơ quan ban hành: ", details.get("agency"));
        if (Boolean.TRUE.equals(details.get("sameHands"))) {
            lines.add("Cùng một người đã tiếp nhận, thẩm định và quyết định hồ sơ này");
        }
        if (details.get("way") instanceof String way) {
            lines.add(Delivery.Way.valueOf(way).label() + ", người nhận: " + details.getOrDefault("name", ""));
        }
        if (!HANDED_OUT.contains(happening.type()) && details.get("former") instanceof String former) {
            lines.add("Hạn trước: " + moment(former));
        }
        line(lines, "Giấy ủy quyền, giấy tờ chứng minh: ", details.get("authorisation"));
        line(lines, "Đơn vị chuyển: ", details.get("carrier"));
        line(lines, "Số hiệu bưu gửi: ", details.get("trackingNumber"));
        if (details.get("signed") instanceof String signed) {
            lines.add(signed.equals("ON_SCREEN") ? "Đã ký nhận trên màn hình" : "Ký nhận trên biên nhận giấy");
        }
        if (details.get("due") instanceof String due) {
            lines.add("Hạn: " + moment(due));
        }
        return lines;
    }

    private static void visit(List<String> lines, Map<String, Object> details) {
        if (details.get("formerVisitAt") instanceof String former) {
            lines.add("Lịch trước: " + moment(former));
        }
        if (details.get("visitAt") instanceof String at) {
            lines.add("Lịch hẹn: " + moment(at));
        }
        line(lines, "Địa điểm: ", details.get("place"));
        line(lines, "Tham gia: ", details.get("participants"));
        if (details.get("heldAt") instanceof String held) {
            lines.add("Xác minh lúc: " + moment(held));
        }
        line(lines, "Có mặt: ", details.get("present"));
        line(lines, "Nội dung: ", details.get("minutes"));
        line(lines, "Biên bản: ", details.get("minutesName"));
    }

    private static void missing(List<String> lines, @Nullable Object missing, ProcedureDocument procedure) {
        if (missing instanceof List<?> papers) {
            for (var one : papers) {
                if (one instanceof Map<?, ?> paper && paper.get("document") instanceof Number no) {
                    lines.add(paperName(procedure, no.intValue()) + ": " + paper.get("what"));
                }
            }
        }
    }

    /** Which papers were taken from the person's earlier dossiers instead of being asked for again. */
    private static void reused(List<String> lines, @Nullable Object filing, ProcedureDocument procedure) {
        if (filing instanceof Map<?, ?> handedIn && handedIn.get("papers") instanceof List<?> papers) {
            for (var one : papers) {
                if (one instanceof Map<?, ?> paper
                        && paper.get("reusedFrom") instanceof String from
                        && paper.get("document") instanceof Number no) {
                    lines.add("Dùng lại từ hồ sơ %s: %s".formatted(from, paperName(procedure, no.intValue())));
                }
            }
        }
    }

    private static String paperName(ProcedureDocument procedure, int no) {
        return procedure
                .document(no)
                .map(ProcedureDocument.RequiredDocument::name)
                .orElse("Giấy tờ " + no);
    }

    private static void line(List<String> lines, String label, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            lines.add(label + text);
        }
    }

    private static String moment(String instant) {
        try {
            return VietnameseTime.moment(Instant.parse(instant));
        } catch (DateTimeParseException written) {
            return instant;
        }
    }
}
