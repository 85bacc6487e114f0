package vn.motcua.dossiers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.vocabulary.Actor;

/** Finds who holds what in a test's dossier, as the colleagues of the sample province would. */
@TestComponent
public class Troupe {

    private static final Actor.Machine EYE = new Actor.Machine("Kiểm thử");

    private final Agencies agencies;
    private final DossierReading reading;

    Troupe(Agencies agencies, DossierReading reading) {
        this.agencies = agencies;
        this.reading = reading;
    }

    public DossierView view(DossierNumber number) {
        return reading.read(EYE, number);
    }

    public List<StepView> open(DossierNumber number) {
        return view(number).legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.left() == null)
                .toList();
    }

    public Actor.Officer desk(DossierNumber number) {
        return holder(view(number).desk().id(), null, OfficerRole.DESK_OFFICER).orElseThrow();
    }

    public Optional<Actor.Officer> holder(StepView step) {
        var unit = agencies.units(step.agency().id()).stream()
                .filter(one -> one.name().equals(step.unit()))
                .findFirst();
        return holder(step.agency().id(), unit.map(one -> one.id()).orElse(null), step.role());
    }

    public Optional<Actor.Officer> holder(long agency, @Nullable Long unit, OfficerRole role) {
        return agencies.holders(agency, unit, role).stream()
                .findFirst()
                .map(officer -> new Actor.Officer(officer.id(), officer.name()));
    }
}
