package vn.motcua.sample;

/** One part of the sample province, loaded in the order of {@link org.springframework.core.annotation.Order}. */
interface SamplePart {

    /** Whether it is there already; a part that was cut off half way must answer false or load all or nothing. */
    boolean loaded();

    /** Loads it; the parts before it are there. */
    void load();
}
