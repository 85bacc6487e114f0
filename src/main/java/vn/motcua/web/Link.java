package vn.motcua.web;

/** A link by its words and its path. */
public record Link(String text, String href) {}
