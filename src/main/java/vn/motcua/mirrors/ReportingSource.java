package vn.motcua.mirrors;

/** The principal of a source's request: which system calls, and with which of its tokens. */
public record ReportingSource(SourceSystem system, long token) {}
