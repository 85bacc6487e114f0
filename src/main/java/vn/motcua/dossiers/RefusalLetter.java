package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ground.Kind;
import vn.motcua.dossiers.RefuseDossier.Why;
import vn.motcua.vocabulary.InvalidInput;

/** What a refusal says and on which paper: the letter that was uploaded, or one set from the reason and its ground. */
@Component
class RefusalLetter {

    private final Grounds grounds;

    RefusalLetter(Grounds grounds) {
        this.grounds = grounds;
    }

    /** A refusal that was checked. */
    record Checked(String reason, Grounds.Given ground, ResultDocument document) {}

    /**
     * Checks a refusal; all that is wrong is told together.
     *
     * @param given the letter that was uploaded; null has it set
     */
    Checked check(Regime regime, Why why, @Nullable ResultDocument given) {
        InvalidInput.together(
                () -> grounds.given(regime, Kind.REFUSAL, why.ground(), why.document()),
                () -> Reason.ofRefusal("reason", why.reason()));
        var said = Reason.ofRefusal("reason", why.reason());
        var ground = grounds.given(regime, Kind.REFUSAL, why.ground(), why.document());
        return new Checked(
                said, ground, given == null ? ResultDocument.letter(RefuseDossier.LETTER, text(said, ground)) : given);
    }

    /** The paragraphs of the letter: the reason as it was written, then what kind of reason it is and what it rests on. */
    private static String text(String reason, Grounds.Given ground) {
        return "%s\nTrường hợp từ chối: %s.\nCăn cứ: %s."
                .formatted(reason, ground.ground().label(), ground.legalBasis());
    }
}
