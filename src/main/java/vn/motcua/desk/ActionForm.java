package vn.motcua.desk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.VisitPlan;
import vn.motcua.vocabulary.InvalidInput;

/**
 * What a form of a dossier's page sends: the step it was shown on, the key that makes it act once, the list the officer is
 * working through, and everything typed.
 */
record ActionForm(
        DossierNumber number,
        Offer offer,
        RequestKey key,
        @Nullable Integer step,
        @Nullable WorkPlace list,
        Typed typed) {

    static ActionForm of(String number, Offer offer, Map<String, String> sent) {
        var typed = new Typed(sent);
        return new ActionForm(
                DossierNumber.parse(number),
                offer,
                RequestKey.of(typed.text("key")),
                step(typed.text("step")),
                WorkPlace.of(sent),
                typed);
    }

    String text(String field) {
        return typed.text(field);
    }

    /** The file kept from an earlier attempt or sent with this one; null when there is none. */
    @Nullable
    UUID file(String field) {
        return Uploads.id(text(field));
    }

    /** The number of a question to another agency, or of a visit; 0, which none has, for what is no number. */
    int question(String field) {
        var no = text(field);
        return no.matches("\\d{1,4}") ? Integer.parseInt(no) : 0;
    }

    /** When and where things are to be looked at, as far as it can be read. */
    VisitPlan visitPlan() {
        return new VisitPlan(TypedMoment.of(typed, "day", "at"), text("place"), text("participants"));
    }

    /** A choice that must be made. Throws {@link InvalidInput} with the message when it was not. */
    <E extends Enum<E>> E chosen(Class<E> type, String field, String missing) {
        var chosen = typed.choice(type, field);
        if (chosen == null) {
            throw new InvalidInput(field, missing);
        }
        return chosen;
    }

    ActionForm with(String field, String value) {
        return new ActionForm(number, offer, key, step, list, typed.with(field, value));
    }

    private static @Nullable Integer step(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
