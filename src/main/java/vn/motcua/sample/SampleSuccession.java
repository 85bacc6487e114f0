package vn.motcua.sample;

import java.util.LinkedHashSet;
import java.util.List;
import vn.motcua.agencies.Succession;

/** What took over from what on 01/07/2025, when the districts ended and the communes were put together. */
final class SampleSuccession {

    private final DirectoryDraft draft;
    private final SampleCommunes communes;

    SampleSuccession(DirectoryDraft draft, SampleCommunes communes) {
        this.draft = draft;
        this.communes = communes;
    }

    void tell() {
        draft.areaSuccession("52", "52", Succession.Kind.MERGE, Eras.NEW_FROM);
        merge(SampleBinhDinh.PROVINCE, SampleGiaLai.PROVINCE);
        for (var mark : List.of("TT", "CA", "TH", "BH", "KB", "DK")) {
            merge("000.00." + mark + ".H08", "H21." + mark);
        }
        merge("000.PC.CA.H08", "H21.PC");
        communes.mergers.forEach(this::tellMerger);
        communes.districts.forEach(this::tellDistrict);
    }

    private void tellMerger(SampleCommunes.Merger merger) {
        var from = merger.from();
        var to = merger.to();
        draft.areaSuccession(from.code(), to.code(), merger.kind(), Eras.NEW_FROM);
        draft.succession(SampleBinhDinh.communeCode(from), SampleGiaLai.communeCode(to), merger.kind(), Eras.NEW_FROM);
        draft.succession(SampleBinhDinh.policeCode(from), SampleGiaLai.policeCode(to), merger.kind(), Eras.NEW_FROM);
    }

    /** A district's powers went to the communes on its land, its branches' work to the branches that serve them. */
    private void tellDistrict(SampleCommunes.District district) {
        var successors = new LinkedHashSet<SampleCommunes.NewCommune>();
        communes.mergers.stream()
                .filter(merger -> merger.from().district().equals(district))
                .forEach(merger -> successors.add(merger.to()));
        var regions = new LinkedHashSet<Integer>();
        for (var commune : successors) {
            transfer(SampleBinhDinh.districtCode(district), SampleGiaLai.communeCode(commune));
            regions.add(commune.region());
        }
        for (var mark : List.of("TH", "BH", "DK")) {
            regions.forEach(region ->
                    transfer(SampleBinhDinh.branchCode(district, mark), SampleGiaLai.branchCode(region, mark)));
        }
        transfer(SampleBinhDinh.branchCode(district, "CA"), "H21.CA");
    }

    private void merge(String from, String to) {
        draft.succession(from, to, Succession.Kind.MERGE, Eras.NEW_FROM);
    }

    private void transfer(String from, String to) {
        draft.succession(from, to, Succession.Kind.TRANSFER, Eras.NEW_FROM);
    }
}
