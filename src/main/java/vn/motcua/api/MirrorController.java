package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.mirrors.MirrorNumber;
import vn.motcua.mirrors.MirrorReading;
import vn.motcua.mirrors.MirrorSearch;
import vn.motcua.mirrors.MirroredDossier;
import vn.motcua.mirrors.MirroredState;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Mirrored dossiers, for officers to look at; what is done with them is done in the ministry's own system. */
@RestController
@RequestMapping("/api/v1/mirrors")
@Tag(name = "Mirrors")
class MirrorController {

    private final MirrorSearch search;
    private final MirrorReading reading;

    MirrorController(MirrorSearch search, MirrorReading reading) {
        this.search = search;
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            operationId = "listMirrors",
            summary = "Dossiers that ministries' own systems process, the latest received first: to be looked at only",
            description = "Officers: those of the agencies whose own dossiers they see")
    MirrorSearch.Page list(
            Actor.Officer officer,
            @Parameter(description = "a number, its last four signs or more, or an identity number")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "code of the procedure") @RequestParam(required = false) @Nullable
                    String procedure,
            @Parameter(description = "in this state") @RequestParam(required = false) @Nullable MirroredState state,
            @Parameter(description = "only those past their due time while it runs")
                    @RequestParam(defaultValue = "false")
                    boolean late,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "rows a page, up to 200") @RequestParam(defaultValue = "50") int size) {
        return search.page(officer, new MirrorSearch.Query(q, procedure, state, late), cursor, size);
    }

    @GetMapping("/{source}/{number}")
    @Operation(
            operationId = "showMirror",
            summary = "A mirrored dossier as its source last told it, with its versions",
            description = "Officers who see the own dossiers of its agency")
    MirroredDossier show(
            Actor.Officer officer,
            @Parameter(description = "Code of the source system") @PathVariable String source,
            @Parameter(description = "Number of the dossier at the source") @PathVariable String number) {
        return reading.read(
                officer,
                source.toUpperCase(Locale.ROOT),
                MirrorNumber.find(number).orElseThrow(() -> new NotFound("mirrored dossier " + number)));
    }
}
