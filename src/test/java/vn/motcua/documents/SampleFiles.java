package vn.motcua.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as people send them, good and bad, made on the spot. */
final class SampleFiles {

    static final String TYPES_PART = "[Content_Types].xml";
    static final String PLAIN_TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";

    private SampleFiles() {}

    static byte[] pdf() {
        return pdf(catalog -> {});
    }

    static byte[] pdf(Consumer<COSDictionary> catalog) {
        return document(document -> catalog.accept(document.getDocumentCatalog().getCOSObject()));
    }

    static byte[] pdfWithAction(String action) {
        return pdf(catalog -> {
            var open = new COSDictionary();
            open.setName(COSName.S, action);
            catalog.setItem(COSName.OPEN_ACTION, open);
        });
    }

    /** A PDF that goes to an address as soon as it is opened or closed. */
    static byte[] pdfThatGoesOut(COSName moment) {
        return pdf(catalog -> {
            var address = new COSDictionary();
            address.setName(COSName.S, "URI");
            if (moment.equals(COSName.OPEN_ACTION)) {
                catalog.setItem(moment, address);
            } else {
                var moments = new COSDictionary();
                moments.setItem(moment, address);
                catalog.setItem(COSName.AA, moments);
            }
        });
    }

    static byte[] encryptedPdf(String userPassword) {
        return document(document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] document(Consumer<PDDocument> change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF whose object stream unfolds to {@code size} bytes as soon as the catalogue is looked for. */
    static byte[] pdfBomb(int size) throws IOException {
        var folded = deflated(out -> {
            out.write("1 0 <</Type/Catalog/Pages 3 0 R>>".getBytes(StandardCharsets.ISO_8859_1));
            out.write(new byte[size]);
        });
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        int stream = pdf.size();
        pdf.write("2 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n"
                .formatted(folded.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(folded);
        pdf.write("\nendstream endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        int pages = pdf.size();
        pdf.write("3 0 obj<</Type/Pages/Count 1/Kids[5 0 R]>>endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        int page = pdf.size();
        pdf.write("5 0 obj<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        int xref = pdf.size();
        var rows = new ByteArrayOutputStream();
        var row = new DataOutputStream(rows);
        int[][] entries = {{0, 0, 0}, {2, 2, 0}, {1, stream, 0}, {1, pages, 0}, {1, xref, 0}, {1, page, 0}};
        for (var entry : entries) {
            row.writeByte(entry[0]);
            row.writeInt(entry[1]);
            row.writeByte(entry[2]);
        }
        pdf.write("4 0 obj<</Type/XRef/W[1 4 1]/Size 6/Root 1 0 R/Length %d>>stream\n"
                .formatted(rows.size())
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(rows.toByteArray());
        pdf.write("\nendstream endobj\nstartxref\n%d\n%%%%EOF\n".formatted(xref).getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    static byte[] picture(String format) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            image.setRGB(random.nextInt(320), random.nextInt(240), random.nextInt());
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo as a telephone takes it: turned, with a place in its Exif data and something after its end. */
    static byte[] photo(int orientation, String secret) throws IOException {
        var plain = picture("jpeg");
        var exif = new ByteArrayOutputStream();
        exif.write(Orientation.segment(orientation));
        exif.write(secret.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(plain, 0, 2);
        data.writeShort(0xFFE1);
        data.writeShort(exif.size() + 2);
        data.write(exif.toByteArray());
        data.write(plain, 2, plain.length - 2);
        data.write(secret.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** A PNG of a few bytes that says it is {@code width} × {@code height}. */
    static byte[] pngSaying(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(data, "IHDR", header.toByteArray());
        chunk(data, "IDAT", deflated(deflater -> deflater.write(new byte[1_000])));
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static byte[] withText(byte[] png, String text) throws IOException {
        int afterHeader = 8 + 25;
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(png, 0, afterHeader);
        chunk(data, "tEXt", ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1));
        data.write(png, afterHeader, png.length - afterHeader);
        return out.toByteArray();
    }

    static byte[] word() {
        return zip(wordParts());
    }

    static Map<String, byte[]> wordParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(TYPES_PART, PLAIN_TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", "<document>Đơn đề nghị</document>".getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] wordWith(String part, String content) {
        var parts = wordParts();
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] excel() {
        return excelWith(TYPES_PART, PLAIN_TYPES);
    }

    static byte[] excelWith(String part, String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(TYPES_PART, PLAIN_TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(DeflaterOutputStream out) throws IOException;
    }

    private static byte[] deflated(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            writing.to(deflater);
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
