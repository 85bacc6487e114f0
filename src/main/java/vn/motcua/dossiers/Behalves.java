package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Absence;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.Delegation;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.OnBehalf.Right;
import vn.motcua.vocabulary.Actor;

/** Says by name in whose place an officer acts. */
@Component
class Behalves {

    private final Agencies agencies;

    Behalves(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What a row says in {@code on_behalf}. */
    static @Nullable OnBehalf read(ResultSet row, JsonMapper json) throws SQLException {
        var onBehalf = row.getString("on_behalf");
        return onBehalf == null ? null : json.readValue(onBehalf, OnBehalf.class);
    }

    Acting acting(Actor.Officer officer, Capacity capacity) {
        return new Acting(officer, of(capacity));
    }

    /** Null in a position of one's own. */
    @Nullable
    OnBehalf of(Capacity capacity) {
        var position = capacity.position();
        return switch (capacity.standIn()) {
            case null -> null;
            case Delegation delegation ->
                new OnBehalf(
                        Right.DELEGATION,
                        position.officer(),
                        agencies.officer(position.officer()).name(),
                        position.role(),
                        signer(capacity.officer()),
                        "số %s ngày %s"
                                .formatted(delegation.document(), VietnameseTime.date(delegation.documentDate())),
                        delegation.validFrom(),
                        delegation.validTo());
            case Absence absence ->
                new OnBehalf(
                        Right.ABSENCE,
                        position.officer(),
                        agencies.officer(position.officer()).name(),
                        position.role(),
                        signer(capacity.officer()),
                        null,
                        absence.firstDay(),
                        absence.lastDay());
        };
    }

    private String signer(long officer) {
        return agencies.positionsOf(officer).stream()
                .filter(position -> position.role().worksOnDossiers())
                .findFirst()
                .map(position -> position.role().title())
                .orElse("");
    }
}
