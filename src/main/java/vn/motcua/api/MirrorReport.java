package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.mirrors.MirrorNumber;
import vn.motcua.mirrors.MirroredState;
import vn.motcua.mirrors.Snapshot;
import vn.motcua.mirrors.Snapshot.Happening;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What a source system tells of one of its dossiers: all of it, as it stands there now.
 *
 * @param version counted up by the source with every change of the dossier
 * @param procedure code of the procedure
 * @param agency code of the agency that received it
 * @param receivedAt when it came in at the source
 * @param due absent when there is none, or none yet
 * @param resultAt when its result came about; needed once there is one
 * @param happenings what has happened there, the latest last; or the last one alone
 */
@Schema(requiredProperties = {"version", "procedure", "agency", "applicant", "receivedAt", "state"})
record MirrorReport(
        @Nullable Long version,
        String procedure,
        String agency,
        @Nullable Applicant applicant,
        @Nullable Moment receivedAt,
        @Nullable Moment due,
        @Nullable MirroredState state,
        @Nullable Moment resultAt,
        @JsonSetter(contentNulls = Nulls.FAIL) List<Happened> happenings) {

    MirrorReport {
        procedure = Objects.requireNonNullElse(procedure, "").strip();
        agency = Objects.requireNonNullElse(agency, "").strip();
        happenings = Given.list("happenings", happenings);
    }

    /** Whose it is; of {@code idNumber} only the last digits and a hash are kept. */
    @Schema(requiredProperties = "name")
    record Applicant(String name, @Nullable String idNumber) {

        Applicant {
            name = Objects.requireNonNullElse(name, "");
        }
    }

    /** Something that happened there; {@code by} is the person or unit that did it. */
    @Schema(requiredProperties = {"at", "what"})
    record Happened(
            @Nullable Moment at, String what, @Nullable String by) {

        Happened {
            what = Objects.requireNonNullElse(what, "");
        }
    }

    /** Throws {@link InvalidInput} for what was left out. */
    Snapshot snapshot(MirrorNumber number) {
        var faults = new ArrayList<Fault>();
        require(version, "version", "Nêu số phiên bản của hồ sơ.", faults);
        require(applicant, "applicant", "Nêu chủ hồ sơ.", faults);
        require(receivedAt, "receivedAt", "Nêu thời điểm tiếp nhận.", faults);
        require(state, "state", "Nêu trạng thái theo danh mục.", faults);
        for (var no = 0; no < happenings.size(); no++) {
            require(happenings.get(no).at(), "happenings[%d].at".formatted(no), "Nêu thời điểm.", faults);
        }
        if (!faults.isEmpty() || version == null || applicant == null || receivedAt == null || state == null) {
            throw new InvalidInput(faults);
        }
        var id = applicant.idNumber();
        return new Snapshot(
                number,
                version,
                procedure,
                agency,
                applicant.name(),
                id == null || id.isBlank() ? null : id,
                receivedAt.at(),
                due == null ? null : due.at(),
                state,
                resultAt == null ? null : resultAt.at(),
                happenings.stream()
                        .map(one ->
                                new Happening(Objects.requireNonNull(one.at()).at(), one.what(), one.by()))
                        .toList());
    }

    private static void require(@Nullable Object given, String field, String message, List<Fault> faults) {
        if (given == null) {
            faults.add(new Fault(field, message));
        }
    }
}
