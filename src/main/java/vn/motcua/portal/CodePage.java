package vn.motcua.portal;

import org.jspecify.annotations.Nullable;
import vn.motcua.signatures.ResultCode;
import vn.motcua.signatures.SignedPaper;
import vn.motcua.web.Page;
import vn.motcua.web.Tone;

/**
 * What the QR code of a sealed result says.
 *
 * @param code null when it is not one of ours, or was altered
 * @param agency name of the agency; null when there is none of that code
 * @param paper the result as it stands now; null when we have none such
 */
public record CodePage(
        @Nullable ResultCode code,
        @Nullable String agency,
        @Nullable SignedPaper paper) implements Page {

    @Override
    public String template() {
        return "portal/verification-code";
    }

    public Tone tone() {
        if (code == null || paper != null && paper.withdrawal() != null) {
            return Tone.BAD;
        }
        return paper == null ? Tone.WARN : Tone.GOOD;
    }

    /** The answer in one sentence. */
    public String answer() {
        if (code == null) {
            return "Mã này không do hệ thống cấp, hoặc đã bị sửa.";
        }
        if (paper == null) {
            return "Mã do hệ thống cấp, nhưng không tìm thấy kết quả. Hãy hỏi cơ quan cấp.";
        }
        return paper.withdrawal() == null ? "Mã hợp lệ, kết quả còn giá trị." : "Kết quả này đã bị cơ quan thu hồi.";
    }
}
