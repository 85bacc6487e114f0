package vn.motcua.procedures;

import java.util.List;

/** A line of the self-check: a procedure under which no dossier can be filed, and why (in Vietnamese). */
public record UnfileableProcedure(String code, String name, List<String> reasons) {}
