package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.procedures.ProcedurePage;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;

/** The catalogue, for anybody. */
@RestController
@RequestMapping("/api/v1/procedures")
@Tag(name = "Procedures")
class ProcedureController {

    private final Procedures procedures;

    ProcedureController(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping
    @Operation(
            operationId = "findProcedures",
            summary = "Find procedures: words blind to marks and case, or the beginning of a code; next page by cursor",
            description = "Anybody")
    @SecurityRequirements
    ProcedurePage search(
            @Parameter(description = "words of it, or the beginning of its code")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "exact name of the sector") @RequestParam(required = false) @Nullable
                    String sector,
            @Parameter(description = "code of the agency that decides today") @RequestParam(required = false) @Nullable
                    String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "rows a page, up to 100") @RequestParam(defaultValue = "20") int size) {
        return procedures.search(new ProcedureQuery(q, sector, agency, cursor, size));
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "showProcedure",
            summary = "The revision of a procedure in force, as the document that export and import use",
            description = "Anybody")
    @SecurityRequirements
    ProcedureRevision show(@Parameter(description = "TTHC code, such as 2.000815") @PathVariable String code) {
        return procedures.current(code);
    }
}
