package vn.motcua.documents;

/** All that stands on one paper, as plain data; its template sets it. What was kept as data is set to the same paper again. */
public interface PaperFields {

    byte[] toPdf(Papers papers);
}
