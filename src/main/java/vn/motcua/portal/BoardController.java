package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.bookings.CallBoard;
import vn.motcua.bookings.QueueRights;
import vn.motcua.web.Page;

/** The call board of a desk, and the stream of signs that keeps it true. */
@Controller
class BoardController {

    private final QueueRights desks;
    private final CallBoard board;
    private final BoardStream stream;

    BoardController(QueueRights desks, CallBoard board, BoardStream stream) {
        this.desks = desks;
        this.board = board;
        this.stream = stream;
    }

    @GetMapping("/desks/{code}/board")
    Page show(@PathVariable String code) {
        var desk = desks.desk(code);
        return new BoardPage(code, desk.name(), board.of(desk.agency()));
    }

    @GetMapping(path = "/desks/{code}/board/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        // A proxy that gathers what we send would keep the signs to itself.
        response.setHeader("X-Accel-Buffering", "no");
        return stream.listen(desks.desk(code).agency(), request.getRemoteAddr());
    }
}
