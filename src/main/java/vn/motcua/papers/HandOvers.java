package vn.motcua.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.documents.HandOverMinutes;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.papers.DossierRegister.Line;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** The minutes (phiếu bàn giao) with which a desk hands what it received on a day to the agencies, each its own. */
@Component
public class HandOvers {

    private final RegisterRows rows;
    private final DossierRegister register;
    private final PaperParts parts;
    private final Papers papers;
    private final Clock clock;

    HandOvers(RegisterRows rows, DossierRegister register, PaperParts parts, Papers papers, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.parts = parts;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Sets the minutes of a day, to be signed by hand.
     *
     * @param giver who hands over
     * @throws NotFound when the desk received nothing that day
     */
    public byte[] minutes(Actor.Officer giver, Agency desk, LocalDate day) {
        var from = day.atStartOfDay(Province.ZONE).toInstant();
        var to = day.plusDays(1).atStartOfDay(Province.ZONE).toInstant();
        var byAgency = new TreeMap<String, ArrayList<HandOverMinutes.Row>>();
        var entries = rows.entriesOf(desk.id(), day.getYear(), from, to);
        for (var line : register.lines(giver, "Biên bản bàn giao %s ngày %s".formatted(desk.code(), day), entries)) {
            byAgency.computeIfAbsent(line.dossier().agency(), agency -> new ArrayList<>())
                    .add(row(line));
        }
        if (byAgency.isEmpty()) {
            throw new NotFound("Ngày này không tiếp nhận hồ sơ nào");
        }
        var now = clock.instant();
        return new HandOverMinutes(
                        parts.head(desk, now, null),
                        parts.deskName(desk),
                        now,
                        giver.name(),
                        byAgency.entrySet().stream()
                                .map(part -> new HandOverMinutes.Part(part.getKey(), part.getValue()))
                                .toList())
                .toPdf(papers);
    }

    private static HandOverMinutes.Row row(Line line) {
        DossierLine dossier = line.dossier();
        return new HandOverMinutes.Row(
                dossier.number().value(), dossier.applicant().name(), dossier.procedure(), dossier.due());
    }
}
