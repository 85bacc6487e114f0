package vn.motcua.dossiers;

/** The merits of a dossier are decided, so it can no longer be taken back or stopped. */
public class AlreadyDecided extends AlreadyMoved {

    /** {@code moved} is the last event of the dossier: the decision, or what came after it. */
    static AlreadyDecided toWithdraw(AlreadyMoved moved) {
        return new AlreadyDecided("rút", moved);
    }

    static AlreadyDecided toStop(AlreadyMoved moved) {
        return new AlreadyDecided("dừng giải quyết", moved);
    }

    static AlreadyDecided toReturnLeg(AlreadyMoved moved) {
        return new AlreadyDecided("trả lại phần việc để làm lại", moved);
    }

    private AlreadyDecided(String wish, AlreadyMoved moved) {
        super(
                "Hồ sơ %s đã có quyết định giải quyết nên không %s được nữa.".formatted(moved.number(), wish),
                moved.number(),
                moved.state(),
                moved.by(),
                moved.at());
    }
}
