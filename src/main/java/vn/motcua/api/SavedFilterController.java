package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.WorkList;
import vn.motcua.vocabulary.Actor;
import vn.motcua.worklists.SavedFilters;

/** Filters of the work list that an officer keeps under a name. */
@RestController
@RequestMapping("/api/v1/saved-filters")
@Tag(name = ProblemsDescribed.PEOPLE)
class SavedFilterController {

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    /** What a filter is to be called and to let through; what is left out lets everything through. */
    record NewFilter(
            String name,
            WorkList.Queue queue,
            String text,
            String procedure,
            @Nullable Boolean overdueOnly) {

        NewFilter {
            name = Objects.requireNonNullElse(name, "");
            text = Objects.requireNonNullElse(text, "");
            procedure = Objects.requireNonNullElse(procedure, "");
        }
    }

    /** A filter that is kept. */
    record FilterJson(long id, String name, WorkList.Queue queue, String text, String procedure, boolean overdueOnly) {

        static FilterJson of(SavedFilters.Saved saved) {
            var filter = saved.filter();
            return new FilterJson(
                    saved.id(), saved.name(), saved.queue(), filter.text(), filter.procedure(), filter.overdueOnly());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listSavedFilters",
            summary = "The caller's filters of the work list, by name",
            description = "Officers: their own")
    List<FilterJson> list(Actor.Officer officer) {
        return filters.of(officer).stream().map(FilterJson::of).toList();
    }

    @PostMapping
    @Operation(
            operationId = "saveFilter",
            summary = "Keep a filter; the same name again means the new one",
            description = "Officers: their own")
    List<FilterJson> save(
            Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody NewFilter wanted) {
        filters.save(
                officer,
                wanted.name(),
                wanted.queue(),
                new WorkList.Filter(wanted.text(), wanted.procedure(), Boolean.TRUE.equals(wanted.overdueOnly())));
        return list(officer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeFilter", summary = "Forget a filter", description = "Officers: their own")
    void remove(
            Actor.Officer officer,
            @Parameter(description = "the filter") @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        filters.remove(officer, id);
    }
}
