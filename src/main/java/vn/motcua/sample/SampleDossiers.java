package vn.motcua.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.DossierSearch;

/** A few hundred dossiers in every state, some overdue, made by the real actions at past moments. */
@Component
@Order(40)
@ConditionalOnBooleanProperty("motcua.sample")
@ConditionalOnBooleanProperty(name = "motcua.sample-dossiers", matchIfMissing = true)
class SampleDossiers implements SamplePart {

    private final SampleStories stories;
    private final SamplePlayers players;
    private final DossierSearch dossiers;
    private final TransactionTemplate transaction;

    SampleDossiers(
            SampleStories stories, SamplePlayers players, DossierSearch dossiers, TransactionTemplate transaction) {
        this.stories = stories;
        this.players = players;
        this.dossiers = dossiers;
        this.transaction = transaction;
    }

    @Override
    public boolean loaded() {
        return !dossiers.none();
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> stories.all().forEach(players::play));
    }
}
