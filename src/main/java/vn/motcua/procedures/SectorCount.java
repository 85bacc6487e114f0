package vn.motcua.procedures;

/** A sector (lĩnh vực) and how many procedures it has. */
public record SectorCount(String sector, int procedures) {}
