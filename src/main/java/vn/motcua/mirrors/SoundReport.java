package vn.motcua.mirrors;

/** A snapshot that was found right, with what it names. */
record SoundReport(MirrorNumber number, long version, String procedureName, long agency, Content content) {}
