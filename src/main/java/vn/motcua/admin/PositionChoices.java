package vn.motcua.admin;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Choice;

/** What a position may be: roles the administrator may give, units of the agency. */
@Component
class PositionChoices {

    private final Agencies agencies;
    private final AdministrationRights rights;

    PositionChoices(Agencies agencies, AdministrationRights rights) {
        this.agencies = agencies;
        this.rights = rights;
    }

    Field roles(Actor by) {
        var province = rights.isProvinceAdmin(by);
        return new Field.OneOf(
                "role",
                "Vai trò",
                null,
                Arrays.stream(OfficerRole.values())
                        .filter(role -> province || role != OfficerRole.PROVINCE_ADMIN)
                        .map(role -> new Choice(role.name(), role.title()))
                        .toList(),
                "Chọn vai trò");
    }

    Field units(long agency) {
        return new Field.OneOf(
                "unit",
                "Phòng, đơn vị",
                null,
                agencies.units(agency).stream()
                        .map(unit -> new Choice(Long.toString(unit.id()), unit.name()))
                        .toList(),
                "Toàn cơ quan");
    }
}
