package vn.motcua.documents;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A file whose reading ends when its thread is interrupted. The parser overlooks the usual errors while it searches a damaged
 * file for its parts, so what ends it must be none of them.
 */
final class StoppableRead extends RandomAccessReadBufferedFile {

    StoppableRead(File file) throws IOException {
        super(file);
    }

    @Override
    public int read() throws IOException {
        requireWanted();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        requireWanted();
        return super.read(buffer, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        requireWanted();
        super.seek(position);
    }

    private static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("given up");
        }
    }
}
