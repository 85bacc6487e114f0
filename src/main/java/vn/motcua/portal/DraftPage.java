package vn.motcua.portal;

import java.util.List;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Delivery;
import vn.motcua.procedures.ProcedureDocument.FormField;
import vn.motcua.vocabulary.SearchText;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * One page of questions of a draft.
 *
 * @param doubts what the person should look at once more before going on
 * @param place words to find the agency by
 */
public record DraftPage(FilingDraft draft, FilingStep step, Faults faults, List<String> doubts, String place)
        implements Page {

    private static final int IN_SIGHT = 7;

    @Override
    public String template() {
        return step.template();
    }

    public List<Choice> cases() {
        return draft.procedure().cases().stream()
                .map(one -> new Choice(one.code(), one.name(), "Thời hạn: " + VietnameseTime.limit(one.limit())))
                .toList();
    }

    /** The agencies, narrowed by the words looked for; the chosen one stays in sight. */
    public List<Choice> agencies() {
        return draft.agencies().stream()
                .filter(agency -> found(agency) || agency.code().equals(draft.agencyCode()))
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    public boolean nothingFound() {
        return draft.agencies().stream().noneMatch(this::found);
    }

    private boolean found(Agency agency) {
        return SearchText.fold(agency.name()).contains(SearchText.fold(place));
    }

    /** Too many agencies to show at once. */
    public boolean manyAgencies() {
        return draft.agencies().size() > IN_SIGHT;
    }

    public static List<Choice> choices(FormField field) {
        return field.options().stream()
                .map(option -> new Choice(option, option))
                .toList();
    }

    public static boolean few(FormField field) {
        return field.options().size() <= IN_SIGHT;
    }

    public static List<Choice> ways() {
        return List.of(
                new Choice(
                        Delivery.Way.AT_DESK.name(),
                        Delivery.Way.AT_DESK.label(),
                        "Mang theo giấy tờ tùy thân và mã hồ sơ"),
                new Choice(
                        Delivery.Way.ONLINE.name(),
                        Delivery.Way.ONLINE.label(),
                        "Tải về trong “Hồ sơ của tôi”, có giá trị như bản giấy khi được ký số"),
                new Choice(Delivery.Way.POST.name(), Delivery.Way.POST.label(), "Người nhận trả cước bưu chính"));
    }
}
