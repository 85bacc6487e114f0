package vn.motcua.admin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accounts.OfficerCredentials;
import vn.motcua.accounts.OfficerCredentials.Enrolment;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.vocabulary.Actor;

/** Gives an officer a new password and second factor on an administrator's word, and writes down who did. */
@Component
class IssueCredentials {

    private final OfficerCredentials credentials;
    private final AdministrationRights rights;
    private final ChangeLog changes;

    IssueCredentials(OfficerCredentials credentials, AdministrationRights rights, ChangeLog changes) {
        this.credentials = credentials;
        this.rights = rights;
        this.changes = changes;
    }

    /**
     * Issues them; empty when they were changed since the administrator looked, so that a form sent twice acts once.
     *
     * @param seen what {@link #edition} said then
     */
    @Transactional
    public Optional<Enrolment> issue(long officer, String seen, Actor by) {
        rights.requireOfficer(by, officer);
        if (!edition(officer).equals(seen)) {
            return Optional.empty();
        }
        var enrolment = credentials.enrol(officer);
        changes.write(by, ChangeLog.Subject.OFFICER, officer, "cấp mật khẩu và mã xác thực", "");
        return Optional.of(enrolment);
    }

    /** Tells one issue from the next. */
    String edition(long officer) {
        return credentials.changedAt(officer).map(Object::toString).orElse("none");
    }
}
