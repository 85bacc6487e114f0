package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.Fee;
import vn.motcua.procedures.ProcedureDocument.FeeKind;
import vn.motcua.procedures.ProcedureDocument.Letters;
import vn.motcua.procedures.ProcedureDocument.Promulgation;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureDocument.Source;
import vn.motcua.procedures.ProcedureDocument.SourceText;
import vn.motcua.procedures.ProcedureDocument.SubmissionChannel;
import vn.motcua.vocabulary.SearchText;

/**
 * A record of the national register as of 2021: fields named in Vietnamese, no code, no sector. Its code is made from the
 * folded title and agency, so the same procedure gets the same code on every run and on every machine.
 */
final class RegisterRecord implements SourceProcedure.Format {

    static final String NO_SECTOR = "Chưa phân lĩnh vực";

    private static final String TITLE = "title";
    private static final String SEQUENCE = "Trình tự thực hiện";
    private static final String WAYS = "Cách thức thực hiện";
    private static final String PAPERS = "Thành phần hồ sơ";
    private static final String FORM = "Mẫu đơn, tờ khai";
    private static final Set<String> KNOWN = Set.of(TITLE, SEQUENCE, WAYS, PAPERS, SourceText.PERFORMING_AGENCY);
    private static final Map<String, Channel> CHANNELS = Map.of(
            "Trực tiếp", Channel.COUNTER,
            "Trực tuyến", Channel.ONLINE,
            "Dịch vụ bưu chính", Channel.POSTAL);
    private static final Pattern COPIES = Pattern.compile("Bản chính:\\s*(\\d+)\\s*-\\s*Bản sao:\\s*(\\d+)");
    private static final Pattern AMOUNT = Pattern.compile("(Phí|Lệ phí): ([\\d.]+) Đồng");
    private static final Pattern DOTS = Pattern.compile("\\.");

    @Override
    public boolean fits(JsonNode json) {
        return json.has(TITLE) && json.has(SEQUENCE);
    }

    @Override
    public SourceProcedure read(JsonNode json) {
        var doubts = new ArrayList<String>();
        var name = SourceProcedure.oneLine(SourceProcedure.text(json, TITLE));
        var agency = SourceProcedure.text(json, SourceText.PERFORMING_AGENCY);
        var code = madeUpCode(name, agency);
        doubts.add("nguồn không có mã, đặt mã tạm " + code);
        var limits = new ArrayList<SourceLimit>();
        var channels = new ArrayList<SubmissionChannel>();
        var fees = new TreeSet<Fee>((a, b) -> a.toString().compareTo(b.toString()));
        for (var way : json.path(WAYS)) {
            way(way, limits, channels, fees, doubts);
        }
        limits.stream()
                .flatMap(limit -> Stream.ofNullable(limit.doubt()))
                .distinct()
                .forEach(doubts::add);
        var document = new ProcedureDocument(
                code,
                name,
                NO_SECTOR,
                Promulgation.UNKNOWN,
                Set.of(),
                List.of(),
                ServiceLevel.NOT_STATED,
                null,
                false,
                false,
                SourceProcedure.text(json, SEQUENCE),
                "",
                SourceCases.of(limits, doubts),
                channels,
                papers(json),
                List.of(),
                List.copyOf(fees),
                List.of(),
                List.of(),
                List.of(),
                null,
                Letters.USUAL,
                List.of(),
                sourceTexts(json, agency),
                new Source("register", null));
        return new SourceProcedure(document, doubts);
    }

    private static String madeUpCode(String name, String agency) {
        var identity = SearchText.fold(name) + "|" + SearchText.fold(agency);
        return "KM-" + ProcedureJson.hash(identity).substring(0, 10).toUpperCase(Locale.ROOT);
    }

    private static void way(
            JsonNode way, List<SourceLimit> limits, List<SubmissionChannel> rows, Set<Fee> fees, List<String> doubts) {
        var channel = CHANNELS.get(SourceProcedure.text(way, "Hình thức nộp"));
        if (channel == null) {
            doubts.add("hình thức nộp “" + SourceProcedure.text(way, "Hình thức nộp") + "” không rõ");
            return;
        }
        var limit = SourceLimit.of(SourceProcedure.text(way, "Thời hạn giải quyết"));
        var feeText =
                SourceProcedure.oneLine(SourceProcedure.text(way, "Phí, lệ phí").replace("Xem chi tiết", " "));
        var note = SourceProcedure.text(way, "Mô tả");
        limits.add(limit);
        rows.add(new SubmissionChannel(
                channel,
                limit.limit(),
                limit.text(),
                feeText.isEmpty() ? null : feeText,
                note.isEmpty() ? null : note));
        fee(feeText, channel).ifPresent(fees::add);
    }

    /** Only a row that states one amount and nothing else says what is to be paid. */
    private static Optional<Fee> fee(String feeText, Channel channel) {
        var amount = AMOUNT.matcher(feeText);
        if (!amount.matches()) {
            return Optional.empty();
        }
        var kind = amount.group(1).equals("Phí") ? FeeKind.CHARGE : FeeKind.LEVY;
        var dong = Long.parseLong(DOTS.matcher(amount.group(2)).replaceAll(""));
        return Optional.of(new Fee(amount.group(1), kind, dong, "", channel, null, null));
    }

    private static List<RequiredDocument> papers(JsonNode json) {
        var papers = new ArrayList<RequiredDocument>();
        for (var paper : json.path(PAPERS)) {
            var copies = COPIES.matcher(SourceProcedure.text(paper, "Số lượng - bản chính"));
            var counted = copies.matches();
            papers.add(new RequiredDocument(
                    papers.size() + 1,
                    Set.of(),
                    null,
                    SourceProcedure.text(paper, "Tên giấy tờ"),
                    counted ? Integer.parseInt(copies.group(1)) : 0,
                    counted ? Integer.parseInt(copies.group(2)) : 0,
                    false,
                    null));
        }
        return papers;
    }

    private static List<SourceText> sourceTexts(JsonNode json, String agency) {
        var texts = new ArrayList<SourceText>();
        if (!agency.isEmpty()) {
            texts.add(new SourceText(SourceText.PERFORMING_AGENCY, agency, false));
        }
        var no = 0;
        for (var paper : json.path(PAPERS)) {
            no++;
            var form = SourceProcedure.text(paper, FORM);
            if (!form.isEmpty() && !form.endsWith("=")) {
                texts.add(new SourceText(FORM + " của giấy tờ số " + no, form, false));
            }
        }
        texts.addAll(SourceProcedure.unknownFields(json, KNOWN));
        return texts;
    }
}
