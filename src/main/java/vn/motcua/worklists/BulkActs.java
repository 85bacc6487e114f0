package vn.motcua.worklists;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.ApproveDossier;
import vn.motcua.dossiers.AssignStep;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.ClaimStep;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ReturnResult;
import vn.motcua.dossiers.SubmitForSignature;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Does to one dossier of a bulk what its own page would do. */
@Component
class BulkActs {

    private final ClaimStep claim;
    private final AssignStep assign;
    private final Assignments assignments;
    private final ForwardDossier forward;
    private final SubmitForSignature submitForSignature;
    private final ApproveDossier approve;
    private final ReturnResult returnResult;
    private final DossierReading reading;

    BulkActs(
            ClaimStep claim,
            AssignStep assign,
            Assignments assignments,
            ForwardDossier forward,
            SubmitForSignature submitForSignature,
            ApproveDossier approve,
            ReturnResult returnResult,
            DossierReading reading) {
        this.claim = claim;
        this.assign = assign;
        this.assignments = assignments;
        this.forward = forward;
        this.submitForSignature = submitForSignature;
        this.approve = approve;
        this.returnResult = returnResult;
        this.reading = reading;
    }

    void act(
            Actor.Officer officer,
            BulkAction action,
            BulkOrder.Row target,
            @Nullable Long assignee,
            String note,
            RequestKey key) {
        var number = target.number();
        switch (action) {
            case CLAIM -> claim.claim(officer, number, target.step(), key);
            case ASSIGN -> assign(officer, target, Objects.requireNonNull(assignee), note, key);
            case FORWARD -> forward.forward(officer, number, target.step(), note, key);
            case SUBMIT_FOR_SIGNATURE -> submitForSignature.submit(officer, number, target.step(), note, key);
            case APPROVE ->
                approve.approve(
                        officer,
                        number,
                        target.step(),
                        reading.read(officer, number).usualResult(),
                        note,
                        key);
            case RETURN -> giveBack(officer, number, note, key);
        }
    }

    /** Whoever holds it when the row is done is who it is taken from; the bulk's note is the reason. */
    private void assign(Actor.Officer officer, BulkOrder.Row target, long to, String note, RequestKey key) {
        var step = assignments.of(officer, target.number()).stream()
                .filter(one -> target.step() == null || one.step() == target.step())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("row", "Không còn bước nào bạn phân công được."));
        var holder = step.holder();
        assign.assign(
                officer,
                target.number(),
                new AssignStep.Assignment(step.step(), holder == null ? null : holder.id(), to, note),
                key);
    }

    private void giveBack(Actor.Officer officer, DossierNumber number, String note, RequestKey key) {
        var filed = reading.read(officer, number).filed();
        if (filed.delivery().way() != Delivery.Way.ONLINE) {
            throw new InvalidInput(
                    "row",
                    "Nhận kết quả: %s. Trả từng hồ sơ trên trang hồ sơ."
                            .formatted(filed.delivery().way().label()));
        }
        returnResult.giveBack(
                officer,
                number,
                new ReturnResult.Collector(
                        Delivery.Way.ONLINE,
                        filed.applicant().name(),
                        filed.applicant().idNumber(),
                        null,
                        note),
                key);
    }
}
