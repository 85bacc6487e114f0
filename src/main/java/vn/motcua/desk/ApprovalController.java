package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.ApproveDossier;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.papers.SignResult;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** An approval with its result document, a file or a letter set from its text: signed here and now, or elsewhere. */
@Controller
class ApprovalController {

    private final DossierActions actions;
    private final ApproveDossier approve;
    private final SignResult sign;

    ApprovalController(DossierActions actions, ApproveDossier approve, SignResult sign) {
        this.actions = actions;
        this.approve = approve;
        this.sign = sign;
    }

    @PostMapping("/desk/dossiers/{number}/approvals")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile upload) {
        return actions.decideWithFile(
                officer,
                ActionForm.of(number, Offer.APPROVE, sent),
                upload,
                "Đã phê duyệt",
                form -> approve.approve(
                        officer, form.number(), form.step(), result(officer, form), form.text("note"), form.key()));
    }

    private ResultDocument result(Actor.Officer officer, ActionForm form) {
        return Pens.none(form)
                ? result(form)
                : sign.forApproval(officer, form.number(), form.step(), result(form), Pens.of(form), form.key());
    }

    static ResultDocument result(ActionForm form) {
        var file = form.file("file");
        return file == null
                ? ResultDocument.letter(form.text("title"), form.text("text"))
                : ResultDocument.uploaded(form.text("title"), file);
    }
}
