package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.NewKey;
import vn.motcua.signatures.SigningKey;
import vn.motcua.signatures.SigningKeys;
import vn.motcua.signatures.TrustedIssuer;
import vn.motcua.signatures.TrustedIssuers;
import vn.motcua.vocabulary.Actor;

/** Signing keys for the leaders that one may sign in as, and seals for their agencies, of an authority made on first start. */
@Component
@Order(25)
@ConditionalOnBooleanProperty("motcua.sample")
class SampleSignatures implements SamplePart {

    private static final Actor.Machine LOADER = new Actor.Machine("Dữ liệu mẫu");
    private static final Instant FROM = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private final TrustedIssuers issuers;
    private final SigningKeys keys;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleSignatures(
            TrustedIssuers issuers, SigningKeys keys, Agencies agencies, TransactionTemplate transaction, Clock clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean loaded() {
        return issuers.all().stream().anyMatch(TrustedIssuer::sample);
    }

    @Override
    public void load() {
        var until = clock.instant().plus(TEN_YEARS);
        var authority = new SampleAuthority("CA dữ liệu mẫu, không có giá trị pháp lý", FROM, until);
        transaction.executeWithoutResult(status -> {
            issuers.trustSample(LOADER, encoded(authority), authority.list(clock.instant(), until, Map.of()));
            var sealed = new LinkedHashSet<Long>();
            for (var demo : DemoOfficer.ALL) {
                var officer = agencies.officerByUsername(demo.username()).orElseThrow();
                for (var position : agencies.positionsOf(officer.id())) {
                    equip(authority, officer, position, sealed, until);
                }
            }
        });
    }

    private void equip(SampleAuthority authority, Officer officer, Position position, Set<Long> sealed, Instant until) {
        var agency = agencies.byId(position.agency());
        if (position.role() == OfficerRole.APPROVER) {
            var issued = authority.issue(officer.name(), agency.name(), FROM, until, SigningKey.SAMPLE_PIN);
            keys.addSample(
                    LOADER, new KeyOwner.OfOfficer(officer.id()), NewKey.inFile(issued.encoded(), issued.store()));
        }
        var hasSeal = position.role() == OfficerRole.APPROVER || position.role() == OfficerRole.CLERK;
        if (hasSeal && sealed.add(agency.id())) {
            var issued = authority.issue(agency.name(), agency.name(), FROM, until, SigningKey.SAMPLE_PIN);
            keys.addSample(LOADER, new KeyOwner.OfAgency(agency.id()), NewKey.inFile(issued.encoded(), issued.store()));
        }
    }

    private static byte[] encoded(SampleAuthority authority) {
        try {
            return authority.certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
