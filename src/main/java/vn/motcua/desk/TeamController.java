package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossiers.TeamLoad;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Who of the officer's people has how much in hand. */
@Controller
class TeamController {

    private final TeamLoad team;

    TeamController(TeamLoad team) {
        this.team = team;
    }

    @GetMapping("/desk/team")
    Page show(Actor.Officer officer) {
        return new TeamPage(team.of(officer));
    }
}
