package vn.motcua.dossiers;

import java.util.List;

/**
 * What the desk says when it receives a dossier that was filed online.
 *
 * @param ticks findings on the filed papers; a paper without one stays as filed
 */
public record Reception(List<Tick> ticks) {

    static final Reception AS_FILED = new Reception(List.of());
}
