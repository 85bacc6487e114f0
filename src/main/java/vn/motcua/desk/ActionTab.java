package vn.motcua.desk;

import java.util.List;
import java.util.Set;
import vn.motcua.dossiers.DossierView.Offer;

/** Something an officer may do with a dossier, as a tab of its page, in the order of likelihood; {@code key} is its shortcut. */
public record ActionTab(Offer offer, String label, String key) {

    private static final Set<Offer> SELDOM = Set.of(
            Offer.WITHDRAW,
            Offer.STOP,
            Offer.ALLOW_SUPPLEMENT,
            Offer.ASSIGN,
            Offer.WITHDRAW_CONSULTATION,
            Offer.RETURN_LEG,
            Offer.ARRANGE_VISIT,
            Offer.MOVE_VISIT,
            Offer.CANCEL_VISIT,
            Offer.EXTEND,
            Offer.SUSPEND);

    private static final List<ActionTab> ALL = List.of(
            new ActionTab(Offer.RECEIVE, "Tiếp nhận", "a"),
            new ActionTab(Offer.RECORD_VISIT, "Biên bản xác minh", "v"),
            new ActionTab(Offer.APPROVE, "Phê duyệt", "a"),
            new ActionTab(Offer.APPRAISE, "Thẩm định", "a"),
            new ActionTab(Offer.SUBMIT_FOR_SIGNATURE, "Trình ký", "a"),
            new ActionTab(Offer.FORWARD, "Chuyển bước", "t"),
            new ActionTab(Offer.ANSWER_CONSULTATION, "Trả lời ý kiến", "y"),
            new ActionTab(Offer.RETURN, "Trả kết quả", "r"),
            new ActionTab(Offer.RESUME, "Tiếp tục giải quyết", "c"),
            new ActionTab(Offer.SUPPLEMENT, "Nhận giấy tờ bổ sung", "n"),
            new ActionTab(Offer.REQUEST_SUPPLEMENT, "Yêu cầu bổ sung", "s"),
            new ActionTab(Offer.ALLOW_SUPPLEMENT, "Cho phép bổ sung lần nữa", "l"),
            new ActionTab(Offer.CONSULT, "Lấy ý kiến", "o"),
            new ActionTab(Offer.WITHDRAW_CONSULTATION, "Rút yêu cầu lấy ý kiến", "k"),
            new ActionTab(Offer.ARRANGE_VISIT, "Hẹn xác minh thực tế", "v"),
            new ActionTab(Offer.MOVE_VISIT, "Đổi lịch xác minh", "m"),
            new ActionTab(Offer.CANCEL_VISIT, "Hủy lịch xác minh", "h"),
            new ActionTab(Offer.ASSIGN, "Phân công", "p"),
            new ActionTab(Offer.SEND_BACK, "Trả lại bước trước", "b"),
            new ActionTab(Offer.RETURN_LEG, "Trả lại cơ quan làm lại", "i"),
            new ActionTab(Offer.REFUSE, "Từ chối giải quyết", "d"),
            new ActionTab(Offer.EXTEND, "Gia hạn, hẹn lại", "g"),
            new ActionTab(Offer.SUSPEND, "Tạm dừng", "x"),
            new ActionTab(Offer.WITHDRAW, "Rút hồ sơ", "w"),
            new ActionTab(Offer.STOP, "Dừng giải quyết", "z"));

    /** What is offered; at intake the one form of the papers receives, asks for a supplement and declines. */
    static List<ActionTab> of(Set<Offer> offers) {
        return ALL.stream()
                .filter(tab -> offers.contains(tab.offer()))
                .filter(tab -> tab.offer() != Offer.REQUEST_SUPPLEMENT || !offers.contains(Offer.RECEIVE))
                .toList();
    }

    /** Whether it is done so seldom that its form opens only when asked for. */
    boolean seldom() {
        return SELDOM.contains(offer);
    }
}
