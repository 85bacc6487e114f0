package vn.motcua.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.DirectoryDocument.PositionEntry;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.SearchText;

/** The officers of the staffed agencies; usernames read {@code mai.qn}: given name, then the agency's mark. */
final class SampleStaff {

    private final DirectoryDraft draft;
    private final SampleNames names = new SampleNames(20210805);
    private final Set<String> usernames = new HashSet<>();

    SampleStaff(DirectoryDraft draft) {
        this.draft = draft;
    }

    void tell() {
        var sections = SampleTable.read("agencies/staff.txt");
        sections.forEach(section ->
                section.rows().stream().filter(row -> row.size() > 2).forEach(row -> usernames.add(row.get(2))));
        sections.forEach(this::tellSection);
    }

    private void tellSection(SampleTable.Section section) {
        var heading = section.heading();
        var agencies = SampleTable.words(heading.get(0));
        var marks = SampleTable.words(heading.get(1));
        var before = heading.size() > 2 ? heading.get(2) : null;
        for (var i = 0; i < agencies.size(); i++) {
            for (var row : section.rows()) {
                tellOfficer(row, agencies.get(i), marks.get(i), before);
            }
        }
    }

    private void tellOfficer(List<String> row, String agency, String mark, @Nullable String before) {
        var fixed = row.size() > 2;
        var name = fixed ? row.get(3) : names.next();
        var username = fixed ? row.get(2) : usernameOf(name, mark);
        draft.officer(username, name);
        for (var word : SampleTable.words(row.get(0))) {
            var parts = word.split("@");
            var role = OfficerRole.valueOf(parts[0]);
            if (parts.length > 1) {
                draft.position(new PositionEntry(username, parts[1], null, role, Eras.NEW_FROM, null));
                continue;
            }
            draft.position(new PositionEntry(username, agency, unitIn(agency, row.get(1)), role, Eras.NEW_FROM, null));
            if (before != null) {
                draft.position(new PositionEntry(
                        username, before, unitIn(before, row.get(1)), role, Eras.OLD_FROM, Eras.OLD_TO));
            }
        }
    }

    private @Nullable String unitIn(String agency, String unit) {
        return draft.hasUnit(agency, unit) ? unit : null;
    }

    private String usernameOf(String name, String mark) {
        var words = SampleTable.words(SearchText.fold(name));
        var given = words.getLast();
        if (usernames.add(given + "." + mark)) {
            return given + "." + mark;
        }
        var longer = words.get(words.size() - 2) + given;
        for (var number = 1; ; number++) {
            var username = longer + (number == 1 ? "" : number) + "." + mark;
            if (usernames.add(username)) {
                return username;
            }
        }
    }
}
