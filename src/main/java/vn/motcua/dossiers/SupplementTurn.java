package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the office may ask for a supplement at the stage a dossier is in. It may once, and where the rules set a time for
 * it, in that time (NĐ 61/2018 Art 11(2)(c), 15(3), 19(4)); after that only by a superior's leave.
 *
 * @param asked how often it has been asked at this stage
 * @param late whether the time to ask at this stage is over
 * @param permission a superior's leave that has not been used; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupplementTurn(
        int asked, boolean late, @Nullable Permission permission) {

    /** A superior's leave to ask once more: whose, when and why. */
    public record Permission(long officer, String by, Instant at, Cause cause, String reason) {}

    /** Why an applicant has to be asked once more. */
    public enum Cause {
        NOT_MENDED("Giấy tờ đã bổ sung chưa khắc phục nội dung được yêu cầu"),
        FOUND_IN_APPRAISAL("Nội dung mới phát hiện khi thẩm định, xác minh thực tế"),
        OTHER_AGENCY("Cơ quan phối hợp hoặc được lấy ý kiến đề nghị bổ sung"),
        RULES_CHANGED("Quy định thay đổi sau lần yêu cầu trước"),
        ASKED_LATE("Yêu cầu lần đầu nhưng đã quá thời hạn được yêu cầu");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean needsPermission() {
        return asked > 0 || late;
    }

    /** Whether it may be asked now. */
    public boolean open() {
        return !needsPermission() || permission != null;
    }
}
