package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.dossiers.DossierView;
import vn.motcua.payments.FeeDue;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The fees of a dossier to be taken: which, by how many units, how they are paid. */
public record ReceiptPage(DossierView view, List<FeeDue> due, Typed typed, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/receipt";
    }

    /** What can still be taken. */
    public List<FeeDue> open() {
        return due.stream()
                .filter(fee -> fee.taken() == null && fee.fee().amount() > 0)
                .toList();
    }

    /** A single fee is ticked before anybody asks; of several the officer picks what applies. */
    public boolean ticked(FeeDue fee) {
        return faults.none() ? open().size() == 1 : typed.has("take." + fee.no());
    }

    public String quantity(FeeDue fee) {
        return typed.or("fees." + fee.no(), "1");
    }

    public List<Choice> methods() {
        return Stream.of(PaymentMethod.values())
                .map(method -> new Choice(method.name(), method.label()))
                .toList();
    }
}
