package vn.motcua.agencies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.TestDatabase;
import vn.motcua.agencies.DirectoryDocument.AgencyEntry;
import vn.motcua.agencies.DirectoryDocument.AreaEntry;
import vn.motcua.agencies.DirectoryDocument.DeskEntry;
import vn.motcua.agencies.DirectoryDocument.OfficerEntry;
import vn.motcua.agencies.DirectoryDocument.PositionEntry;
import vn.motcua.agencies.DirectoryDocument.SuccessionEntry;
import vn.motcua.agencies.DirectoryDocument.UnitEntry;
import vn.motcua.calendar.Province;

/** A province of a few agencies in two eras, on 20/08/2026 unless told otherwise. */
final class SmallProvince {

    static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 8, 20);

    private SmallProvince() {}

    static AgenciesFixture load(TestDatabase database) {
        var fixture = new AgenciesFixture(database, Clock.fixed(Instant.parse("2026-08-20T02:00:00Z"), Province.ZONE));
        fixture.load(document());
        return fixture;
    }

    static DirectoryDocument document() {
        return new DirectoryDocument(
                List.of(
                        new AreaEntry("52", "Tỉnh cũ", AreaLevel.PROVINCE, null, OLD, LAST),
                        new AreaEntry("540", "Thành phố", AreaLevel.DISTRICT, "52", OLD, LAST),
                        new AreaEntry("21580", "Phường cũ", AreaLevel.COMMUNE, "540", OLD, LAST),
                        new AreaEntry("52", "Tỉnh mới", AreaLevel.PROVINCE, null, NEW, null),
                        new AreaEntry("21583", "Phường mới", AreaLevel.COMMUNE, "52", NEW, null)),
                List.of(new SuccessionEntry("21580", "21583", Succession.Kind.MERGE, NEW)),
                List.of(
                        new AgencyEntry(
                                "H08", "UBND tỉnh cũ", AgencyKind.PROVINCE, null, null, null, List.of(), OLD, LAST),
                        new AgencyEntry(
                                "31.H08",
                                "UBND thành phố",
                                AgencyKind.DISTRICT,
                                null,
                                "H08",
                                "540",
                                List.of(),
                                OLD,
                                LAST),
                        new AgencyEntry(
                                "05.31.H08",
                                "UBND phường cũ",
                                AgencyKind.COMMUNE,
                                null,
                                "31.H08",
                                "21580",
                                List.of(),
                                OLD,
                                LAST),
                        new AgencyEntry(
                                "31.CA.H08",
                                "Công an thành phố",
                                AgencyKind.CENTRAL_BRANCH,
                                "POLICE",
                                "H08",
                                "540",
                                List.of(),
                                OLD,
                                LAST),
                        new AgencyEntry(
                                "H21", "UBND tỉnh mới", AgencyKind.PROVINCE, null, null, null, List.of(), NEW, null),
                        new AgencyEntry(
                                "H21.TT",
                                "Trung tâm",
                                AgencyKind.SERVICE_CENTRE,
                                null,
                                "H21",
                                null,
                                List.of(),
                                NEW,
                                null),
                        new AgencyEntry(
                                "H21.18",
                                "Sở Xây dựng",
                                AgencyKind.DEPARTMENT,
                                "CONSTRUCTION",
                                "H21",
                                null,
                                List.of(),
                                NEW,
                                null),
                        new AgencyEntry(
                                "H21.180",
                                "UBND phường mới",
                                AgencyKind.COMMUNE,
                                null,
                                "H21",
                                "21583",
                                List.of(),
                                NEW,
                                null),
                        new AgencyEntry(
                                "H21.CA",
                                "Công an tỉnh",
                                AgencyKind.CENTRAL_BRANCH,
                                "POLICE",
                                "H21",
                                null,
                                List.of(),
                                NEW,
                                null),
                        new AgencyEntry(
                                "H21.CA.180",
                                "Công an phường",
                                AgencyKind.CENTRAL_BRANCH,
                                "POLICE",
                                "H21.CA",
                                "21583",
                                List.of(),
                                NEW,
                                null),
                        new AgencyEntry(
                                "H21.TH.01",
                                "Thuế cơ sở 1",
                                AgencyKind.CENTRAL_BRANCH,
                                "TAX",
                                "H21",
                                null,
                                List.of("21583", "21592"),
                                NEW,
                                null)),
                List.of(
                        new SuccessionEntry("05.31.H08", "H21.180", Succession.Kind.MERGE, NEW),
                        new SuccessionEntry("31.H08", "H21.180", Succession.Kind.TRANSFER, NEW)),
                List.of(
                        new UnitEntry("H21.180", "OFFICE", "Văn phòng"),
                        new UnitEntry("H21.180", "ECONOMY", "Phòng Kinh tế"),
                        new UnitEntry("H21.18", "OFFICE", "Văn phòng")),
                List.of(
                        new DeskEntry("H21.TT", "Trung tâm tỉnh", DeskKind.CENTRE, "127 Hai Bà Trưng", "1022"),
                        new DeskEntry("H21.180", "Trung tâm phường", DeskKind.CENTRE, "Trụ sở phường", "1022")),
                List.of(
                        new OfficerEntry("binh.tinh", "Võ Thanh Bình"),
                        new OfficerEntry("khoa.qn", "Trương Đăng Khoa"),
                        new OfficerEntry("mai.qn", "Nguyễn Thị Thanh Mai"),
                        new OfficerEntry("tuan.qn", "Trần Anh Tuấn")),
                List.of(
                        new PositionEntry("binh.tinh", "H21", null, OfficerRole.PROVINCE_ADMIN, NEW, null),
                        new PositionEntry("khoa.qn", "H21.180", null, OfficerRole.AGENCY_ADMIN, NEW, null),
                        new PositionEntry("mai.qn", "05.31.H08", null, OfficerRole.DESK_OFFICER, OLD, LAST),
                        new PositionEntry("mai.qn", "H21.180", null, OfficerRole.DESK_OFFICER, NEW, null),
                        new PositionEntry("tuan.qn", "H21.180", "OFFICE", OfficerRole.CASE_OFFICER, NEW, null)));
    }
}
