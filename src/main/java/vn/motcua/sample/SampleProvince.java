package vn.motcua.sample;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;

/**
 * Loads the sample province before the first page is served, in sample mode only: agencies, accounts, procedures, dossiers.
 * A start that was cut off goes on with the part it had not finished. A province of somebody else's is left alone.
 */
@Component
@ConditionalOnProperty("motcua.sample")
@ConditionalOnBooleanProperty(name = "motcua.sample-province", matchIfMissing = true)
class SampleProvince implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SampleProvince.class);

    private final List<SamplePart> parts;
    private final SampleAgencies sampleAgencies;
    private final Agencies agencies;

    SampleProvince(List<SamplePart> parts, SampleAgencies sampleAgencies, Agencies agencies) {
        this.parts = parts;
        this.sampleAgencies = sampleAgencies;
        this.agencies = agencies;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!agencies.none() && !sampleAgencies.loaded()) {
            LOG.warn("This database holds a province of its own: the sample province was not loaded");
            return;
        }
        for (var part : parts) {
            if (!part.loaded()) {
                part.load();
                LOG.info("Sample province: loaded {}", part.getClass().getSimpleName());
            }
        }
    }
}
