package vn.motcua.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Reliability;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.routes.Route.PauseReason;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.web.Choice;
import vn.motcua.web.Tone;

/** The administration's terms as its screens say them. */
public final class Words {

    private Words() {}

    public static String of(AgencyKind kind) {
        return switch (kind) {
            case PROVINCE -> "UBND tỉnh";
            case SERVICE_CENTRE -> "Trung tâm Phục vụ hành chính công";
            case DEPARTMENT -> "Sở, ban, ngành";
            case DISTRICT -> "UBND cấp huyện (đến 30/06/2025)";
            case COMMUNE -> "UBND cấp xã";
            case CENTRAL_BRANCH -> "Cơ quan ngành dọc";
        };
    }

    public static String of(DeskKind kind) {
        return switch (kind) {
            case CENTRE -> "Trung tâm Phục vụ hành chính công";
            case DESK -> "Bộ phận Tiếp nhận và Trả kết quả";
        };
    }

    public static String of(Reliability reliability) {
        return switch (reliability) {
            case ANNOUNCED -> "Theo thông báo chính thức";
            case COMPARED -> "Đã đối chiếu";
            case UNVERIFIED -> "Chưa kiểm chứng";
        };
    }

    public static Tone tone(Reliability reliability) {
        return switch (reliability) {
            case ANNOUNCED -> Tone.GOOD;
            case COMPARED -> Tone.INFO;
            case UNVERIFIED -> Tone.WARN;
        };
    }

    public static String of(SpecialDay.Kind kind) {
        return switch (kind) {
            case EXTRA_OPENING -> "Mở cửa thêm";
            case EMERGENCY_CLOSURE -> "Đóng cửa khẩn cấp";
            case COUNTERS_CLOSED -> "Đóng quầy";
            case OWN_HOURS -> "Giờ khác thường";
        };
    }

    /** Whether doors are open and whether the clock runs are two questions; both are answered. */
    public static String effect(SpecialDay.Kind kind) {
        return switch (kind) {
            case EXTRA_OPENING -> "Nhận hồ sơ ngoài giờ; không tính vào thời hạn";
            case EMERGENCY_CLOSURE -> "Đóng cửa (bão, lũ…); thời hạn dừng";
            case COUNTERS_CLOSED -> "Không tiếp dân; việc bên trong và thời hạn vẫn chạy";
            case OWN_HOURS -> "Chỉ làm việc trong giờ ghi ở đây; thời hạn tính theo giờ đó";
        };
    }

    public static String of(StepAction action) {
        return switch (action) {
            case FORWARD -> "Chuyển tiếp";
            case SEND_BACK -> "Trả lại";
            case REQUEST_SUPPLEMENT -> "Yêu cầu bổ sung";
            case CONSULT -> "Lấy ý kiến";
            case APPRAISE -> "Thẩm định";
            case SUBMIT_FOR_SIGNATURE -> "Trình ký";
            case APPROVE -> "Ký duyệt";
            case REFUSE -> "Từ chối";
        };
    }

    public static String of(PauseReason reason) {
        return switch (reason) {
            case FINANCIAL_DUTY -> "Thực hiện nghĩa vụ tài chính";
            case PUBLIC_POSTING -> "Niêm yết công khai";
            case MEASUREMENT -> "Đo đạc, trích đo";
            case OTHER -> "Lý do khác";
        };
    }

    /** Roles that do steps of routes. */
    static List<Choice> workingRoles() {
        return Arrays.stream(OfficerRole.values())
                .filter(role -> role != OfficerRole.AGENCY_ADMIN && role != OfficerRole.PROVINCE_ADMIN)
                .map(role -> new Choice(role.name(), role.title()))
                .toList();
    }

    /** Why a clock may stop by a route. */
    public static List<Choice> pauses() {
        return choices(PauseReason.class, Words::of);
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> kind, Function<E, String> words) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> new Choice(constant.name(), words.apply(constant)))
                .toList();
    }

    /** A value as part of a link's query. */
    public static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A number as Vietnamese write it: {@code 1.234}. */
    public static String count(int number) {
        return "%,d".formatted(number).replace(',', '.');
    }
}
