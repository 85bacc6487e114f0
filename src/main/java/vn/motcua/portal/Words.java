package vn.motcua.portal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.FeeKind;
import vn.motcua.procedures.ProcedureDocument.GovernmentLevel;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;

/** The catalogue's terms in the words citizens know from the national portal. */
public final class Words {

    private Words() {}

    public static String of(ServiceLevel level) {
        return switch (level) {
            case FULL -> "Toàn trình";
            case PARTIAL -> "Một phần";
            case INFORMATION -> "Cung cấp thông tin";
            case NOT_STATED -> "Chưa nêu mức độ";
        };
    }

    public static String of(Channel channel) {
        return switch (channel) {
            case COUNTER -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Qua bưu chính";
        };
    }

    public static String of(FeeKind kind) {
        return switch (kind) {
            case CHARGE -> "Phí";
            case LEVY -> "Lệ phí";
        };
    }

    public static String of(Collection<GovernmentLevel> levels) {
        return levels.stream()
                .sorted()
                .map(level -> switch (level) {
                    case PROVINCE -> "Cấp tỉnh";
                    case DISTRICT -> "Cấp huyện";
                    case COMMUNE -> "Cấp xã";
                })
                .collect(Collectors.joining(", "));
    }

    /** A text an official wrote, line by line. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A number as Vietnamese write it: {@code 1.234}. */
    public static String count(int number) {
        return "%,d".formatted(number).replace(',', '.');
    }

    /** A file's size as people say it: {@code 640 KB}, {@code 1,2 MB}. */
    public static String size(long bytes) {
        return bytes < 1_000_000
                ? (bytes + 999) / 1_000 + " KB"
                : "%.1f MB".formatted(bytes / 1_000_000.0).replace('.', ',');
    }
}
