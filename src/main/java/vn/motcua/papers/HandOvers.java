package vn.motcua.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.Files;
import vn.motcua.documents.HandOverMinutes;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.ListReadings;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.papers.DossierRegister.Line;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;

/**
 * The minutes (phiếu bàn giao) with which a desk hands what it received to the agencies, each its own page to be signed by hand:
 * drawn up once, numbered through the year and kept, so that giver and taker can be asked for the sheet they signed.
 */
@Component
public class HandOvers {

    private final RegisterRows register;
    private final HandOverRows rows;
    private final DossierRegister books;
    private final ListReadings readings;
    private final PaperParts parts;
    private final Papers papers;
    private final Files files;
    private final Clock clock;

    HandOvers(
            RegisterRows register,
            HandOverRows rows,
            DossierRegister books,
            ListReadings readings,
            PaperParts parts,
            Papers papers,
            Files files,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.books = books;
        this.readings = readings;
        this.parts = parts;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Draws up the minutes of what a desk received on a day and has not handed over yet.
     *
     * @param giver who hands over
     * @throws InvalidInput for {@code day} when nothing is left to hand over
     * @throws KeyReused when the key belongs to another day or desk
     */
    @Transactional
    public HandOver draw(Actor.Officer giver, Agency desk, LocalDate day, RequestKey key) {
        rows.queueFor(desk.id());
        var asked = rows.asked(giver, key);
        if (asked.filter(before -> before.desk() != desk.id() || !before.day().equals(day))
                .isPresent()) {
            throw new KeyReused();
        }
        return asked.orElseGet(() -> drawNew(giver, desk, day, key));
    }

    private HandOver drawNew(Actor.Officer giver, Agency desk, LocalDate day, RequestKey key) {
        var entries = waiting(desk, day);
        if (entries.isEmpty()) {
            throw new InvalidInput(
                    "day", "Ngày %s không còn hồ sơ nào chưa có phiếu bàn giao.".formatted(VietnameseTime.date(day)));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var no = rows.nextNo(desk.id(), day.getYear());
        var printed = "%02d/%d/BGHS".formatted(no, day.getYear());
        var byAgency = new TreeMap<String, ArrayList<HandOverMinutes.Row>>();
        for (var line : books.lines(giver, "Phiếu bàn giao %s %s".formatted(desk.code(), printed), entries)) {
            byAgency.computeIfAbsent(line.dossier().agency(), agency -> new ArrayList<>())
                    .add(row(line));
        }
        var pdf = new HandOverMinutes(
                        parts.head(desk, now, printed),
                        parts.deskName(desk),
                        now,
                        giver.name(),
                        byAgency.entrySet().stream()
                                .map(part -> new HandOverMinutes.Part(part.getKey(), part.getValue()))
                                .toList())
                .toPdf(papers);
        var file = files.keep(
                pdf, "phieu-ban-giao-%s-%d-%02d.pdf".formatted(desk.code(), day.getYear(), no), "application/pdf");
        var numbers = entries.stream().map(RegisterEntry::dossier).toList();
        rows.insert(desk.id(), no, day, numbers, giver, key, file, now);
        return rows.find(desk.id(), day.getYear(), no).orElseThrow();
    }

    /** What the desk received on the day and has not handed over. */
    private List<RegisterEntry> waiting(Agency desk, LocalDate day) {
        var from = day.atStartOfDay(Province.ZONE).toInstant();
        var to = day.plusDays(1).atStartOfDay(Province.ZONE).toInstant();
        var entries = register.entriesOf(desk.id(), day.getYear(), from, to);
        var done = rows.handedOver(entries.stream().map(RegisterEntry::dossier).toList());
        return entries.stream().filter(entry -> !done.contains(entry.dossier())).toList();
    }

    /** A desk's minutes of a year, those of the latest day first, at most sixty. */
    public List<HandOver> latest(Agency desk, int year) {
        return rows.latest(desk.id(), year);
    }

    /** Minutes by their number, for whoever may read the desk's register; that an officer opens them is put on record. */
    @Transactional
    public HandOver open(Actor.Officer reader, Agency desk, int year, int no) {
        var found = rows.find(desk.id(), year, no).orElseThrow(() -> new NotFound("Không tìm thấy phiếu bàn giao này"));
        readings.read(reader, "Phiếu bàn giao %s %s".formatted(desk.code(), found.printed()));
        return found;
    }

    private static HandOverMinutes.Row row(Line line) {
        DossierLine dossier = line.dossier();
        return new HandOverMinutes.Row(
                dossier.number().value(), dossier.applicant().name(), dossier.procedure(), dossier.due());
    }
}
