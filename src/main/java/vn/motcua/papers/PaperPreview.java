package vn.motcua.papers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.documents.ApologyNotice;
import vn.motcua.documents.AppointmentSlip;
import vn.motcua.documents.CollectionReceipt;
import vn.motcua.documents.DossierMark;
import vn.motcua.documents.IntakeRefusalPaper;
import vn.motcua.documents.PaperFields;
import vn.motcua.documents.PaperHead;
import vn.motcua.documents.PaperPerson;
import vn.motcua.documents.PaperSigner;
import vn.motcua.documents.Papers;
import vn.motcua.documents.StopNotice;
import vn.motcua.documents.SupplementRequestPaper;
import vn.motcua.dossiers.PublicAddress;
import vn.motcua.dossiers.Regime;

/** Shows an administrator how a paper would look with a passage worded anew, on a dossier that does not exist. */
@Component
public class PaperPreview {

    private static final String PLACE = "………";
    private static final String AGENCY = "Cơ quan tiếp nhận (mẫu)";
    private static final String PROCEDURE = "Tên thủ tục hành chính (mẫu)";
    private static final String CONTACT = "Bộ phận Một cửa, địa chỉ và điện thoại nơi tiếp nhận";
    private static final String OFFICER = "Họ tên công chức";
    private static final String REASON = "Lý do do công chức ghi.";
    private static final PaperPerson PERSON =
            new PaperPerson("Nguyễn Văn Mẫu", "000000000000", "Địa chỉ của chủ hồ sơ", "0900 000 000", null);
    private static final PaperSigner HEAD = new PaperSigner(List.of("Thủ trưởng cơ quan"), "Họ tên người ký");

    private final Passages passages;
    private final PublicAddress address;
    private final Papers papers;
    private final Clock clock;

    PaperPreview(Passages passages, PublicAddress address, Papers papers, Clock clock) {
        this.passages = passages;
        this.address = address;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * The paper with a passage as it was typed and the others as they stand.
     *
     * @throws vn.motcua.vocabulary.InvalidInput as saving it would
     */
    public byte[] pdf(Passage passage, String typed) {
        return fields(passage, Passages.checked(typed)).toPdf(papers);
    }

    private PaperFields fields(Passage passage, String text) {
        var now = clock.instant();
        var due = now.plus(Duration.ofDays(5));
        var head = new PaperHead(null, AGENCY, "01/" + passage.paper().sign(), PLACE, now);
        var rules = PaperParts.rules(Regime.R2026);
        return switch (passage.paper()) {
            case APPOINTMENT_SLIP ->
                new AppointmentSlip(
                        rules,
                        head,
                        mark(),
                        AGENCY,
                        "Trực tiếp",
                        PERSON,
                        null,
                        PROCEDURE,
                        List.of(new AppointmentSlip.Component("Đơn đề nghị (mẫu)", 1, 0, 0)),
                        1,
                        "5 ngày làm việc",
                        now,
                        due,
                        "Tại Bộ phận Một cửa",
                        List.of(),
                        "01/…",
                        "01",
                        OFFICER,
                        null,
                        said(Passage.SLIP_HINT, passage, text));
            case SUPPLEMENT_REQUEST ->
                new SupplementRequestPaper(
                        rules,
                        head,
                        mark(),
                        PERSON,
                        PROCEDURE,
                        List.of(new SupplementRequestPaper.Item("Giấy tờ (mẫu)", "Nội dung cần bổ sung")),
                        REASON,
                        null,
                        OFFICER,
                        CONTACT,
                        said(Passage.SUPPLEMENT_INTRO, passage, text),
                        said(Passage.SUPPLEMENT_CLOSING, passage, text));
            case INTAKE_REFUSAL ->
                new IntakeRefusalPaper(
                        rules,
                        head,
                        mark(),
                        PERSON,
                        PROCEDURE,
                        REASON,
                        "Căn cứ pháp lý.",
                        null,
                        OFFICER,
                        CONTACT,
                        text);
            case APOLOGY_NOTICE ->
                new ApologyNotice(
                        rules,
                        head,
                        mark(),
                        PERSON,
                        PROCEDURE,
                        "Lĩnh vực (mẫu)",
                        now.minus(Duration.ofDays(5)),
                        now,
                        REASON,
                        text,
                        due,
                        CONTACT,
                        HEAD,
                        recipients());
            case STOP_NOTICE ->
                new StopNotice(
                        rules,
                        head,
                        mark(),
                        PERSON,
                        PROCEDURE,
                        REASON,
                        "Căn cứ pháp lý.",
                        List.of(),
                        CONTACT,
                        text,
                        HEAD,
                        recipients());
            case COLLECTION_RECEIPT ->
                new CollectionReceipt(
                        head,
                        mark(),
                        PROCEDURE,
                        PERSON,
                        PERSON,
                        null,
                        "Số định danh 000000000000",
                        List.of(new CollectionReceipt.Result("Kết quả (mẫu)", null, 1)),
                        List.of(),
                        now,
                        OFFICER,
                        text);
            case ROUTING_SHEET, RESULT_LETTER, POSTAL_MINUTES, FEE_RECEIPT, CANCELLED_FEE_RECEIPT ->
                throw new IllegalArgumentException(passage + " stands on a paper without passages");
        };
    }

    private String said(Passage wanted, Passage typed, String text) {
        return wanted == typed ? text : passages.text(wanted);
    }

    private DossierMark mark() {
        return new DossierMark(
                "MAU-000000-0000",
                "MAU000",
                address.url(),
                address.url().replaceFirst("^https?://", ""),
                address.hotline().isEmpty() ? null : address.hotline());
    }

    private static List<String> recipients() {
        return List.of("Như trên", "Lưu: VT, hồ sơ");
    }
}
