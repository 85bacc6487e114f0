package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.notifications.MailSettings;
import vn.motcua.notifications.MailSettings.NoticeSettings;
import vn.motcua.notifications.MailWish;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Whether and where an officer gets notices by e-mail. */
@RestController
@RequestMapping("/api/v1/notices/settings")
@Tag(name = ProblemsDescribed.PEOPLE)
class NoticeSettingsController {

    private final MailSettings settings;

    NoticeSettingsController(MailSettings settings) {
        this.settings = settings;
    }

    /** What is wanted by e-mail. */
    @Schema(requiredProperties = {"wish"})
    record NoticeWish(@Nullable MailWish wish) {}

    /** Where a code is to be sent. */
    @Schema(requiredProperties = {"address"})
    record NoticeAddress(String address) {

        NoticeAddress {
            address = Objects.requireNonNullElse(address, "");
        }
    }

    /** The code that was sent. */
    @Schema(requiredProperties = {"code"})
    record NoticeAddressCode(String code) {

        NoticeAddressCode {
            code = Objects.requireNonNullElse(code, "");
        }
    }

    @GetMapping
    @Operation(
            operationId = "noticeSettings",
            summary = "What the caller gets by e-mail and where; served is false when no mail server is set",
            description = "Officers: their own")
    NoticeSettings settings(Actor.Officer officer) {
        return settings.of(officer);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "chooseNoticeMail",
            summary = "Choose each notice at once, a digest on working days, or nothing",
            description = "Officers: their own")
    void wish(
            Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody NoticeWish wanted) {
        if (wanted.wish() == null) {
            throw new InvalidInput("wish", "Chọn cách nhận thông báo.");
        }
        settings.wish(officer, wanted.wish());
    }

    @PostMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "askForNoticeAddress",
            summary = "Send a code to an address; a former one stays in use until the code comes back",
            description = "Officers: their own")
    void ask(
            Actor.Officer officer,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody NoticeAddress asked) {
        settings.ask(officer, asked.address(), key);
    }

    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "confirmNoticeAddress",
            summary = "Use the address from now on: the code is good once, for half an hour and five tries",
            description = "Officers: their own")
    void confirm(
            Actor.Officer officer,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody NoticeAddressCode returned) {
        settings.confirm(officer, returned.code());
    }

    @PostMapping("/address/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "forgetNoticeAddress",
            summary = "Forget the address and send nothing more",
            description = "Officers: their own")
    void forget(Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        settings.forget(officer);
    }
}
