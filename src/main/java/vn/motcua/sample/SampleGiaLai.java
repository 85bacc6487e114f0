package vn.motcua.sample;

import static vn.motcua.sample.SampleBinhDinh.inside;

import java.util.List;
import java.util.Locale;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.Succession;

/**
 * Gia Lai from 01/07/2025, of two levels. Identifiers with a number are the published ones; letters stand where no source
 * gives one, so that what we made up can never be taken for a real identifier: VP office, TT service centre, CA police
 * ({@code H21.CA.180} that of commune {@code H21.180}), PC fire police, TH tax, BH social insurance, KB treasury, DK land
 * registry.
 */
final class SampleGiaLai {

    static final String PROVINCE = "H21";

    private static final String AREA = "52";

    private final DirectoryDraft draft;
    private final SampleCommunes communes;

    SampleGiaLai(DirectoryDraft draft, SampleCommunes communes) {
        this.draft = draft;
        this.communes = communes;
    }

    void tell() {
        draft.area(AREA, "Tỉnh Gia Lai", AreaLevel.PROVINCE, null, Eras.NEW_FROM, null);
        draft.newAgency(PROVINCE, "UBND tỉnh Gia Lai", AgencyKind.PROVINCE, null, null, null);
        tellDepartments();
        tellCentre();
        tellBranches();
        communes.regions.forEach(this::tellRegion);
        communes.newCommunes.forEach(this::tellCommune);
        communes.elsewhere.forEach(
                row -> draft.area(row.get(0), row.get(1), AreaLevel.COMMUNE, AREA, Eras.NEW_FROM, null));
    }

    static String communeCode(SampleCommunes.NewCommune commune) {
        return "H21." + commune.number();
    }

    static String policeCode(SampleCommunes.NewCommune commune) {
        return "H21.CA." + commune.number();
    }

    /** @param mark e.g. {@code TH} for tax */
    static String branchCode(int region, String mark) {
        return String.format(Locale.ROOT, "H21.%s.%02d", mark, region);
    }

    private void tellDepartments() {
        for (var section : SampleTable.read("agencies/departments.txt")) {
            var heading = section.heading();
            var code = heading.get(0);
            if (heading.size() > 3) {
                draft.succession(code, heading.get(3), Succession.Kind.MERGE, Eras.NEW_FROM);
                continue;
            }
            draft.newAgency(code, heading.get(2), AgencyKind.DEPARTMENT, heading.get(1), PROVINCE, null);
            section.rows().forEach(row -> draft.unit(code, row.get(0), row.get(1)));
        }
    }

    private void tellCentre() {
        var code = "H21.TT";
        var name = "Trung tâm Phục vụ hành chính công tỉnh Gia Lai";
        draft.newAgency(code, name, AgencyKind.SERVICE_CENTRE, null, PROVINCE, null);
        draft.unitsLike(code, "CENTRE");
        draft.desk(code, name, DeskKind.CENTRE, "127 Hai Bà Trưng, phường Quy Nhơn, tỉnh Gia Lai", "0256 000 0127");
    }

    private void tellBranches() {
        tellBranch("H21.CA", "Công an tỉnh Gia Lai", AgencyKind.CENTRAL_BRANCH, "POLICE", PROVINCE);
        tellBranch(
                "H21.PC",
                "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ, Công an tỉnh Gia Lai",
                AgencyKind.CENTRAL_BRANCH,
                "FIRE_POLICE",
                "H21.CA");
        tellBranch("H21.TH", "Thuế tỉnh Gia Lai", AgencyKind.CENTRAL_BRANCH, "TAX", PROVINCE);
        tellBranch("H21.BH", "Bảo hiểm xã hội tỉnh Gia Lai", AgencyKind.CENTRAL_BRANCH, "SOCIAL_INSURANCE", PROVINCE);
        tellBranch("H21.KB", "Kho bạc Nhà nước Gia Lai", AgencyKind.CENTRAL_BRANCH, "TREASURY", PROVINCE);
        tellBranch(
                "H21.DK", "Văn phòng Đăng ký đất đai tỉnh Gia Lai", AgencyKind.DEPARTMENT, "LAND_REGISTRY", "H21.24");
    }

    private void tellBranch(String code, String name, AgencyKind kind, String line, String parent) {
        draft.newAgency(code, name, kind, line, parent, null);
        draft.unitsLike(code, line);
    }

    private void tellRegion(SampleCommunes.Region region) {
        tellRegionBranch(
                region, "TH", "Thuế cơ sở " + region.number() + " tỉnh Gia Lai", AgencyKind.CENTRAL_BRANCH, "TAX");
        tellRegionBranch(
                region, "BH", "Bảo hiểm xã hội cơ sở " + region.name(), AgencyKind.CENTRAL_BRANCH, "SOCIAL_INSURANCE");
        tellRegionBranch(
                region,
                "DK",
                "Chi nhánh Văn phòng Đăng ký đất đai khu vực " + region.name(),
                AgencyKind.DEPARTMENT,
                "LAND_REGISTRY");
    }

    private void tellRegionBranch(
            SampleCommunes.Region region, String mark, String name, AgencyKind kind, String line) {
        var code = branchCode(region.number(), mark);
        draft.newBranch(code, name, kind, line, "H21." + mark, areasOf(region));
        draft.unitsLike(code, line);
    }

    private List<String> areasOf(SampleCommunes.Region region) {
        return communes.newCommunes.stream()
                .filter(commune -> commune.region() == region.number())
                .map(SampleCommunes.NewCommune::code)
                .toList();
    }

    private void tellCommune(SampleCommunes.NewCommune commune) {
        var name = inside(commune.name());
        var code = communeCode(commune);
        draft.area(commune.code(), commune.name(), AreaLevel.COMMUNE, AREA, Eras.NEW_FROM, null);
        draft.newAgency(code, "UBND " + name, AgencyKind.COMMUNE, null, PROVINCE, commune.code());
        draft.unitsLike(code, name.startsWith("phường") ? "WARD" : "RURAL");
        draft.desk(
                code,
                "Trung tâm Phục vụ hành chính công " + name,
                DeskKind.CENTRE,
                "Trụ sở UBND " + name + ", tỉnh Gia Lai",
                "0256 000 0" + commune.number());
        var police = policeCode(commune);
        draft.newAgency(police, "Công an " + name, AgencyKind.CENTRAL_BRANCH, "POLICE", "H21.CA", commune.code());
        draft.unitsLike(police, "POLICE");
    }
}
