package vn.motcua.sample;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.ImportDirectory;
import vn.motcua.vocabulary.Actor;

/** Areas, agencies and officers of the sample province in both eras, loaded in one transaction. */
@Component
@Order(10)
class SampleAgencies implements SamplePart {

    private static final Actor BY = new Actor.Machine("Tỉnh mẫu");

    private final Agencies agencies;
    private final ImportDirectory importDirectory;

    SampleAgencies(Agencies agencies, ImportDirectory importDirectory) {
        this.agencies = agencies;
        this.importDirectory = importDirectory;
    }

    @Override
    public boolean loaded() {
        return agencies.byCode(SampleGiaLai.PROVINCE).isPresent()
                && agencies.byCode(SampleBinhDinh.PROVINCE).isPresent();
    }

    @Override
    public void load() {
        importDirectory.load(directory(), BY);
    }

    static DirectoryDocument directory() {
        var draft = new DirectoryDraft();
        var communes = new SampleCommunes();
        new SampleBinhDinh(draft, communes).tell();
        new SampleGiaLai(draft, communes).tell();
        new SampleSuccession(draft, communes).tell();
        new SampleStaff(draft).tell();
        return draft.document();
    }
}
