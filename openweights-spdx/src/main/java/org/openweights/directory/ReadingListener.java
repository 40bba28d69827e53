package org.openweights.directory;

/**
 * Is told how far the reading of a folder has come, to show it to somebody who waits.
 *
 * <p>The files are read by several threads. Any of them makes the calls, one at a time, so that a listener needs no locks of
 * its own; reading waits while a call lasts.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReadingListener {
    /**
     * More has been read.
     *
     * <p>The bytes done never become fewer, and never more than the total. They may stay below it at the end, where a file
     * cannot be read or has become smaller.
     *
     * @param done how many bytes have been read
     * @param total how many bytes the files have together
     */
    void progressed(long done, long total);

    /** {@return a listener that does nothing} */
    static ReadingListener none() {
        return (done, total) -> {};
    }
}
