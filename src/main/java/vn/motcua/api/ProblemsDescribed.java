package vn.motcua.api;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.vocabulary.Actor;

/** Tells of every operation which problems it may answer with, by what it takes, so that no controller has to list them. */
@Component
class ProblemsDescribed implements OperationCustomizer {

    static final String SCHEMA = "Problem";

    /** Tag of what is about officers: those who are not the caller's to administer do not exist for them. */
    static final String PEOPLE = "People";

    /** Tag of what is about the queue of a desk, which is not there for whoever does not sit at it. */
    static final String QUEUE = "Queue";

    /** Tag of what a one-stop desk does: procedures it does not receive do not exist for it. */
    private static final String DESK = "Desk";

    /** What a desk gets only once its hand-over is on record. */
    private static final Set<String> RECORDED_FIRST = Set.of("showResult", "downloadFile");

    /** Changes of something else than a dossier that somebody may have been faster with. */
    private static final Set<String> UNDONE_BY_OTHERS = Set.of("carryOutPlan", "closeRegister");

    /** Two days, of which the second may come before the first. */
    private static final Set<String> PERIOD = Set.of("from", "to");

    private static final Map<String, String> PARAMETERS = Map.of(
            "number",
            "Number of the dossier, such as H21.180-260820-0001",
            "no",
            "Running number within the dossier",
            "cursor",
            "`next` of the page before; without it the first page",
            "size",
            "Rows a page",
            RequestKeys.HEADER,
            "1 to 100 characters, such as a UUID; the same key gives the same answer once more");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        for (var parameter : parameters) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(PARAMETERS.get(parameter.getName()));
            }
        }
        var byStatus = new TreeMap<Integer, Set<ProblemType>>();
        for (var problem : problems(operation, parameters, forOfficersOnly(handler))) {
            byStatus.computeIfAbsent(problem.status(), none -> EnumSet.noneOf(ProblemType.class))
                    .add(problem);
        }
        byStatus.forEach(
                (status, types) -> operation.getResponses().addApiResponse(status.toString(), response(types)));
        return operation;
    }

    /** What is for officers does not exist for citizens. */
    private static boolean forOfficersOnly(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.Officer.class);
    }

    private static Set<ProblemType> problems(Operation operation, List<Parameter> parameters, boolean forOfficersOnly) {
        var names = parameters.stream().map(Parameter::getName).collect(Collectors.toSet());
        var hasBody = operation.getRequestBody() != null;
        var isChange = names.contains(RequestKeys.HEADER);
        var isUpload = hasBody && operation.getRequestBody().getContent().containsKey(MULTIPART_FORM_DATA_VALUE);
        var problems = EnumSet.of(ProblemType.NOT_SIGNED_IN, ProblemType.UNAVAILABLE);
        if (hasBody) {
            problems.add(ProblemType.TOO_LARGE);
        }
        if (hasBody || !names.isEmpty()) {
            problems.add(ProblemType.MALFORMED);
        }
        if (hasBody || names.contains("cursor") || names.containsAll(PERIOD)) {
            problems.add(ProblemType.INVALID_INPUT);
        }
        if (isChange) {
            problems.addAll(EnumSet.of(ProblemType.KEY_MISSING, ProblemType.KEY_REUSED));
        }
        if (isChange && !isUpload || RECORDED_FIRST.contains(operation.getOperationId())) {
            problems.add(ProblemType.NOT_YOURS);
        }
        if (isChange
                && (names.contains("number")
                        || names.contains("version")
                        || UNDONE_BY_OTHERS.contains(operation.getOperationId()))) {
            problems.add(ProblemType.ALREADY_MOVED);
        }
        if (operation.getTags().contains(QUEUE)) {
            problems.addAll(EnumSet.of(ProblemType.NOT_FOUND, ProblemType.INVALID_INPUT));
            if (isChange) {
                problems.add(ProblemType.ALREADY_MOVED);
            }
        }
        if (forOfficersOnly
                || parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))
                || hasBody
                        && (operation.getTags().contains(PEOPLE)
                                || operation.getTags().contains(DESK))) {
            problems.add(ProblemType.NOT_FOUND);
        }
        if (names.contains("lookupCode")) {
            problems.add(ProblemType.TOO_MANY_REQUESTS);
        }
        return problems;
    }

    private static ApiResponse response(Set<ProblemType> types) {
        var names = types.stream().map(type -> "`" + type.uri() + "`").collect(Collectors.joining(" or "));
        return new ApiResponse()
                .description(names)
                .content(new Content()
                        .addMediaType(
                                APPLICATION_PROBLEM_JSON_VALUE, new MediaType().schema(new Schema<>().$ref(SCHEMA))));
    }

    /** A problem, as RFC 9457 has it, with the members of ours. */
    static Schema<?> schema() {
        var fault = new ObjectSchema()
                .addProperty("field", new StringSchema().description("property of the request, empty for all of it"))
                .addProperty("message", new StringSchema().description("in Vietnamese, for people"))
                .required(List.of("field", "message"));
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().description("stable name of what went wrong, for programs"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("in Vietnamese, for people"))
                .addProperty("instance", new StringSchema().description("path of the request"))
                .addProperty("faults", new ArraySchema().items(fault).description("of invalid-input: what to correct"))
                .addProperty("number", new StringSchema().description("of already-moved: the dossier"))
                .addProperty("by", new StringSchema().description("of already-moved: who was faster"))
                .addProperty("at", new DateTimeSchema().description("of already-moved: when"))
                .addProperty("state", new StringSchema().description("of already-moved: where the dossier stands now"))
                .required(List.of("type", "title", "status", "detail"));
    }
}
