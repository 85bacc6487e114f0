package vn.motcua.dossiers;

/** The merits of a dossier are decided, so it can no longer be taken back. */
public class AlreadyDecided extends AlreadyMoved {

    /** {@code moved} is the last event of the dossier: the decision, or what came after it. */
    AlreadyDecided(AlreadyMoved moved) {
        super(
                "Hồ sơ %s đã có quyết định giải quyết nên không rút được nữa.".formatted(moved.number()),
                moved.number(),
                moved.state(),
                moved.by(),
                moved.at());
    }
}
