package vn.motcua.reorganisation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Unit;

/** Which units an agency has on a plan's first day, founded with it or standing. */
@Component
class UnitsThen {

    private final Agencies agencies;

    UnitsThen(Agencies agencies) {
        this.agencies = agencies;
    }

    Set<String> of(String agency, Plan plan) {
        return Stream.concat(
                        plan.agencies().stream()
                                .filter(founded -> founded.code().equals(agency))
                                .flatMap(founded -> founded.units().stream())
                                .map(Plan.FoundedUnit::code),
                        agencies.byCode(agency).map(Agency::id).stream()
                                .flatMap(id -> agencies.units(id).stream())
                                .map(Unit::code))
                .collect(Collectors.toSet());
    }
}
