package vn.motcua.documents;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A PDF written by hand, byte for byte, so that its cross-reference may say what is not so. */
final class SamplePdf {

    private final Map<Integer, String> objects = new TreeMap<>();
    private String hidden = "";
    private int wrong;

    private SamplePdf(String catalogue) {
        objects.put(1, "<</Type/Catalog/Pages 2 0 R " + catalogue + ">>");
        objects.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    }

    static SamplePdf plain() {
        return new SamplePdf("");
    }

    /** A PDF that does {@code action} when it is opened. */
    static SamplePdf opening(String action) {
        return new SamplePdf("/OpenAction " + action);
    }

    SamplePdf object(int number, String content) {
        objects.put(number, content);
        return this;
    }

    /** What stands in the file and not in its cross-reference. */
    SamplePdf hidden(String content) {
        hidden = content;
        return this;
    }

    /** By how much the place of the cross-reference is missed. */
    SamplePdf wrongBy(int bytes) {
        wrong = bytes;
        return this;
    }

    byte[] build() {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        objects.forEach((number, content) -> {
            table.append("%d 1\n%010d 00000 n \n".formatted(number, pdf.length()));
            pdf.append(number).append(" 0 obj").append(content).append("\nendobj\n");
        });
        pdf.append(hidden);
        int xref = pdf.length();
        pdf.append("xref\n0 1\n0000000000 65535 f \n").append(table);
        return bytes(pdf.append(end("", xref + wrong)));
    }

    /** A later section, as a signature appends it, in which another object takes the place of one. */
    static byte[] replacing(byte[] original, int number, String content) {
        var pdf = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
        int before = pdf.lastIndexOf("\nxref") + 1;
        int place = pdf.length();
        pdf.append(number).append(" 0 obj").append(content).append(" endobj\n");
        int xref = pdf.length();
        pdf.append("xref\n%d 1\n%010d 00000 n \n".formatted(number, place));
        return bytes(pdf.append(end("/Prev " + before, xref)));
    }

    /** @param index numbers and places of what an object stream holds, which none refers to */
    static byte[] packing(String index, String content) {
        var stream = "<</Type/ObjStm/N 2/First %d/Length %d>>stream\n%s%s\nendstream"
                .formatted(index.length(), index.length() + content.length(), index, content);
        return plain().object(5, stream).build();
    }

    static byte[] ofObjectsWithoutEnds(int many) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        plain().objects.forEach((number, content) -> {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(number).append(" 0 obj").append(content).append("\nendobj\n");
        });
        for (int number = 4; number < many; number++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(number).append(" 0 obj<</Length 99999999>>stream\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(many)).append(table);
        return bytes(pdf.append(end("", xref)));
    }

    private static String end(String previous, int xref) {
        return "trailer<</Size 10/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n".formatted(previous, xref);
    }

    private static byte[] bytes(CharSequence pdf) {
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
