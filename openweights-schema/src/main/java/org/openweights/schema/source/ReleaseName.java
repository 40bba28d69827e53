package org.openweights.schema.source;

import java.util.Locale;

/** The name of a release whose card does not say it. */
public final class ReleaseName {
    private static final String UNNAMED = "unnamed";
    private static final String README = "readme";

    private ReleaseName() {}

    /**
     * {@return the name of the directory that a README is in, or of the file without its extension}
     *
     * @param source the name of the card
     */
    public static String ofSource(String source) {
        String path = source.replace('\\', '/');
        int slash = path.lastIndexOf('/');
        String file = path.substring(slash + 1);
        String stem = file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
        String directory = slash > 0 ? path.substring(path.lastIndexOf('/', slash - 1) + 1, slash) : "";
        boolean readme = stem.toLowerCase(Locale.ROOT).equals(README);
        String name = readme && !directory.isBlank() && !directory.startsWith(".") ? directory : stem;
        return name.isBlank() ? UNNAMED : name;
    }
}
