package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.guards.Golden;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.LegAgencies;
import vn.motcua.routes.Route;

/** Draws docs/lifecycle.md from the moves that the states really offer, so that picture and code never part. */
class LifecycleDiagramTest {

    private static final String DOCUMENT = "docs/lifecycle.md";
    private static final Instant NOON = Instant.parse("2026-08-20T05:00:00Z");
    private static final OpenStep STEP =
            new OpenStep(1, 0, 0, 1, "Thẩm định", OfficerRole.CASE_OFFICER, Set.of(), 1, null, null, null, NOON, NOON);
    private static final OpenLeg LEG = new OpenLeg(0, 0, "Một cửa", 1, true, 1, 0, null, NOON, NOON, null, false);

    private static final OpenLeg DONE = new OpenLeg(0, 1, "Phối hợp", 2, false, 1, 0, null, NOON, NOON, NOON, false);

    private static final OpenQuestion QUESTION = new OpenQuestion(2, 1, 2, null, "Trần Anh Tuấn", NOON, NOON);

    private static final OpenVisit VISIT = new OpenVisit(3, 0, 0, NOON, "Trần Anh Tuấn", NOON);

    private static final VisitPlan PLAN = new VisitPlan(NOON, "Thửa đất", "Các bên");

    private static final VisitChange.Recorded MINUTES =
            new VisitChange.Recorded(3, NOON, "Các bên", "Đúng như hồ sơ", null);

    private static final Move.NewResult RESULT =
            new Move.NewResult(new Move.ResultPlace(0, 0, 0, 1), Decision.APPROVED, "x", null, Map.of());

    private record Arrow(DossierState from, DossierState to, String why) {}

    @Test
    void pictureOfTheLifecycleIsDrawnFromTheStates() {
        var arrows = new ArrayList<>(moves());
        arrows.addAll(endsOfStages());

        Golden.part(DOCUMENT, "picture", picture(arrows));
    }

    @Test
    void tablesOfStatesAndEventsAreThoseOfTheCode() {
        var lines = new ArrayList<>(List.of("| state | on screen | national code | closed |", "|---|---|---|---|"));
        for (var state : DossierState.values()) {
            lines.add("| `%s` | %s | %d | %s |"
                    .formatted(state, state.label(), state.nationalCode(), state.closed() ? "yes" : ""));
        }
        lines.addAll(List.of("", "| event | on the timeline |", "|---|---|"));
        for (var event : EventType.values()) {
            lines.add("| `%s` | %s |".formatted(event, event.label()));
        }

        Golden.part(DOCUMENT, "words", lines);
    }

    @Test
    void everyEventHasALineThatNamesItsAction() throws IOException {
        var document = Files.readString(Path.of(DOCUMENT));
        var actions = document.substring(document.indexOf("## Which class does it"));

        assertThat(EventType.values()).allSatisfy(event -> assertThat(actions).contains("`" + event + "`"));
    }

    @Test
    void everyStateIsReachedAndOnlyClosedOnesAreEnds() {
        var arrows = new ArrayList<>(moves());
        arrows.addAll(endsOfStages());
        var reached = arrows.stream().map(Arrow::to).collect(Collectors.toCollection(TreeSet::new));
        reached.add(DossierState.SUBMITTED);
        var left = arrows.stream()
                .filter(arrow -> arrow.from() != arrow.to())
                .map(Arrow::from)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reached).containsExactly(DossierState.values());
        assertThat(left)
                .containsExactlyElementsOf(Arrays.stream(DossierState.values())
                        .filter(state -> !state.closed())
                        .toList());
    }

    /** Every method of a state that makes a {@link Move}, called on a dossier before and after its reception. */
    private static Set<Arrow> moves() {
        var arrows = new TreeSet<>(
                Comparator.comparing(Arrow::from).thenComparing(Arrow::to).thenComparing(Arrow::why));
        for (var state : Dossier.class.getPermittedSubclasses()) {
            for (var method : movesOf(state)) {
                for (var received : possible(state)) {
                    var dossier = (Dossier) made(state, received);
                    var move = (Move) called(method, dossier);
                    arrows.add(new Arrow(dossier.facts().state(), move.to, move.type.label()));
                }
            }
        }
        return arrows;
    }

    /** Its own, and those it has in common with other states. */
    private static List<Method> movesOf(Class<?> state) {
        return Stream.concat(Stream.of(state), Arrays.stream(state.getInterfaces()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == Move.class)
                .filter(method -> !method.isSynthetic() && !Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .toList();
    }

    /** What a stage leads to when its last leg ends: by its pause, or at the end of the route. */
    private static List<Arrow> endsOfStages() {
        var arrows = new ArrayList<Arrow>();
        arrows.add(new Arrow(DossierState.IN_PROGRESS, afterStage(null), "bước cuối của quy trình xong"));
        for (var reason : Route.PauseReason.values()) {
            arrows.add(new Arrow(
                    DossierState.IN_PROGRESS, afterStage(reason), "hết giai đoạn, chờ (%s)".formatted(reason)));
        }
        return arrows;
    }

    private static DossierState afterStage(Route.@Nullable PauseReason reason) {
        var leg = new Route.Leg("Một cửa", "COMPETENT", true, BigDecimal.ONE, List.of());
        var last = new Route.Stage("2", List.of(leg), null);
        var stages = reason == null
                ? List.of(last)
                : List.of(new Route.Stage("1", List.of(leg), new Route.Pause(reason, "", null)), last);
        var document = mock(ProcedureDocument.class);
        var revision = mock(ProcedureRevision.class);
        var procedures = mock(Procedures.class);
        when(document.route()).thenReturn(new Route("", null, stages, false));
        when(revision.document()).thenReturn(document);
        when(procedures.revision(anyLong())).thenReturn(revision);
        var progression =
                new Progression(procedures, mock(LegAgencies.class), mock(Agencies.class), mock(Deadlines.class));
        var dossier = new Dossier.InProgress(
                facts(DossierState.IN_PROGRESS, true), List.of(STEP), List.of(LEG), List.of(), List.of());
        var move = dossier.approve(STEP, "", NOON);
        progression.endLeg(move, dossier, STEP, StepOutcome.APPROVED, NOON);
        return move.to;
    }

    private static List<String> picture(List<Arrow> arrows) {
        var lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2"));
        for (var state : DossierState.values()) {
            lines.add("  %s: %s".formatted(state, state.label()));
        }
        lines.add("  [*] --> %s: %s".formatted(DossierState.SUBMITTED, EventType.SUBMITTED.label()));
        lines.add("  [*] --> %s: %s tại quầy, qua bưu chính"
                .formatted(DossierState.IN_PROGRESS, EventType.RECEIVED.label()));
        lines.add("  [*] --> %s: %s".formatted(DossierState.SUBMITTED, EventType.TAKEN_IN.label()));
        var joined = new LinkedHashMap<String, Set<String>>();
        arrows.stream()
                .sorted(Comparator.comparing(Arrow::from).thenComparing(Arrow::to))
                .forEach(arrow -> joined.computeIfAbsent(
                                "%s --> %s".formatted(arrow.from(), arrow.to()), ignored -> new TreeSet<>())
                        .add(arrow.why()));
        joined.computeIfAbsent("IN_PROGRESS --> IN_PROGRESS", ignored -> new TreeSet<>())
                .addAll(workOnSteps(arrows));
        joined.forEach((ends, why) -> lines.add("  %s: %s".formatted(ends, String.join(", ", why))));
        for (var state : DossierState.values()) {
            if (state.closed()) {
                lines.add("  %s --> [*]".formatted(state));
            }
        }
        lines.add("```");
        return lines;
    }

    /** Events that no move of a state makes: work on the open steps, which leaves the dossier in progress. */
    private static Set<String> workOnSteps(List<Arrow> arrows) {
        var made = arrows.stream().map(Arrow::why).collect(Collectors.toSet());
        return EnumSet.complementOf(EnumSet.of(EventType.SUBMITTED)).stream()
                .map(EventType::label)
                .filter(label -> !made.contains(label))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Before its reception a dossier is only filed, declined, or waits for a supplement. */
    private static List<Boolean> possible(Class<?> state) {
        return state == Dossier.Submitted.class
                ? List.of(false)
                : state == Dossier.AwaitingSupplement.class ? List.of(false, true) : List.of(true);
    }

    private static Object made(Class<?> state, boolean received) {
        var constructor = state.getDeclaredConstructors()[0];
        return invoke(
                constructor,
                Arrays.stream(state.getRecordComponents())
                        .map(part -> switch (part.getName()) {
                            case "facts" -> facts(stateOf(state), received);
                            case "legs" -> List.of(LEG);
                            default -> List.of();
                        })
                        .toArray());
    }

    private static Object invoke(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object called(Method method, Dossier dossier) {
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(LifecycleDiagramTest::some)
                .toArray();
        try {
            return method.invoke(dossier, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object some(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Stream.of(STEP, DONE, QUESTION, VISIT, PLAN, MINUTES, RESULT, NOON, Map.of(), 1, "x")
                .filter(one -> type.isInstance(one) || type == int.class && one instanceof Integer)
                .findFirst()
                .orElseThrow();
    }

    /** {@code AwaitingPayment} is the record of {@code AWAITING_PAYMENT}. */
    private static DossierState stateOf(Class<?> record) {
        return DossierState.valueOf(
                record.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT));
    }

    private static Facts facts(DossierState state, boolean received) {
        return new Facts(
                1,
                new DossierNumber("H21.180-260820-0001"),
                "ABC234",
                1,
                EventHash.GENESIS,
                NOON,
                state,
                1,
                "1.001193",
                "1",
                Regime.R2026,
                Channel.ONLINE,
                1,
                1,
                null,
                NOON,
                NOON,
                received ? NOON : null,
                received ? NOON : null,
                received ? NOON : null,
                0,
                null);
    }
}
