package vn.motcua.sample;

import java.util.Locale;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DeskKind;

/**
 * Bình Định as it was until 30/06/2025. Identifiers have the form of QCVN 102:2016; their numbers are ours where no source
 * gives them, and letters stand where an agency belongs to a ministry (CA police, TH tax, BH social insurance, KB treasury)
 * or has no number we know (VP office, TT service centre, DK land registry).
 */
final class SampleBinhDinh {

    static final String PROVINCE = "000.00.00.H08";

    private static final String AREA = "52";

    private final DirectoryDraft draft;
    private final SampleCommunes communes;

    SampleBinhDinh(DirectoryDraft draft, SampleCommunes communes) {
        this.draft = draft;
        this.communes = communes;
    }

    void tell() {
        draft.area(AREA, "Tỉnh Bình Định", AreaLevel.PROVINCE, null, Eras.OLD_FROM, Eras.OLD_TO);
        draft.oldAgency(PROVINCE, "UBND tỉnh Bình Định", AgencyKind.PROVINCE, null, null, null);
        tellDepartments();
        tellCentre();
        tellBranches();
        communes.districts.forEach(this::tellDistrict);
        communes.oldCommunes.forEach(this::tellCommune);
        communes.changes.forEach(this::tellChange);
    }

    static String districtCode(SampleCommunes.District district) {
        return "000.00." + district.number() + ".H08";
    }

    static String communeCode(SampleCommunes.OldCommune commune) {
        return "000." + commune.number() + "." + commune.district().number() + ".H08";
    }

    static String policeCode(SampleCommunes.OldCommune commune) {
        return "0" + commune.number() + "." + commune.district().number() + ".CA.H08";
    }

    /** @param mark e.g. {@code TH} for tax */
    static String branchCode(SampleCommunes.District district, String mark) {
        return "000." + district.number() + "." + mark + ".H08";
    }

    /** A name as it stands inside another: {@code Phường Quy Nhơn} becomes {@code phường Quy Nhơn}. */
    static String inside(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void tellDepartments() {
        for (var section : SampleTable.read("agencies/departments.txt")) {
            var heading = section.heading();
            if (heading.size() < 4) {
                continue;
            }
            var code = heading.get(0);
            draft.oldAgency(code, heading.get(2), AgencyKind.DEPARTMENT, heading.get(1), PROVINCE, null);
            section.rows().forEach(row -> draft.unit(code, row.get(0), row.get(1)));
        }
    }

    private void tellCentre() {
        var code = "000.00.TT.H08";
        draft.oldAgency(
                code,
                "Trung tâm Phục vụ hành chính công tỉnh Bình Định",
                AgencyKind.SERVICE_CENTRE,
                null,
                PROVINCE,
                null);
        draft.unitsLike(code, "CENTRE");
        draft.desk(
                code,
                "Trung tâm Phục vụ hành chính công tỉnh Bình Định",
                DeskKind.CENTRE,
                "127 Hai Bà Trưng, thành phố Quy Nhơn, tỉnh Bình Định",
                "0256 000 0127");
    }

    private void tellBranches() {
        tellBranch("000.00.CA.H08", "Công an tỉnh Bình Định", AgencyKind.CENTRAL_BRANCH, "POLICE", PROVINCE);
        tellBranch(
                "000.PC.CA.H08",
                "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ, Công an tỉnh Bình Định",
                AgencyKind.CENTRAL_BRANCH,
                "FIRE_POLICE",
                "000.00.CA.H08");
        tellBranch("000.00.TH.H08", "Cục Thuế tỉnh Bình Định", AgencyKind.CENTRAL_BRANCH, "TAX", PROVINCE);
        tellBranch(
                "000.00.BH.H08",
                "Bảo hiểm xã hội tỉnh Bình Định",
                AgencyKind.CENTRAL_BRANCH,
                "SOCIAL_INSURANCE",
                PROVINCE);
        tellBranch("000.00.KB.H08", "Kho bạc Nhà nước Bình Định", AgencyKind.CENTRAL_BRANCH, "TREASURY", PROVINCE);
        tellBranch(
                "000.00.DK.H08",
                "Văn phòng Đăng ký đất đai tỉnh Bình Định",
                AgencyKind.DEPARTMENT,
                "LAND_REGISTRY",
                "000.00.14.H08");
    }

    private void tellBranch(String code, String name, AgencyKind kind, String line, String parent) {
        draft.oldAgency(code, name, kind, line, parent, null);
        draft.unitsLike(code, line);
    }

    private void tellDistrict(SampleCommunes.District district) {
        var name = inside(district.name());
        var code = districtCode(district);
        draft.area(district.code(), district.name(), AreaLevel.DISTRICT, AREA, Eras.OLD_FROM, Eras.OLD_TO);
        draft.oldAgency(code, "UBND " + name, AgencyKind.DISTRICT, null, PROVINCE, district.code());
        draft.unitsLike(code, name.startsWith("huyện") ? "DISTRICT" : "CITY");
        draft.desk(
                code,
                "Bộ phận Tiếp nhận và Trả kết quả " + name,
                DeskKind.DESK,
                "Trụ sở UBND " + name + ", tỉnh Bình Định",
                "0256 000 00" + district.number());
        tellDistrictBranch(district, "CA", "Công an " + name, AgencyKind.CENTRAL_BRANCH, "POLICE");
        tellDistrictBranch(district, "TH", "Chi cục Thuế " + name, AgencyKind.CENTRAL_BRANCH, "TAX");
        tellDistrictBranch(district, "BH", "Bảo hiểm xã hội " + name, AgencyKind.CENTRAL_BRANCH, "SOCIAL_INSURANCE");
        tellDistrictBranch(
                district, "DK", "Chi nhánh Văn phòng Đăng ký đất đai " + name, AgencyKind.DEPARTMENT, "LAND_REGISTRY");
    }

    private void tellDistrictBranch(
            SampleCommunes.District district, String mark, String name, AgencyKind kind, String line) {
        var code = branchCode(district, mark);
        draft.oldAgency(code, name, kind, line, "000.00." + mark + ".H08", district.code());
        draft.unitsLike(code, line);
    }

    private void tellCommune(SampleCommunes.OldCommune commune) {
        var name = inside(commune.name());
        var code = communeCode(commune);
        var district = commune.district();
        draft.area(commune.code(), commune.name(), AreaLevel.COMMUNE, district.code(), commune.from(), commune.to());
        draft.oldAgencyOf(commune, code, "UBND " + name, AgencyKind.COMMUNE, null, districtCode(district));
        draft.unitsLike(code, "OLD_COMMUNE");
        draft.desk(
                code,
                "Bộ phận Tiếp nhận và Trả kết quả " + name,
                DeskKind.DESK,
                "Trụ sở UBND %s, %s, tỉnh Bình Định".formatted(name, inside(district.name())),
                "0256 000 " + district.number() + commune.number());
        var police = policeCode(commune);
        draft.oldAgencyOf(
                commune, police, "Công an " + name, AgencyKind.CENTRAL_BRANCH, "POLICE", branchCode(district, "CA"));
        draft.unitsLike(police, "POLICE");
    }

    private void tellChange(SampleCommunes.Change change) {
        draft.areaSuccession(change.from().code(), change.to().code(), change.kind(), change.effective());
        draft.succession(communeCode(change.from()), communeCode(change.to()), change.kind(), change.effective());
        draft.succession(policeCode(change.from()), policeCode(change.to()), change.kind(), change.effective());
    }
}
