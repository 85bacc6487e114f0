package vn.motcua.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Copies a JPEG segment by segment without decoding it, so that a scan loses nothing in sharpness: the picture and which
 * way is up are kept; the place, the camera, comments, hidden second pictures and whatever follows the end are left out.
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int MOST_SCANS = 100;
    private static final long MOST_BUFFER = 180L << 20;

    private final DataInputStream from;
    private final DataOutputStream to;
    private long bufferIfNotInOneScan;
    private boolean progressive;
    private int width;
    private int height;
    private int scans;

    private Jpeg(DataInputStream from, OutputStream out) {
        this.from = from;
        this.to = new DataOutputStream(out);
    }

    static void rewrite(DataInputStream from, OutputStream out) throws IOException {
        new Jpeg(from, out).rewrite();
    }

    private void rewrite() throws IOException {
        if (from.readUnsignedShort() != (0xFF00 | START)) {
            throw new IOException("not a JPEG");
        }
        to.writeShort(0xFF00 | START);
        int marker = nextMarker();
        while (marker != END) {
            var segment = segment();
            marker = marker == SCAN ? scan(segment) : keepOrDrop(marker, segment);
        }
        if (scans == 0) {
            throw new IOException("no picture");
        }
        to.writeShort(0xFF00 | END);
        to.flush();
    }

    private int keepOrDrop(int marker, byte[] segment) throws IOException {
        switch (marker) {
            case 0xC0, 0xC1, PROGRESSIVE -> {
                frame(marker, segment);
                write(marker, segment);
            }
            case 0xC4, 0xDB, 0xDD -> write(marker, segment);
            case 0xE0 -> {
                if (startsWith(segment, "JFIF\0") && segment.length >= 14) {
                    var bare = java.util.Arrays.copyOf(segment, 14);
                    bare[12] = 0;
                    bare[13] = 0;
                    write(marker, bare);
                }
            }
            case 0xE1 -> {
                int orientation = startsWith(segment, "Exif\0") ? Orientation.of(segment) : 1;
                if (orientation > 1) {
                    write(marker, Orientation.segment(orientation));
                }
            }
            case 0xEE -> {
                if (startsWith(segment, "Adobe")) {
                    write(marker, segment);
                }
            }
            default -> {
                boolean dropped = marker >= 0xE2 && marker <= 0xEF || marker == 0xFE;
                if (!dropped) {
                    throw new IOException("unusual JPEG, marker " + marker);
                }
            }
        }
        return nextMarker();
    }

    private void frame(int marker, byte[] segment) throws IOException {
        if (width > 0 || segment.length < 6) {
            throw new IOException("damaged frame");
        }
        var frame = ByteBuffer.wrap(segment);
        frame.get();
        height = frame.getShort() & 0xFFFF;
        width = frame.getShort() & 0xFFFF;
        Picture.requireBounded(width, height);
        int components = frame.get();
        if (components < 1 || components > 4 || segment.length < 6 + 3 * components) {
            throw new IOException("damaged frame");
        }
        progressive = marker == PROGRESSIVE;
        bufferIfNotInOneScan = 2L * width * height * components;
    }

    /** A picture sent in several scans is held whole by whoever decodes it, so its size counts more. */
    private int scan(byte[] segment) throws IOException {
        scans++;
        if (width == 0 || scans > MOST_SCANS) {
            throw new IOException("damaged scans");
        }
        if ((progressive || scans > 1) && bufferIfNotInOneScan > MOST_BUFFER) {
            throw Picture.tooLarge(width, height);
        }
        write(SCAN, segment);
        while (true) {
            int next = from.readUnsignedByte();
            if (next != 0xFF) {
                to.write(next);
                continue;
            }
            int marker = from.readUnsignedByte();
            while (marker == 0xFF) {
                marker = from.readUnsignedByte();
            }
            boolean partOfScan = marker == 0 || marker >= 0xD0 && marker <= 0xD7;
            if (!partOfScan) {
                return marker;
            }
            to.write(0xFF);
            to.write(marker);
        }
    }

    private int nextMarker() throws IOException {
        if (from.readUnsignedByte() != 0xFF) {
            throw new IOException("no marker");
        }
        int marker = from.readUnsignedByte();
        while (marker == 0xFF) {
            marker = from.readUnsignedByte();
        }
        return marker;
    }

    private byte[] segment() throws IOException {
        int length = from.readUnsignedShort() - 2;
        var segment = from.readNBytes(Math.max(length, 0));
        if (length < 0 || segment.length < length) {
            throw new EOFException();
        }
        return segment;
    }

    private void write(int marker, byte[] segment) throws IOException {
        to.writeShort(0xFF00 | marker);
        to.writeShort(segment.length + 2);
        to.write(segment);
    }

    private static boolean startsWith(byte[] segment, String text) {
        var start = text.getBytes(StandardCharsets.ISO_8859_1);
        return segment.length >= start.length
                && java.util.Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
