package vn.motcua.database;

/** Whether what is committed must survive a power cut. */
public enum Durability {
    DURABLE,
    /** For tests only: nothing is flushed to the disk. */
    THROW_AWAY
}
