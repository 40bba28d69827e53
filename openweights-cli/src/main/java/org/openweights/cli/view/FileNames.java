package org.openweights.cli.view;

/** How the names of files are shown. */
final class FileNames {
    private FileNames() {}

    /** The name of a file as seen from the directory of another. */
    static String beside(String source, String file) {
        String directory = source.substring(0, Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return file.startsWith(directory) ? file.substring(directory.length()) : file;
    }
}
