package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way is up (1–8), the one fact of a photo's Exif data that is needed to read it; the rest tells where and with what it
 * was taken.
 */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int TIFF = 6;

    private Orientation() {}

    /** The orientation in an Exif segment; 1 (upright) if there is none or it cannot be read. */
    static int of(byte[] segment) {
        if (segment.length < TIFF + 8) {
            return 1;
        }
        var tiff = ByteBuffer.wrap(segment, TIFF, segment.length - TIFF).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            int at = (int) entry;
            if ((tiff.getShort(at) & 0xFFFF) == TAG && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** An Exif segment that says the orientation and nothing else. */
    static byte[] segment(int orientation) {
        return ByteBuffer.allocate(32)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M'})
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
