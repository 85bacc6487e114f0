package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Officer;
import vn.motcua.procedures.ProcedureDrafts.Draft;
import vn.motcua.procedures.UnfileableProcedure;
import vn.motcua.web.Page;

/**
 * The state of things at a glance, and the self-check: what cannot run, and why.
 *
 * @param agencies how many there are for this administrator
 * @param unfileable procedures under which nobody can file; only for a province administrator
 * @param next where the self-check of procedures goes on; null at its end
 * @param imported records of a source that wait beside what officials have edited
 * @param idle active officers who hold no position
 * @param deskless agencies without any place to hand in
 * @param unled agencies with officers of which none may sign
 * @param unverified days off, this year or next, that nobody compared with the notice
 */
public record OverviewPage(
        boolean province,
        int procedures,
        int agencies,
        int officers,
        List<UnfileableProcedure> unfileable,
        @Nullable String next,
        List<Draft> imported,
        List<Officer> idle,
        List<Agency> deskless,
        List<Agency> unled,
        List<String> unverified)
        implements Page {

    @Override
    public String template() {
        return "admin/overview";
    }

    public boolean sound() {
        return unfileable.isEmpty()
                && imported.isEmpty()
                && idle.isEmpty()
                && deskless.isEmpty()
                && unled.isEmpty()
                && unverified.isEmpty();
    }
}
