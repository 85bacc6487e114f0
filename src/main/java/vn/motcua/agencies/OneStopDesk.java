package vn.motcua.agencies;

/** Where an agency receives people (Bộ phận Một cửa); papers print its name, address and telephone. */
public record OneStopDesk(long id, long agency, String name, DeskKind kind, String address, String phone) {}
