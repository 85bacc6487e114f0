package vn.motcua.portal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.motcua.web.Page;

/** What only the portal's pages can meet. */
@ControllerAdvice("vn.motcua.portal")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalErrors {

    @ExceptionHandler
    Page filed(DraftFiled filed) {
        return Page.redirect("/dossiers/" + filed.number(), "Hồ sơ này đã được nộp. Đây là hồ sơ của bạn.");
    }
}
