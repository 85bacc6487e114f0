package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation of a dossier: the applicant (chủ hồ sơ) or whoever hands it in (người nộp).
 *
 * @param idNumber 12 digits of a person, or the tax code of an organisation
 * @param relation what the submitter is to the applicant, null when they are the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
        Kind kind,
        String name,
        @Nullable String idNumber,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String relation) {

    /** Cá nhân or tổ chức. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }
}
