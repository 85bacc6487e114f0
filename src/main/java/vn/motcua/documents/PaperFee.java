package vn.motcua.documents;

import java.util.List;
import vn.motcua.vocabulary.Vnd;

/** A fee as printed: what for, how much, and whether it has been paid. */
public record PaperFee(String name, Vnd amount, boolean paid) {

    static Vnd total(List<PaperFee> fees) {
        return new Vnd(fees.stream().mapToLong(fee -> fee.amount().amount()).sum());
    }
}
