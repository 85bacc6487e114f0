package vn.motcua.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Limit;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Competence;
import vn.motcua.procedures.ProcedureDocument.GovernmentLevel;
import vn.motcua.procedures.ProcedureDocument.Letters;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ProcedureDocument.Promulgation;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.procedures.ProcedureDocument.ResultType;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.Leg;
import vn.motcua.routes.Route.Pause;
import vn.motcua.routes.Route.PauseReason;
import vn.motcua.routes.Route.Stage;
import vn.motcua.routes.Route.Step;
import vn.motcua.routes.Route.StepAction;

/**
 * Procedures with a route that chance has drawn: one to four stages of one to three parallel legs of one to four steps, in the
 * staffed agencies of the sample province. Whatever an official may publish may come out.
 */
final class RandomRoutes {

    static final String CASE = "MAIN";

    /** They decide; each has people in every role that a drill uses, and its desk or the province's centre receives for it. */
    private static final List<String> COMPETENT = List.of("H21.180", "H21.182", "H21.18", "H21.16", "H21.24");

    private static final List<String> OTHERS =
            List.of("H21.13", "H21.05", "H21.19", "H21.CA.180", "H21.PC", "H21.TH.01");
    private static final List<StepAction> ONWARDS =
            List.of(StepAction.FORWARD, StepAction.APPRAISE, StepAction.SUBMIT_FOR_SIGNATURE);
    private static final List<StepAction> BESIDE =
            List.of(StepAction.SEND_BACK, StepAction.REQUEST_SUPPLEMENT, StepAction.CONSULT, StepAction.REFUSE);
    private static final List<OfficerRole> ROLES =
            List.of(OfficerRole.CASE_OFFICER, OfficerRole.CASE_OFFICER, OfficerRole.APPROVER, OfficerRole.DESK_OFFICER);

    private final Random random;

    RandomRoutes(Random random) {
        this.random = random;
    }

    /** @param limit working time of its one case */
    record Drawn(ProcedureDocument document, Route route, Duration limit, String agency) {}

    /** A procedure of that code that chance has drawn. */
    Drawn draw(String code) {
        var stages = new ArrayList<Stage>();
        var many = 1 + random.nextInt(4);
        for (var i = 0; i < many; i++) {
            stages.add(stage(i, i == many - 1));
        }
        return drawn(
                code, one(COMPETENT), 8 + random.nextInt(240), new Route("Quy trình diễn tập", null, stages, false));
    }

    /** The procedure whose route lets every act happen, on steps that offer all they may. */
    static Drawn everything(String code) {
        var work = step("Thụ lý", OfficerRole.CASE_OFFICER, StepAction.APPROVE);
        var sign = step(
                "Ký", OfficerRole.APPROVER, StepAction.FORWARD, StepAction.APPRAISE, StepAction.SUBMIT_FOR_SIGNATURE);
        var first = new Stage(
                "Kiểm tra",
                List.of(
                        leg("Chủ trì", "COMPETENT", true, work, work),
                        leg("Phối hợp", "code:H21.16", false, work, work)),
                new Pause(PauseReason.FINANCIAL_DUTY, "Chờ nộp lệ phí", null));
        var last = new Stage(
                "Quyết định",
                List.of(
                        leg("Ký ban hành", "COMPETENT", true, work, sign, work),
                        leg("Xác nhận", "code:H21.13", false, work, work)),
                null);
        return drawn(
                code, "H21.18", 400, new Route("Quy trình diễn tập tranh chấp", null, List.of(first, last), false));
    }

    private static Step step(String name, OfficerRole role, StepAction... without) {
        var actions = EnumSet.allOf(StepAction.class);
        List.of(without).forEach(actions::remove);
        return new Step(name, role, null, BigDecimal.ONE, actions);
    }

    private static Leg leg(String name, String agency, boolean lead, Step... steps) {
        var named = new ArrayList<Step>();
        for (var step : steps) {
            named.add(new Step(
                    "%s – %s %d".formatted(name, step.name(), named.size() + 1),
                    step.role(),
                    step.unit(),
                    step.hours(),
                    step.actions()));
        }
        return new Leg(name, agency, lead, BigDecimal.valueOf(40), named);
    }

    private Stage stage(int no, boolean last) {
        var legs = new ArrayList<Leg>();
        var many = 1 + random.nextInt(3);
        var lead = random.nextInt(many);
        var left = new ArrayList<>(OTHERS);
        for (var i = 0; i < many; i++) {
            var agency = i == lead ? "COMPETENT" : "code:" + left.remove(random.nextInt(left.size()));
            legs.add(leg("Phần %d.%d".formatted(no + 1, i + 1), agency, i == lead, last));
        }
        return new Stage("Giai đoạn " + (no + 1), legs, last ? null : pause());
    }

    private @Nullable Pause pause() {
        return random.nextInt(3) > 0 ? null : new Pause(one(List.of(PauseReason.values())), "Chờ theo quy trình", null);
    }

    /** In the last stage the lead signs once, and only there; elsewhere a signature is a step on the way. */
    private Leg leg(String name, String agency, boolean lead, boolean last) {
        var steps = new ArrayList<Step>();
        var many = 1 + random.nextInt(4);
        var signed = lead && last ? random.nextInt(many) : -1;
        for (var i = 0; i < many; i++) {
            var signs = i == signed || !(lead && last) && random.nextInt(8) == 0;
            steps.add(signs ? signing(name, i) : working(name, i));
        }
        var hours = steps.stream().map(Step::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Leg(name, agency, lead, hours.add(BigDecimal.valueOf(1 + random.nextInt(16))), steps);
    }

    private Step signing(String leg, int no) {
        return step(leg, no, OfficerRole.APPROVER, EnumSet.of(StepAction.APPROVE));
    }

    private Step working(String leg, int no) {
        return step(leg, no, one(ROLES), EnumSet.of(one(ONWARDS)));
    }

    private Step step(String leg, int no, OfficerRole role, Set<StepAction> actions) {
        BESIDE.stream().filter(action -> random.nextInt(3) > 0).forEach(actions::add);
        return new Step(
                "%s – bước %d".formatted(leg, no + 1),
                role,
                null,
                BigDecimal.valueOf(random.nextInt(17)).divide(BigDecimal.TWO),
                actions);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Drawn drawn(String code, String agency, int hours, Route route) {
        var document = new ProcedureDocument(
                code,
                "Thủ tục diễn tập " + code,
                "Diễn tập",
                new Promulgation("Diễn tập", null, null, Eras.NEW_FROM),
                Set.of(GovernmentLevel.PROVINCE),
                List.of("Công dân Việt Nam"),
                ServiceLevel.FULL,
                null,
                true,
                false,
                "",
                "",
                List.of(new ProcedureCase(CASE, "Thông thường", Limit.workingHours(hours), false)),
                List.of(),
                List.of(new RequiredDocument(DrillActs.PAPER, Set.of(), null, "Đơn đề nghị", 1, 0, false, null)),
                List.of(),
                List.of(),
                List.of(new ResultType(null, "Văn bản chấp thuận")),
                List.of(),
                List.of(new Competence(agency, null, null, List.of(), Eras.NEW_FROM, null)),
                route,
                Letters.USUAL,
                List.of(),
                List.of(),
                null);
        return new Drawn(document, route, Duration.ofHours(hours), agency);
    }
}
