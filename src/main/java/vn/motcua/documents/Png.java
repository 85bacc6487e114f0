package vn.motcua.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG chunk by chunk, keeping the picture and leaving out text, times, places, animation and whatever follows its end. */
final class Png {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "pHYs", "sBIT", "bKGD");
    private static final int LONGEST_CHUNK = 64 << 20;

    private Png() {}

    static void rewrite(DataInputStream from, OutputStream out) throws IOException {
        var to = new DataOutputStream(out);
        if (from.readLong() != SIGNATURE) {
            throw new IOException("not a PNG");
        }
        to.writeLong(SIGNATURE);
        for (String type = ""; !type.equals("IEND"); ) {
            int length = from.readInt();
            if (length < 0 || length > LONGEST_CHUNK) {
                throw new IOException("chunk of " + length + " bytes");
            }
            var typeBytes = from.readNBytes(4);
            var data = from.readNBytes(length);
            int crc = from.readInt();
            if (data.length < length || crc != crc(typeBytes, data)) {
                throw new IOException("damaged chunk");
            }
            if (type.isEmpty()) {
                requireHeader(typeBytes, data);
            }
            type = new String(typeBytes, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                to.writeInt(length);
                to.write(typeBytes);
                to.write(data);
                to.writeInt(crc);
            }
        }
        to.flush();
    }

    private static void requireHeader(byte[] type, byte[] data) throws IOException {
        if (!new String(type, StandardCharsets.ISO_8859_1).equals("IHDR") || data.length != 13) {
            throw new IOException("no header");
        }
        var header = ByteBuffer.wrap(data);
        Picture.requireBounded(header.getInt(), header.getInt());
    }

    private static int crc(byte[] type, byte[] data) {
        var crc = new CRC32();
        crc.update(type);
        crc.update(data);
        return (int) crc.getValue();
    }
}
