package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.Notices;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** What an officer was told of: new work, work soon due, work that is late. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = ProblemsDescribed.PEOPLE)
class NoticeController {

    private static final int LARGEST_PAGE = 100;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** A notice; {@code readAt} is absent until its officer has seen it. */
    record NoticeJson(
            long id,
            NoticeKind kind,
            DossierNumber number,
            String text,
            Instant at,
            @Nullable Instant readAt) {}

    /** One page, the newest on top; {@code next} is the cursor of the page after, absent on the last. */
    record NoticePage(
            List<NoticeJson> notices, int unread, @Nullable String next) {}

    @GetMapping
    @Operation(
            operationId = "listNotices",
            summary = "The caller's notices, the newest first",
            description = "Officers: their own")
    NoticePage list(
            Actor.Officer officer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        var page = notices.page(officer, before(cursor), Math.clamp(size, 1, LARGEST_PAGE));
        var next = page.next();
        return new NoticePage(
                page.notices().stream()
                        .map(one ->
                                new NoticeJson(one.id(), one.kind(), one.number(), one.text(), one.at(), one.read()))
                        .toList(),
                notices.unread(officer),
                next == null ? null : Long.toString(next));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "readNotice",
            summary = "Mark a notice as read; again changes nothing",
            description = "Officers: their own")
    void read(
            Actor.Officer officer,
            @Parameter(description = "the notice") @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        notices.read(officer, id);
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor);
        } catch (NumberFormatException unknown) {
            throw new InvalidInput("cursor", "Con trỏ trang không hợp lệ.");
        }
    }
}
