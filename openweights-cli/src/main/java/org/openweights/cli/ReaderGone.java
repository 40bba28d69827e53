package org.openweights.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Nobody reads on what the command writes into a pipe, as after {@code | head}: there is no sense in going on. */
final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;

    ReaderGone() {
        super(null, null, false, false);
    }

    /**
     * {@return a stream that fails with this, if it is into a pipe; else the stream itself}
     *
     * @param out the stream
     * @param descriptor where the system has what the stream is
     */
    static OutputStream watched(OutputStream out, Path descriptor) {
        return isPipe(descriptor) ? new Watched(out) : out;
    }

    /** Where the system has no such file, as on Windows, nothing is known. */
    private static boolean isPipe(Path descriptor) {
        try {
            return ((int) Files.getAttribute(descriptor, "unix:mode") & FILE_TYPE) == PIPE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Writing into a pipe fails for no other reason. */
    private static final class Watched extends OutputStream {
        private final OutputStream out;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new ReaderGone();
            }
        }
    }
}
