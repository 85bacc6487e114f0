package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.dossiers.WithdrawDossier.Proof;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A withdrawal on the applicant's wish at the desk, with their request or their identity checked. */
@Controller
class WithdrawalController {

    private final DossierActions actions;
    private final WithdrawDossier withdraw;

    WithdrawalController(DossierActions actions, WithdrawDossier withdraw) {
        this.actions = actions;
        this.withdraw = withdraw;
    }

    @PostMapping("/desk/dossiers/{number}/withdrawals")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile upload) {
        return actions.decideWithFile(
                officer,
                ActionForm.of(number, Offer.WITHDRAW, sent),
                upload,
                "Đã ghi nhận rút",
                form -> withdraw.withdraw(officer, form.number(), form.text("reason"), proof(form), form.key()));
    }

    private static Proof proof(ActionForm form) {
        return new Proof(form.file("file"), form.text("identityChecked").equals("yes"));
    }
}
