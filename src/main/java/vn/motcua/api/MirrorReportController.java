package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.mirrors.MirrorNumber;
import vn.motcua.mirrors.MirrorReading;
import vn.motcua.mirrors.MirrorReading.StandingVersion;
import vn.motcua.mirrors.ReportMirrors;
import vn.motcua.mirrors.ReportedRow;
import vn.motcua.mirrors.ReportingSource;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;

/** Where ministries' systems report the dossiers they process, each by its own token and its own only. */
@RestController
@RequestMapping("/api/v1/mirrors")
@Tag(name = "Mirrors")
class MirrorReportController {

    private static final String SOURCES = "A source system by its own token";

    private final ReportMirrors report;
    private final MirrorReading reading;
    private final JsonMapper json;

    MirrorReportController(ReportMirrors report, MirrorReading reading, JsonMapper json) {
        this.report = report;
        this.reading = reading;
        this.json = json;
    }

    /** One of many reports: the number of the dossier at the source, and what is told of it. */
    @Schema(requiredProperties = {"number", "report"})
    record MirrorRow(String number, @Nullable MirrorReport report) {

        MirrorRow {
            number = Objects.requireNonNullElse(number, "");
        }
    }

    /** At most five hundred reports; none at all says that the source is there and has nothing new. */
    record MirrorBatch(
            @ArraySchema(schema = @Schema(implementation = MirrorRow.class)) @Nullable
            List<JsonNode> rows) {}

    /** What came of each report, in the order they were given. */
    record MirrorOutcomes(List<MirrorOutcome> rows) {}

    @PutMapping("/{number}")
    @Operation(
            operationId = "reportMirror",
            summary =
                    "Report a dossier that the source processes: a newer version takes the place of an older, an older one changes nothing",
            description = SOURCES)
    MirrorOutcome put(
            @Parameter(hidden = true) @AuthenticationPrincipal ReportingSource source,
            @Parameter(description = "Number of the dossier at the source") @PathVariable String number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody MirrorReport told) {
        return MirrorOutcome.of(report.report(source, told.snapshot(MirrorNumber.parse(number)), key));
    }

    @PostMapping
    @Operation(
            operationId = "reportMirrors",
            summary =
                    "Report up to five hundred dossiers, each with its own result: one that is refused stops no other",
            description = SOURCES)
    MirrorOutcomes post(
            @Parameter(hidden = true) @AuthenticationPrincipal ReportingSource source,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody MirrorBatch batch) {
        var given = Objects.requireNonNullElse(batch.rows(), List.<JsonNode>of());
        if (given.size() > ReportMirrors.MOST) {
            throw new InvalidInput("rows", "Không quá %d hồ sơ một lần.".formatted(ReportMirrors.MOST));
        }
        var rows = given.stream().map(this::row).toList();
        return new MirrorOutcomes(report.reportAll(source, rows, key).stream()
                .map(MirrorOutcome::of)
                .toList());
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "showStandingVersion",
            summary = "Which version of a dossier stands here, for the source to compare with its own",
            description = SOURCES + ", of what it reported itself")
    StandingVersion show(
            @Parameter(hidden = true) @AuthenticationPrincipal ReportingSource source,
            @Parameter(description = "Number of the dossier at the source") @PathVariable String number) {
        return reading.standing(
                source, MirrorNumber.find(number).orElseThrow(() -> new NotFound("mirrored dossier " + number)));
    }

    /** A row that cannot be read is told as such, and does not take the others with it. */
    private ReportedRow row(@Nullable JsonNode given) {
        var number = given == null ? "" : given.path("number").asString("");
        try {
            var row = given == null ? null : json.treeToValue(given, MirrorRow.class);
            if (row == null || row.report() == null) {
                return new ReportedRow.Unreadable(number, List.of(new Fault("report", "Nêu nội dung của hồ sơ.")));
            }
            return new ReportedRow.Readable(row.report().snapshot(MirrorNumber.parse(row.number())));
        } catch (InvalidInput wrong) {
            return new ReportedRow.Unreadable(number, wrong.faults());
        } catch (JacksonException broken) {
            var field = broken.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining())
                    .replaceFirst("^\\.", "");
            return new ReportedRow.Unreadable(number, List.of(new Fault(field, "Giá trị không đúng dạng.")));
        }
    }
}
