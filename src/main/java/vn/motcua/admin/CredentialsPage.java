package vn.motcua.admin;

import vn.motcua.accounts.OfficerCredentials.Enrolment;
import vn.motcua.agencies.Officer;
import vn.motcua.documents.Codes;
import vn.motcua.web.Page;

/** A new password and second factor, shown this once. */
public record CredentialsPage(boolean province, Officer officer, Enrolment enrolment) implements Page {

    @Override
    public String template() {
        return "admin/credentials";
    }

    /** For the officer's authenticator application. */
    public String qr() {
        return Codes.qrSvg(enrolment.otpauth());
    }

    /** The secret in groups of four, for whoever must type it. */
    public String secret() {
        return enrolment
                .otpauth()
                .replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1")
                .replaceAll("(.{4})(?=.)", "$1 ");
    }
}
