package vn.motcua.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.dossiers.OwnDossier.Leg;
import vn.motcua.web.Milestone;
import vn.motcua.web.Milestone.State;

/** The way of a dossier in words: what is done, which offices hold it now, what is still ahead. */
record DossierWay(OwnDossier dossier, WorkingCalendar calendar, Instant now) {

    List<Milestone> milestones() {
        var way = new ArrayList<Milestone>();
        var times = dossier.times();
        way.add(done(filedHow(), times.submitted(), List.of()));
        reception(way);
        if (dossier.state() == DossierState.DECLINED) {
            return way;
        }
        stages(way);
        if (dossier.state().closed() && times.returned() == null) {
            var last = dossier.timeline().getLast();
            way.add(done(last.type().label(), last.at(), List.of()));
            return way;
        }
        way.add(result());
        return way;
    }

    private String filedHow() {
        return switch (dossier.channel()) {
            case ONLINE -> "Bạn nộp trực tuyến";
            case COUNTER -> "Bạn nộp tại Bộ phận Một cửa";
            case POSTAL -> "Bạn nộp qua bưu chính";
        };
    }

    private void reception(List<Milestone> way) {
        var times = dossier.times();
        var desk = dossier.desk().name();
        if (times.received() != null) {
            var took = calendar.workingTime(times.submitted(), times.received());
            var when = VietnameseTime.moment(times.received())
                    + (took.toMinutes() < 1 ? "" : " · trong " + VietnameseTime.span(took) + " làm việc");
            way.add(new Milestone(State.DONE, desk + " tiếp nhận", when, List.of()));
            return;
        }
        switch (dossier.state()) {
            case DECLINED ->
                way.add(done(
                        desk + " không tiếp nhận", dossier.timeline().getLast().at(), List.of()));
            case SUBMITTED ->
                way.add(new Milestone(
                        State.NOW,
                        desk + " xem hồ sơ",
                        times.intakeDue() == null
                                ? null
                                : "trả lời chậm nhất " + VietnameseTime.moment(times.intakeDue()),
                        List.of()));
            case AWAITING_SUPPLEMENT ->
                way.add(new Milestone(State.NOW, desk + " chờ bạn bổ sung giấy tờ", null, List.of()));
            default -> {}
        }
    }

    private void stages(List<Milestone> way) {
        var begun = dossier.legs().stream().collect(Collectors.groupingBy(Leg::stage));
        var route = dossier.procedure().route();
        if (route == null) {
            return;
        }
        var ended = dossier.state().closed() || dossier.times().finished() != null;
        for (var no = 0; no < route.stages().size(); no++) {
            var legs = begun.get(no);
            var name = route.stages().get(no).name();
            if (legs != null) {
                way.add(stage(name, legs, ended));
            } else if (!ended) {
                if (begun.containsKey(no - 1)) {
                    waiting(way);
                }
                way.add(new Milestone(State.NEXT, name, null, List.of()));
            }
        }
    }

    /** What the dossier waits for between two stages, with its legal basis; the clock stands still. */
    private void waiting(List<Milestone> way) {
        if (dossier.state() != DossierState.AWAITING_PAYMENT && dossier.state() != DossierState.SUSPENDED) {
            return;
        }
        dossier.pauses().stream()
                .filter(pause -> pause.to() == null)
                .findFirst()
                .ifPresent(pause -> way.add(new Milestone(
                        State.NOW,
                        pause.detail(),
                        "từ " + VietnameseTime.moment(pause.from()) + ", không tính vào hạn",
                        pause.legalBasis() == null ? List.of() : List.of("Căn cứ: " + pause.legalBasis()))));
    }

    private Milestone stage(String name, List<Leg> legs, boolean ended) {
        var open = !ended && legs.stream().anyMatch(leg -> leg.ended() == null);
        var parts = legs.stream().filter(leg -> leg.round() == 1).count();
        var title = parts == 1 ? name : name + " (" + parts + " cơ quan)";
        var last = legs.stream()
                .map(Leg::ended)
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .orElse(null);
        return new Milestone(
                open ? State.NOW : State.DONE,
                title,
                open || last == null ? null : VietnameseTime.moment(last),
                legs.stream().map(leg -> holds(leg, ended)).toList());
    }

    /** "Phòng Quản lý đô thị: Thẩm định hồ sơ, hạn 16:30 thứ Ba 17/08/2021". */
    private String holds(Leg leg, boolean ended) {
        if (leg.ended() != null) {
            return "%s: %s lúc %s, %s"
                    .formatted(
                            leg.agency().name(),
                            leg.round() == 1 ? "xong" : "làm lại lần %d xong".formatted(leg.round()),
                            VietnameseTime.moment(leg.ended()),
                            leg.worked().told());
        }
        var step = leg.steps().stream().filter(open -> open.left() == null).findFirst();
        if (ended || step.isEmpty()) {
            return leg.agency().name() + ": đã dừng";
        }
        var at = step.get();
        var due = dossier.times().clockStopped() != null
                ? ", đang tạm dừng"
                : ", hạn " + VietnameseTime.moment(at.due()) + (now.isAfter(at.due()) ? " (đã quá hạn)" : "");
        return (at.unit() == null ? "" : at.unit() + ", ") + at.agency().name() + ": " + at.name()
                + (leg.round() == 1 ? "" : " (làm lại, lần %d)".formatted(leg.round())) + due;
    }

    private Milestone result() {
        var times = dossier.times();
        var how = dossier.filed().delivery().way().label();
        if (times.returned() != null) {
            return done("Bạn đã nhận kết quả", times.returned(), List.of());
        }
        return new Milestone(times.finished() == null ? State.NEXT : State.NOW, "Bạn nhận kết quả", how, List.of());
    }

    private static Milestone done(String title, @Nullable Instant at, List<String> details) {
        return new Milestone(State.DONE, title, at == null ? null : VietnameseTime.moment(at), details);
    }
}
