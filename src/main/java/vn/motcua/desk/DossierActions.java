package vn.motcua.desk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.WorkList;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Page;

/** What every action of a dossier's page has in common: faults come back on the form, and after it the work goes on. */
@Component
class DossierActions {

    private final DossierPages pages;
    private final WorkList work;
    private final Uploads uploads;

    /** What is done with what the form sent. */
    @FunctionalInterface
    interface Action {
        Standing on(ActionForm form);
    }

    DossierActions(DossierPages pages, WorkList work, Uploads uploads) {
        this.pages = pages;
        this.work = work;
        this.uploads = uploads;
    }

    /** Acts, then opens the next dossier of the officer's list; {@code done} says what was done, e.g. "Đã thẩm định". */
    Page decide(Actor.Officer officer, ActionForm form, String done, Action action) {
        try {
            action.on(form);
        } catch (InvalidInput invalid) {
            return pages.again(officer, form, invalid);
        }
        return next(officer, form, done + " hồ sơ " + form.number() + ".");
    }

    /** Acts and stays with the dossier. */
    Page stay(Actor.Officer officer, ActionForm form, String done, Action action) {
        try {
            action.on(form);
        } catch (InvalidInput invalid) {
            return pages.again(officer, form, invalid);
        }
        return Page.redirect(address(form.number(), form.list()), done + ".");
    }

    /** As {@link #decide} for a form with a file, which is taken in first and kept when something else is wrong. */
    Page decideWithFile(
            Actor.Officer officer, ActionForm form, @Nullable MultipartFile upload, String done, Action action) {
        return withFile(officer, form, upload, kept -> decide(officer, kept, done, action));
    }

    /** As {@link #stay} for a form with a file. */
    Page stayWithFile(
            Actor.Officer officer, ActionForm form, @Nullable MultipartFile upload, String done, Action action) {
        return withFile(officer, form, upload, kept -> stay(officer, kept, done, action));
    }

    private Page withFile(
            Actor.Officer officer, ActionForm form, @Nullable MultipartFile upload, Function<ActionForm, Page> then) {
        if (upload == null || !Uploads.given(upload)) {
            return then.apply(form);
        }
        ActionForm kept;
        try {
            kept = form.with("file", uploads.take(upload, "upload", officer).toString());
        } catch (InvalidInput refused) {
            return pages.again(officer, form, refused);
        }
        return then.apply(kept);
    }

    private Page next(Actor.Officer officer, ActionForm form, String message) {
        var list = form.list();
        if (list == null) {
            return Page.redirect(address(form.number(), null), message);
        }
        var following = work.page(officer, list.queue(), list.filter(), null, 2).rows().stream()
                .filter(row -> !row.number().equals(form.number()))
                .findFirst();
        return following
                .map(row -> Page.redirect(
                        address(row.number(), list),
                        message + " Đây là hồ sơ tiếp theo trong “"
                                + list.queue().label() + "”."))
                .orElseGet(() -> Page.redirect(
                        list.address(),
                        message + " Không còn hồ sơ nào trong “" + list.queue().label() + "”."));
    }

    static String address(DossierNumber number, @Nullable WorkPlace list) {
        return "/desk/dossiers/" + number + (list == null ? "" : "?" + list.query());
    }
}
