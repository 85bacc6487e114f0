package vn.motcua.mirrors;

import java.util.List;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** One row of many that a source reports at once: what it says, or that nobody can read it. */
public sealed interface ReportedRow {

    record Readable(Snapshot snapshot) implements ReportedRow {}

    /** @param number as far as it could be read */
    record Unreadable(String number, List<Fault> faults) implements ReportedRow {}
}
