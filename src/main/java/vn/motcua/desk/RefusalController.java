package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RefuseDossier;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.papers.SignResult;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A refusal on the merits, reasoned; its letter is uploaded or set from the reason. */
@Controller
class RefusalController {

    private final DossierActions actions;
    private final RefuseDossier refuse;
    private final SignResult sign;

    RefusalController(DossierActions actions, RefuseDossier refuse, SignResult sign) {
        this.actions = actions;
        this.refuse = refuse;
        this.sign = sign;
    }

    @PostMapping("/desk/dossiers/{number}/refusals")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile upload) {
        return actions.decideWithFile(
                officer,
                ActionForm.of(number, Offer.REFUSE, sent),
                upload,
                "Đã từ chối giải quyết",
                form -> refuse.refuse(
                        officer, form.number(), form.step(), letter(officer, form), why(form), form.key()));
    }

    private static RefuseDossier.Why why(ActionForm form) {
        return new RefuseDossier.Why(form.text("ground"), form.text("document"), form.text("reason"));
    }

    private @Nullable ResultDocument letter(Actor.Officer officer, ActionForm form) {
        return Pens.none(form)
                ? letter(form)
                : sign.forRefusal(
                        officer, form.number(), form.step(), letter(form), why(form), Pens.of(form), form.key());
    }

    private static @Nullable ResultDocument letter(ActionForm form) {
        var file = form.file("file");
        return file == null ? null : ResultDocument.uploaded(RefuseDossier.LETTER, file);
    }
}
