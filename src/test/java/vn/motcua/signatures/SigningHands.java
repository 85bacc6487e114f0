package vn.motcua.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.sample.SampleAuthority;

/** A decision to sign, and people with keys of a sample authority. */
final class SigningHands {

    static final Instant NOW = Instant.parse("2026-11-26T07:02:11Z");
    static final String PIN = "246810";

    static final SampleAuthority AUTHORITY = new SampleAuthority(
            "Tổ chức chứng thực thử", NOW.minus(900, ChronoUnit.DAYS), NOW.plus(3000, ChronoUnit.DAYS));
    static final SampleAuthority.Issued PHUC = issued("Nguyễn Hữu Phúc");
    static final SampleAuthority.Issued SEAL = issued("Ủy ban nhân dân phường Quy Nhơn");

    private static final PdfSigning SIGNING = new PdfSigning();

    private SigningHands() {}

    static SampleAuthority.Issued issued(String name) {
        return AUTHORITY.issue(
                name, "UBND phường Quy Nhơn", NOW.minus(30, ChronoUnit.DAYS), NOW.plus(700, ChronoUnit.DAYS), PIN);
    }

    /** A page of a decision with its signer's name below. */
    static byte[] decision() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, new ClassPathResource("fonts/Tinos-Regular.ttf").getInputStream());
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(font, 13);
                write(content, 90, 700, "Cấp giấy phép xây dựng cho bà Nguyễn Thị Hoa: 2 tầng.");
                write(content, 350, 400, "CHỦ TỊCH");
                write(content, 330, 300, "Nguyễn Hữu Phúc");
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] signed(byte[] pdf, SampleAuthority.Issued hand, Instant at) {
        return SIGNING.sign(
                pdf,
                key(hand),
                Appearance.ofOfficer(pdf, "Nguyễn Hữu Phúc", "Ủy ban nhân dân phường Quy Nhơn", at),
                at);
    }

    static byte[] sealed(byte[] pdf, SampleAuthority.Issued seal, Instant at) {
        var code = ResultCodes.png(
                "https://dichvucong.vidu.vn/verification?code=1~abcdef~H21.180-260820-0001~H21.180~20261126~34567~"
                        + "x".repeat(43) + "~" + "y".repeat(86));
        return SIGNING.sign(pdf, key(seal), Appearance.ofAgency(pdf, "Ủy ban nhân dân phường Quy Nhơn", at, code), at);
    }

    private static UnlockedKey key(SampleAuthority.Issued hand) {
        return new UnlockedKey(
                hand.keys().getPrivate(), hand.certificate(), List.of(AUTHORITY.certificate()), null, () -> {});
    }

    private static void write(PDPageContentStream content, float left, float up, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(left, up);
        content.showText(text);
        content.endText();
    }
}
