package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Position;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.vocabulary.Actor;

/**
 * Writes down what an officer reads of a person, in the transaction that reads it: nothing is shown that is not on record.
 * Owners reading their own dossier and the system leave no line, nor does an officer who works in no agency: nothing is shown to
 * them.
 */
@Component
class ReadingLog {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Capacities capacities;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Dossiers dossiers, Capacities capacities, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.capacities = capacities;
        this.clock = clock;
    }

    void dossier(Actor.Officer officer, Facts facts) {
        write(officer, facts, ReadingKind.DOSSIER, "");
    }

    /** A file or paper of a dossier, by its name. */
    void file(Actor reader, DossierNumber number, String file) {
        if (reader instanceof Actor.Officer officer) {
            write(officer, dossiers.facts(number), ReadingKind.FILE, file);
        }
    }

    /** Somebody's particulars, taken from their latest dossier by identity number. */
    void person(Actor.Officer officer, String idNumber) {
        write(officer, null, ReadingKind.PERSON, idNumber);
    }

    /** A list, looked through by a text. */
    void search(Actor.Officer officer, String text) {
        write(officer, null, ReadingKind.SEARCH, text);
    }

    private void write(Actor.Officer officer, @Nullable Facts facts, ReadingKind what, String detail) {
        var agency = agency(officer, facts);
        if (agency.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into dossiers.reading (at, officer, officer_name, agency, dossier, what, detail)
                        values (:at, :officer, :name, :agency, :dossier, :what, :detail)""")
                .param("at", Dossiers.utc(clock.instant()))
                .param("officer", officer.officer())
                .param("name", officer.name())
                .param("agency", agency.get())
                .param("dossier", facts == null ? null : facts.id())
                .param("what", what.name())
                .param("detail", detail)
                .update();
    }

    /** The agency on whose behalf the officer looks: the one with a part in the dossier, where they work in several. */
    private Optional<Long> agency(Actor.Officer officer, @Nullable Facts facts) {
        var theirs = capacities.of(officer.officer()).stream()
                .map(capacity -> capacity.position())
                .map(Position::agency)
                .distinct()
                .toList();
        var taking = facts == null ? List.<Long>of() : List.of(facts.agency(), facts.desk());
        return Stream.concat(taking.stream().filter(theirs::contains), theirs.stream())
                .findFirst();
    }
}
