package vn.motcua.documents;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;

/** Bounds a picture before it is decoded, and proves that it can be, at reduced size and without keeping all of it in memory. */
final class Picture {

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final long PROOF_PIXELS = 1_000_000;

    private Picture() {}

    static void requireBounded(int width, int height) throws IOException {
        if (width <= 0 || height <= 0) {
            throw new IOException("no pixels");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw tooLarge(width, height);
        }
    }

    static RuntimeException tooLarge(int width, int height) {
        return Refusal.of("Ảnh quá lớn (%d × %d điểm ảnh). Hãy chụp hoặc quét lại ở độ phân giải thấp hơn."
                .formatted(width, height));
    }

    static void requireReadable(Path file) throws IOException {
        try (var in = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                reader.addIIOReadProgressListener(new Watch());
                read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        requireBounded(width, height);
        int step = (int) Math.ceil(Math.sqrt((double) width * height / PROOF_PIXELS));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        if (reader.canReadRaster()) {
            reader.readRaster(0, param);
        } else {
            reader.read(0, param);
        }
    }

    /** Stops a decoding that was given up. */
    private static final class Watch implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (Thread.currentThread().isInterrupted()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
