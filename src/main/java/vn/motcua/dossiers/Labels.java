package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.DossierLabel;
import vn.motcua.documents.Papers;
import vn.motcua.vocabulary.Actor;

/** Labels for the folders of dossiers on paper, so that a folder is found, opened and returned with one scan. */
@Component
public class Labels {

    private final DossierReading reading;
    private final Papers papers;

    Labels(DossierReading reading, Papers papers) {
        this.reading = reading;
        this.papers = papers;
    }

    /**
     * Sets the label.
     *
     * @throws vn.motcua.vocabulary.NotFound when it does not exist or no agency of theirs has a part in it
     */
    public byte[] pdf(Actor.Officer officer, DossierNumber number) {
        var dossier = reading.read(officer, number);
        var due = dossier.times().due();
        return new DossierLabel(
                        number.value(),
                        dossier.filed().applicant().name(),
                        dossier.procedure().name(),
                        due == null ? null : VietnameseTime.moment(due))
                .toPdf(papers);
    }
}
