package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.GovernmentLevel;
import vn.motcua.procedures.ProcedureDocument.Letters;
import vn.motcua.procedures.ProcedureDocument.Promulgation;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureDocument.Source;
import vn.motcua.procedures.ProcedureDocument.SourceText;
import vn.motcua.procedures.ProcedureDocument.SubmissionChannel;

/** A page of the national portal as crawled: snake-case fields, submission rows and papers already counted out. */
final class PortalRecord implements SourceProcedure.Format {

    private static final Map<String, GovernmentLevel> LEVELS = Map.of(
            "Cấp tỉnh", GovernmentLevel.PROVINCE,
            "Cấp huyện", GovernmentLevel.DISTRICT,
            "Cấp xã", GovernmentLevel.COMMUNE);
    private static final Map<String, Channel> CHANNELS = Map.of(
            "Trực tiếp", Channel.COUNTER,
            "Trực tuyến", Channel.ONLINE,
            "Dịch vụ bưu chính", Channel.POSTAL);

    /** Fields shown as the source words them, in the order of the portal's page; true = also held in structure. */
    private static final List<SourceText> TEXTS = List.of(
            new SourceText("Cấp thực hiện", "cap_thuc_hien", false),
            new SourceText("Loại thủ tục", "loai_thu_tuc", false),
            new SourceText("Đối tượng thực hiện", "doi_tuong_thuc_hien", true),
            new SourceText(SourceText.COMPETENT_AGENCY, "co_quan_co_tham_quyen", false),
            new SourceText("Địa chỉ tiếp nhận hồ sơ", "dia_chi_tiep_nhan", false),
            new SourceText("Cơ quan được ủy quyền", "co_quan_duoc_uy_quyen", false),
            new SourceText("Cơ quan phối hợp", "co_quan_phoi_hop", false),
            new SourceText("Thủ tục hành chính liên quan", "thu_tuc_lien_quan", false),
            new SourceText("Cách thức thực hiện", "cach_thuc_thuc_hien", true),
            new SourceText("Thành phần hồ sơ", "thanh_phan_ho_so", true),
            new SourceText("Căn cứ pháp lý", "can_cu_phap_ly", true),
            new SourceText(SourceText.PERFORMING_AGENCY, "co_quan_thuc_hien", false),
            new SourceText("Kết quả xử lý", "ket_qua_xu_ly", true),
            new SourceText("Bộ, ngành", "bo_nganh", false));

    private static final Set<String> STRUCTURED = Set.of(
            "ma_thu_tuc",
            "detail_url",
            "ten_thu_tuc",
            "so_quyet_dinh",
            "linh_vuc",
            "trinh_tu_thuc_hien",
            "yeu_cau_dieu_kien",
            "parsed_kenh_nop",
            "parsed_thanh_phan");

    @Override
    public boolean fits(JsonNode json) {
        return json.has("ma_thu_tuc") && json.has("ten_thu_tuc");
    }

    @Override
    public SourceProcedure read(JsonNode json) {
        var doubts = new TreeSet<String>();
        var limits = new ArrayList<SourceLimit>();
        var channels = channels(json, limits, doubts);
        var papers = PortalPapers.of(json, doubts);
        var results = PortalResults.of(SourceProcedure.text(json, "ket_qua_xu_ly"));
        limits.stream().flatMap(limit -> Stream.ofNullable(limit.doubt())).forEach(doubts::add);
        var caseDoubts = new ArrayList<String>();
        var cases = SourceCases.of(limits, caseDoubts);
        doubts.addAll(caseDoubts);
        var document = new ProcedureDocument(
                SourceProcedure.text(json, "ma_thu_tuc"),
                SourceProcedure.oneLine(SourceProcedure.text(json, "ten_thu_tuc")),
                SourceProcedure.oneLine(SourceProcedure.text(json, "linh_vuc")),
                new Promulgation(SourceProcedure.text(json, "so_quyet_dinh"), null, null, null),
                levels(json),
                audiences(SourceProcedure.text(json, "doi_tuong_thuc_hien")),
                ServiceLevel.NOT_STATED,
                null,
                false,
                false,
                SourceProcedure.text(json, "trinh_tu_thuc_hien"),
                SourceProcedure.text(json, "yeu_cau_dieu_kien"),
                cases,
                channels,
                papers,
                List.of(),
                List.of(),
                results.results(),
                SourceLaws.of(SourceProcedure.text(json, "can_cu_phap_ly")),
                List.of(),
                null,
                Letters.USUAL,
                results.keywords(),
                sourceTexts(json),
                new Source("portal", orNull(SourceProcedure.text(json, "detail_url"))));
        return new SourceProcedure(document, List.copyOf(doubts));
    }

    private static List<SubmissionChannel> channels(JsonNode json, List<SourceLimit> limits, Set<String> doubts) {
        var rows = new ArrayList<SubmissionChannel>();
        for (var row : json.path("parsed_kenh_nop")) {
            var way = SourceProcedure.text(row, "hinh_thuc");
            var channel = CHANNELS.get(way);
            if (channel == null) {
                doubts.add("hình thức nộp “" + way + "” không rõ, chỉ giữ trong văn bản nguồn");
                continue;
            }
            limits.add(add(channel, row, rows));
        }
        return rows;
    }

    private static SourceLimit add(Channel channel, JsonNode row, List<SubmissionChannel> rows) {
        var number = SourceProcedure.text(row, "so");
        var unit = SourceProcedure.text(row, "don_vi");
        var glued = SourceProcedure.text(row, "phi_va_mo_ta");
        if (unit.isEmpty() && glued.startsWith("VNĐ")) {
            var limit = SourceLimit.unstated(null, null, "thời hạn và mức phí dính liền trong nguồn, không tách được");
            rows.add(new SubmissionChannel(channel, limit.limit(), null, number + " " + glued, null));
            return limit;
        }
        var words = number.isEmpty() ? wordsBeforeFee(glued) : (number + " " + unit).strip();
        var rest = number.isEmpty() ? glued.substring(words.length()) : glued;
        var limit = SourceLimit.of(words.equals("Không có thông tin") ? "" : words);
        var fee = SourceFee.of(rest);
        rows.add(new SubmissionChannel(channel, limit.limit(), limit.text(), fee.fee(), fee.note()));
        return limit;
    }

    /** A row without a number begins with the limit in words, e.g. "Không quy địnhMiễn phí…". */
    private static String wordsBeforeFee(String glued) {
        for (var words :
                List.of("Không có thông tin", "Không quy định", "Không phải trả kết quả cho người nộp thuế", "Không")) {
            if (glued.startsWith(words)) {
                return words;
            }
        }
        return "";
    }

    private static Set<GovernmentLevel> levels(JsonNode json) {
        var levels = new TreeSet<GovernmentLevel>();
        for (var level : SourceProcedure.text(json, "cap_thuc_hien").split(",\\s*")) {
            var known = LEVELS.get(level);
            if (known != null) {
                levels.add(known);
            }
        }
        return levels;
    }

    /** The commas inside "(không bao gồm doanh nghiệp, HTX)" and "Cán bộ, công chức, viên chức" part nothing. */
    private static List<String> audiences(String said) {
        return Stream.of(said.split(",\\s*+(?![^()]*\\))(?!công chức)(?!viên chức)"))
                .filter(audience -> !audience.isBlank())
                .toList();
    }

    private static List<SourceText> sourceTexts(JsonNode json) {
        var texts = new ArrayList<SourceText>();
        var known = new TreeSet<>(STRUCTURED);
        for (var text : TEXTS) {
            known.add(text.text());
            var said = SourceProcedure.text(json, text.text());
            if (!said.isEmpty()) {
                texts.add(new SourceText(text.label(), said, text.structured()));
            }
        }
        texts.addAll(SourceProcedure.unknownFields(json, known));
        return texts;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
