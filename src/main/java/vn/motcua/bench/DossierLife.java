package vn.motcua.bench;

import java.io.IOException;
import java.util.UUID;
import vn.motcua.bench.People.Citizen;
import vn.motcua.bench.People.Commune;

/** One dossier from filing to the returned result: five steps, each by whom it is due, each under its own key. */
final class DossierLife {

    static final String PROCEDURE = "2.000815";
    static final int STEPS = 5;

    private static final String FILING = """
            {"procedureCode":"%s","caseCode":"SO_LUONG_LON","agency":"%s",
             "applicant":{"kind":"PERSON","name":"Trần Thị Hoà","idNumber":"%s","phone":"0905123456",
                          "address":"12 Trần Hưng Đạo, phường Quy Nhơn"},
             "answers":{"paperKind":"Bằng tốt nghiệp đại học","pages":"2","copies":"3"},
             "papers":[{"document":1,"files":["%s"]}],
             "delivery":{"way":"AT_DESK"}}""";
    private static final String APPRAISAL = """
            {"finding":"ELIGIBLE","opinion":"Bản sao đúng với bản chính, đủ điều kiện chứng thực."}""";
    private static final String APPROVAL = """
            {"result":{"title":"Bản sao được chứng thực từ bản chính",
             "text":"Chứng thực bản sao đúng với bản chính.\\nSố chứng thực theo sổ của năm."},"note":""}""";
    private static final String COLLECTION = """
            {"way":"AT_DESK","name":"Trần Thị Hoà","idNumber":"%s"}""";

    private final HttpConnection http;
    private final Timings steps;
    private String refusal = "";

    DossierLife(HttpConnection http, Timings steps) {
        this.http = http;
        this.steps = steps;
    }

    /** Runs all steps; answers the dossier's number, or empty text when one was refused or answered wrongly. */
    String live(Commune commune, Citizen citizen) throws IOException {
        var filing = FILING.formatted(PROCEDURE, commune.agency().code(), citizen.idNumber(), citizen.paper());
        var filed = step(citizen.token(), "/api/v1/dossiers", filing);
        var number = filed.text("number");
        if (number.isEmpty() || !is("SUBMITTED", filed)) {
            return "";
        }
        var path = "/api/v1/dossiers/" + number;
        var collection = COLLECTION.formatted(citizen.idNumber());
        var through = is("IN_PROGRESS", step(commune.deskOfficer(), path + "/reception", "{}"))
                && is("IN_PROGRESS", step(commune.caseOfficer(), path + "/appraisal", APPRAISAL))
                && is("RESULT_READY", step(commune.approver(), path + "/approval", APPROVAL))
                && is("RETURNED", step(commune.deskOfficer(), path + "/return", collection));
        return through ? number : "";
    }

    /** What was answered to the last step that was refused. */
    String refusal() {
        return refusal;
    }

    private HttpConnection.Answer step(String token, String path, String json) throws IOException {
        var key = UUID.randomUUID().toString();
        var start = System.nanoTime();
        var answer = http.post(token, key, path, json);
        steps.add(System.nanoTime() - start);
        if (!answer.done()) {
            refusal = path + " " + answer.status() + " " + answer.body();
        }
        return answer;
    }

    private static boolean is(String state, HttpConnection.Answer answer) {
        return answer.done() && answer.text("state").equals(state);
    }
}
