package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.dossiers.LetterKind;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Hands the result over: who collects it, on what identification; afterwards the receipt. */
public record ReturnPage(DossierView view, Typed typed, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/return";
    }

    public boolean returned() {
        return view.state() == DossierState.RETURNED;
    }

    /** Whether the result is ready and this officer's desk may hand it over. */
    public boolean offered() {
        return view.may(DossierView.Offer.RETURN);
    }

    public List<Choice> ways() {
        return Stream.of(Delivery.Way.values())
                .map(way -> new Choice(way.name(), way.label()))
                .toList();
    }

    public String path(String below) {
        return "/desk/dossiers/" + view.number() + below;
    }

    public @Nullable LetterView receipt() {
        return view.letters().reversed().stream()
                .filter(letter -> letter.kind() == LetterKind.COLLECTION_RECEIPT)
                .findFirst()
                .orElse(null);
    }

    public String due() {
        return view.times().due() == null
                ? ""
                : VietnameseTime.moment(view.times().due());
    }
}
