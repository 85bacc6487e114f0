package vn.motcua.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.signatures.CertificateState;
import vn.motcua.signatures.VerifiedPdf;
import vn.motcua.signatures.VerifiedSignature;
import vn.motcua.signatures.VerifiedSignature.Verdict;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;
import vn.motcua.web.Tone;

/**
 * Where anybody has a signed PDF looked at, and what was found.
 *
 * @param name of the file, as its owner calls it; null before one was looked at
 * @param found null before one was looked at
 */
public record VerificationPage(
        @Nullable String name, @Nullable VerifiedPdf found, Faults faults) implements Page {

    @Override
    public String template() {
        return "portal/verification";
    }

    public static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Tone.GOOD;
            case UNCERTAIN -> Tone.WARN;
            case BAD -> Tone.BAD;
        };
    }

    /** The answer in one sentence. */
    public String answer(VerifiedPdf pdf) {
        if (pdf.signatures().isEmpty()) {
            return "Tệp này không có chữ ký số nào.";
        }
        if (pdf.issued() != null && pdf.issued().withdrawal() != null) {
            return "Kết quả này đã bị cơ quan thu hồi.";
        }
        return switch (pdf.verdict()) {
            case GOOD -> "Chữ ký số hợp lệ, nội dung nguyên vẹn từ khi ký.";
            case UNCERTAIN -> "Nội dung nguyên vẹn từ khi ký, nhưng chưa đủ căn cứ để tin chữ ký.";
            case BAD -> "Không tin được tệp này.";
        };
    }

    /** What was found about one signature, a sentence each. */
    public List<String> lines(VerifiedSignature signature) {
        var lines = new ArrayList<String>();
        lines.add(
                switch (signature.integrity()) {
                    case WHOLE -> "Nội dung nguyên vẹn từ khi ký.";
                    case CHANGED_AFTER ->
                        "Tệp đã bị thay đổi sau khi ký: nội dung đang đọc có thể khác nội dung đã ký.";
                    case BROKEN -> "Chữ ký không khớp nội dung: phần đã ký đã bị sửa.";
                });
        lines.add(certificate(signature));
        return lines;
    }

    private static String certificate(VerifiedSignature signature) {
        return switch (signature.certificate()) {
            case CertificateState.Good(var listed, var since) -> {
                if (listed == null) {
                    yield "Chứng thư còn hiệu lực khi ký; chưa có danh sách thu hồi của tổ chức cấp để đối chiếu.";
                }
                if (since == null) {
                    yield "Chứng thư có hiệu lực khi ký, không bị thu hồi (danh sách ngày %s)."
                            .formatted(VietnameseTime.date(listed));
                }
                yield signature.recorded() == null
                        ? "Chứng thư bị thu hồi ngày %s, sau thời điểm ký ghi trong tệp; thời điểm ký chưa được chứng minh."
                                .formatted(VietnameseTime.date(since))
                        : "Chứng thư bị thu hồi ngày %s, sau khi ký; hệ thống đã ghi nhận lần ký trước đó."
                                .formatted(VietnameseTime.date(since));
            }
            case CertificateState.Revoked(var at, var reason) ->
                "Chứng thư đã bị thu hồi từ %s, trước khi ký: %s.".formatted(VietnameseTime.moment(at), reason);
            case CertificateState.OutOfTime(var from, var to) ->
                "Chứng thư không có hiệu lực khi ký (có hiệu lực từ %s đến %s)."
                        .formatted(VietnameseTime.date(from), VietnameseTime.date(to));
            case CertificateState.UnknownIssuer unknown ->
                "Chứng thư do tổ chức không nằm trong danh sách tin cậy của tỉnh cấp.";
            case CertificateState.NotForSigning other -> "Chứng thư này không được cấp để ký văn bản.";
        };
    }
}
