package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Vnd;

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, A5). {@code owner} only where somebody else hands in;
 * {@code receivingPoint}, {@code channel}, {@code processingTime} and {@code delivery} are printed as given;
 * {@code dueAt} is missing only where the law sets no time, {@code note} where the procedure has none of its own;
 * {@code book} and {@code entry} are those of the register (Sổ theo dõi), dots where it has no entry; {@code hint} tells what
 * to bring.
 */
public record AppointmentSlip(
        RuleSet rules,
        PaperHead head,
        DossierMark dossier,
        String receivingPoint,
        String channel,
        PaperPerson submitter,
        @Nullable PaperPerson owner,
        String procedure,
        List<Component> components,
        int sets,
        String processingTime,
        Instant receivedAt,
        @Nullable Instant dueAt,
        String delivery,
        List<PaperFee> fees,
        String book,
        String entry,
        String receiver,
        @Nullable String note,
        String hint)
        implements PaperFields {

    /** One row of the table of papers handed in, with the number of each kind of copy. */
    public record Component(String name, int originals, int certifiedCopies, int plainCopies) {}

    public AppointmentSlip {
        components = List.copyOf(components);
        fees = List.copyOf(fees);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("appointmentslip", this);
    }

    public String form() {
        return rules.form("01");
    }

    public @Nullable Vnd totalFee() {
        return PaperFee.total(fees);
    }
}
