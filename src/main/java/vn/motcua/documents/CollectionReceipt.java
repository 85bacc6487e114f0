package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Vnd;

/**
 * Biên nhận trả kết quả (A5): what was handed over, to whom, on which proof of identity; {@code standing} says by what
 * right somebody else than the owner collects (“được ủy quyền theo giấy số …”), {@code statement} what the collector declares.
 */
public record CollectionReceipt(
        PaperHead head,
        DossierMark dossier,
        String procedure,
        PaperPerson owner,
        PaperPerson collector,
        @Nullable String standing,
        String identifiedBy,
        List<Result> results,
        List<PaperFee> fees,
        Instant collectedAt,
        String officer,
        String statement)
        implements PaperFields {

    /** A result handed over: what it is, its number and day where it has them, how many copies. */
    public record Result(String name, @Nullable String number, int copies) {}

    public CollectionReceipt {
        results = List.copyOf(results);
        fees = List.copyOf(fees);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("collectionreceipt", this);
    }

    public @Nullable Vnd totalFee() {
        return PaperFee.total(fees);
    }
}
