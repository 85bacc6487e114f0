package vn.motcua.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.AccountParty;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.Party;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.vocabulary.Actor;

/** Who acts in a sample story: citizens and firms whom the procedure is for, officers who hold the step. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class SamplePeople {

    private static final Set<String> ORGANISATIONS =
            Set.of("Doanh nghiệp", "Hợp tác xã", "Tổ chức", "Cộng đồng dân cư");

    private final Agencies agencies;
    private final DemoAccounts demo;

    SamplePeople(Agencies agencies, DemoAccounts demo) {
        this.agencies = agencies;
        this.demo = demo;
    }

    /** Somebody with an account whom the procedure is for. */
    Account account(ProcedureDocument document, Random random) {
        var suited = demo.citizens().stream()
                .filter(account -> isFor(document, account.kind()))
                .toList();
        return suited.get(random.nextInt(suited.size()));
    }

    /** Whoever comes to the counter: a person without an account, or one of the firms. */
    Party atCounter(ProcedureDocument document, Instant at, Random random) {
        return isFor(document, AccountKind.PERSON)
                ? passerBy(at, null, random)
                : AccountParty.of(account(document, random));
    }

    /** Who comes in the applicant's stead now and then; null when the applicant comes. */
    @Nullable
    Party instead(Party applicant, Instant at, Random random) {
        var person = applicant.kind() == Party.Kind.PERSON;
        if (person && random.nextInt(6) > 0) {
            return null;
        }
        return passerBy(at, person ? "Người được ủy quyền" : "Nhân viên", random);
    }

    private static boolean isFor(ProcedureDocument document, AccountKind kind) {
        return document.audiences().stream()
                .anyMatch(audience -> ORGANISATIONS.contains(audience) == (kind == AccountKind.ORGANISATION));
    }

    private static Party passerBy(Instant at, @Nullable String relation, Random random) {
        var year = 1950 + random.nextInt(50);
        var old = Province.dateOf(at).isBefore(Eras.NEW_FROM);
        return new Party(
                Party.Kind.PERSON,
                new SampleNames(random.nextLong()).next(),
                "052%d%02d%06d".formatted(random.nextInt(2), year % 100, random.nextInt(1_000_000)),
                LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "09%08d".formatted(random.nextInt(100_000_000)),
                null,
                "%d Trần Hưng Đạo, %s"
                        .formatted(
                                1 + random.nextInt(300),
                                old
                                        ? "phường Hải Cảng, thành phố Quy Nhơn, tỉnh Bình Định"
                                        : "phường Quy Nhơn, tỉnh Gia Lai"),
                relation);
    }

    Optional<Actor.Officer> holder(StepView step) {
        return holders(step).stream().findFirst();
    }

    /** All who have the role of a step, whoever holds it. */
    List<Actor.Officer> holders(StepView step) {
        var unit = agencies.units(step.agency().id()).stream()
                .filter(one -> one.name().equals(step.unit()))
                .map(one -> one.id())
                .findFirst()
                .orElse(null);
        return holders(step.agency().id(), unit, step.role());
    }

    Optional<Actor.Officer> approver(long agency) {
        return holder(agency, null, OfficerRole.APPROVER);
    }

    Optional<Actor.Officer> desk(long agency) {
        return holder(agency, null, OfficerRole.DESK_OFFICER);
    }

    Optional<Actor.Officer> headOfDesk(long agency) {
        return holder(agency, null, OfficerRole.DESK_HEAD);
    }

    /** One of those who sit at the desk. */
    Optional<Actor.Officer> anyOfDesk(long agency, Random random) {
        var officers = holders(agency, null, OfficerRole.DESK_OFFICER);
        return officers.isEmpty() ? Optional.empty() : Optional.of(officers.get(random.nextInt(officers.size())));
    }

    private Optional<Actor.Officer> holder(long agency, @Nullable Long unit, OfficerRole role) {
        return holders(agency, unit, role).stream().findFirst();
    }

    private List<Actor.Officer> holders(long agency, @Nullable Long unit, OfficerRole role) {
        return agencies.holders(agency, unit, role).stream()
                .map(SamplePeople::actor)
                .toList();
    }

    private static Actor.Officer actor(Officer officer) {
        return new Actor.Officer(officer.id(), officer.name());
    }
}
