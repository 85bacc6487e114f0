package vn.motcua.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;

/** The sample province's people who act in a benchmark, signed in with password and second factor as in life. */
@Component
class People {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> tokens = new HashMap<>();

    People(Agencies agencies, JdbcClient jdbc, Clock clock) {
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A commune with the tokens of those who act in it. */
    record Commune(Agency agency, String deskOfficer, String caseOfficer, String approver) {}

    /** {@code paper} is the id of a file the citizen has uploaded, to be filed with every dossier. */
    record Citizen(String idNumber, String token, String paper) {}

    /** Every commune that has officers for all steps. */
    List<Commune> communes(HttpConnection http) throws IOException, InterruptedException {
        var communes = new ArrayList<Commune>();
        for (var agency : agencies.existing(Province.dateOf(clock.instant()))) {
            var desk = holder(agency, OfficerRole.DESK_OFFICER);
            var caseOfficer = holder(agency, OfficerRole.CASE_OFFICER);
            var approver = holder(agency, OfficerRole.APPROVER);
            if (agency.kind() == AgencyKind.COMMUNE
                    && desk.isPresent()
                    && caseOfficer.isPresent()
                    && approver.isPresent()) {
                communes.add(new Commune(
                        agency,
                        officer(http, desk.get()),
                        officer(http, caseOfficer.get()),
                        officer(http, approver.get())));
            }
        }
        if (communes.isEmpty()) {
            throw new IllegalStateException("No staffed commune: start the instance with MOTCUA_SAMPLE=true.");
        }
        return communes;
    }

    List<Citizen> citizens(HttpConnection http, int most) throws IOException {
        var logins = jdbc.sql("""
                        select citizen_id from accounts.account where sample and citizen_id is not null
                        order by id limit :most""").param("most", most).query(String.class).list();
        var citizens = new ArrayList<Citizen>();
        for (var login : logins) {
            var token = token(http, login, "");
            citizens.add(new Citizen(login, token, paper(http, token)));
        }
        if (citizens.isEmpty()) {
            throw new IllegalStateException("No citizen to file: start the instance with MOTCUA_SAMPLE=true.");
        }
        return citizens;
    }

    private static String paper(HttpConnection http, String token) throws IOException {
        try (var pdf = new PDDocument();
                var content = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(content);
            return http.upload(
                            token,
                            UUID.randomUUID().toString(),
                            "/api/v1/files",
                            "bang-tot-nghiep.pdf",
                            content.toByteArray())
                    .text("id");
        }
    }

    private Optional<String> holder(Agency agency, OfficerRole role) {
        return agencies.holders(agency.id(), null, role).stream()
                .map(officer -> officer.username())
                .findFirst();
    }

    private String officer(HttpConnection http, String username) throws IOException, InterruptedException {
        var known = tokens.get(username);
        if (known != null) {
            return known;
        }
        var token = token(http, username, code(username, 0));
        if (token.isEmpty()) {
            token = token(http, username, code(username, 1));
        }
        if (token.isEmpty()) {
            Thread.sleep(STEP);
            token = token(http, username, code(username, 1));
        }
        if (token.isEmpty()) {
            throw new IllegalStateException("The instance does not let " + username + " in.");
        }
        tokens.put(username, token);
        return token;
    }

    /** A code works once, so a second run within the half minute takes the next one. */
    private String code(String username, int stepsAhead) {
        return DemoAccounts.code(username, clock.instant().plus(STEP.multipliedBy(stepsAhead)));
    }

    private static String token(HttpConnection http, String username, String code) throws IOException {
        return http.post(null, null, "/api/v1/tokens", """
                {"username":"%s","password":"%s","code":"%s"}""".formatted(username, DemoAccounts.PASSWORD, code))
                .text("token");
    }
}
