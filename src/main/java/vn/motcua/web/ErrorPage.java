package vn.motcua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says honestly what went wrong and what to do next.
 *
 * @param reasons sentences for the person, the first one the most important
 * @param retryAfter seconds after which trying again makes sense; null when it does not
 */
public record ErrorPage(
        int status,
        String title,
        List<String> reasons,
        @Nullable Long retryAfter) implements Page {

    @Override
    public String template() {
        return "web/error";
    }

    /** Somebody else acted first, or the move is another's: say who and when (409). */
    public static ErrorPage conflict(String whatHappened) {
        return new ErrorPage(
                409,
                "Thao tác chưa được ghi",
                List.of(whatHappened, "Hãy mở lại hồ sơ để xem tình trạng mới nhất rồi làm tiếp."),
                null);
    }

    static ErrorPage of(int status) {
        return switch (status) {
            case 403, 404 -> notFound();
            case 405, 400 ->
                new ErrorPage(
                        status,
                        "Yêu cầu không đúng",
                        List.of("Địa chỉ hoặc dữ liệu gửi lên không đúng dạng. Hãy quay lại trang trước và làm lại."),
                        null);
            case 413 ->
                new ErrorPage(
                        413,
                        "Tệp quá lớn",
                        List.of(
                                "Hệ thống không nhận tệp lớn như vậy và chưa lưu gì từ lần gửi này.",
                                "Hãy chụp hoặc quét lại với độ phân giải thấp hơn, hoặc chia thành nhiều tệp."),
                        null);
            case 429 -> tooOften(60);
            case 503 -> unavailable();
            default ->
                status < 500
                        ? new ErrorPage(
                                status, "Không thực hiện được", List.of("Hãy quay lại trang trước và làm lại."), null)
                        : broken();
        };
    }

    static ErrorPage notFound() {
        return new ErrorPage(
                404,
                "Không tìm thấy trang này",
                List.of(
                        "Địa chỉ có thể bị gõ sai, đã thay đổi, hoặc bạn không có quyền xem.",
                        "Nếu bạn tìm hồ sơ của mình, hãy đăng nhập hoặc tra cứu bằng mã hồ sơ và mã tra cứu in trên giấy hẹn."),
                null);
    }

    static ErrorPage expired() {
        return new ErrorPage(
                403,
                "Phiên làm việc đã hết",
                List.of(
                        "Trang này mở đã lâu nên hệ thống chưa nhận thao tác vừa rồi.",
                        "Hãy quay lại trang trước, tải lại trang rồi gửi lại."),
                null);
    }

    static ErrorPage tooOften(long seconds) {
        return new ErrorPage(
                429,
                "Bạn thử quá nhiều lần",
                List.of("Hãy đợi " + seconds + " giây rồi thử lại. Cách này bảo vệ hồ sơ khỏi người dò mã."),
                seconds);
    }

    static ErrorPage unavailable() {
        return new ErrorPage(
                503,
                "Hệ thống tạm gián đoạn",
                List.of(
                        "Chúng tôi chưa kết nối được cơ sở dữ liệu. Nếu bạn vừa gửi đi, thông tin đó có thể chưa được lưu.",
                        "Trang này tự thử lại sau 15 giây. Nếu bạn đang nộp hồ sơ, hãy quay lại trang trước và gửi lại: gửi hai lần vẫn chỉ thành một hồ sơ."),
                15L);
    }

    static ErrorPage broken() {
        return new ErrorPage(
                500,
                "Hệ thống gặp lỗi",
                List.of(
                        "Lỗi này do chúng tôi, không phải do bạn, và đã được ghi lại để sửa.",
                        "Những gì đã lưu trước đó vẫn còn. Hãy quay lại trang trước và thử lại."),
                null);
    }
}
