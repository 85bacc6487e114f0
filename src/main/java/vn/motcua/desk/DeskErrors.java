package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import vn.motcua.bookings.TicketMoved;
import vn.motcua.dossiers.AlreadyMoved;
import vn.motcua.dossiers.NotYours;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** What the actions on dossiers refuse, told to the officer who tried: who was first and when, or whose work it is. */
@ControllerAdvice("vn.motcua.desk")
class DeskErrors {

    @ExceptionHandler
    Page alreadyMoved(AlreadyMoved moved) {
        return new RefusedPage(
                409,
                "Hồ sơ đã được xử lý trước",
                List.of(moved.getMessage(), "Thao tác của bạn chưa được ghi. Hãy xem lại hồ sơ rồi làm tiếp."),
                new Link("Mở lại hồ sơ " + moved.number(), "/desk/dossiers/" + moved.number()));
    }

    @ExceptionHandler
    Page ticketMoved(TicketMoved moved) {
        return new RefusedPage(
                409,
                "Số này không còn như trên màn hình",
                List.of(moved.getMessage(), "Thao tác của bạn chưa được ghi."),
                new Link("Về quầy của tôi", "/desk/queue"));
    }

    @ExceptionHandler
    Page notYours(NotYours other, HttpServletRequest request) {
        return new RefusedPage(
                403,
                "Việc này không thuộc nhiệm vụ của bạn",
                List.of(other.getMessage(), "Hệ thống chưa ghi gì."),
                back(request));
    }

    /** The same form came twice with other content: the first one counts. */
    @ExceptionHandler
    Page sentBefore(KeyReused reused, HttpServletRequest request) {
        return new RefusedPage(
                409,
                "Biểu mẫu này đã được gửi",
                List.of(
                        "Lần gửi đầu đã được ghi. Nội dung gửi lần này chưa được ghi; hãy xem lại rồi làm tiếp nếu cần."),
                back(request));
    }

    private static Link back(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get("number") instanceof String number
                ? new Link("Mở lại hồ sơ " + number, "/desk/dossiers/" + number)
                : new Link("Xem các hồ sơ mới nhất", "/desk/dossiers");
    }
}
