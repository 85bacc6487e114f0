package vn.motcua.reorganisation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries out approved plans when their day begins, and goes on with those that were cut off. */
@Component
@ConditionalOnWebApplication
class ReorganisationJob {

    private final Reorganise reorganise;

    ReorganisationJob(Reorganise reorganise) {
        this.reorganise = reorganise;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    void carryOut() {
        reorganise.carryOutDue();
    }
}
