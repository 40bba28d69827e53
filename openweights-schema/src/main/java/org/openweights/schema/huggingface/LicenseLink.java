package org.openweights.schema.huggingface;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the link to the text of a license leads: to an address on the web, or to a file of the repository. */
final class LicenseLink {
    private static final String CURRENT = ".";
    private static final String PARENT = "..";
    private static final String LICENSE = "licen";

    private final String link;

    LicenseLink(String link) {
        this.link = link.strip();
    }

    boolean isOnTheWeb() {
        String lower = link.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** {@return whether the link leads to no file of the repository, whatever files it has} */
    boolean leadsOut() {
        boolean absolute =
                link.startsWith("/") || link.startsWith("\\") || link.startsWith("~") || link.indexOf(':') >= 0;
        return !isOnTheWeb() && (absolute || steps().contains(PARENT));
    }

    /**
     * {@return whether the link leads to a file that is not there}
     *
     * <p>A directory is no file. What lies in a directory that stands there with a slash at its end is not known, nor what a
     * symbolic link to a directory leads to.
     *
     * @param siblings the paths of what lies in the repository, those of directories whose content is not known with a slash at
     *     their end
     */
    boolean isMissingAmong(List<String> siblings) {
        List<String> steps = steps();
        if (isOnTheWeb() || leadsOut() || steps.isEmpty()) {
            return false;
        }
        String path = String.join("/", steps);
        return !siblings.contains(path) && !siblings.contains(link) && !isBelowUnknown(steps, siblings);
    }

    private static boolean isBelowUnknown(List<String> steps, List<String> siblings) {
        StringBuilder above = new StringBuilder();
        for (String step : steps.subList(0, steps.size() - 1)) {
            above.append(step);
            if (siblings.contains(above.toString())
                    || siblings.contains(above.append('/').toString())) {
                return true;
            }
        }
        return false;
    }

    /** {@return the file that is most likely meant: of the same name but for case, or else one that is called a license} */
    Optional<String> meantAmong(List<String> siblings) {
        return siblings.stream()
                .filter(link::equalsIgnoreCase)
                .findFirst()
                .or(() -> siblings.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(LICENSE) && name.indexOf('/') < 0)
                        .findFirst());
    }

    /** {@return the names on the way to the file, without what stands behind a question mark or a number sign} */
    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        String path = decoded(before('#', before('?', link))).replace('\\', '/');
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(CURRENT)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** {@return a path without the percent signs of addresses; as it is, if they stand for no text} */
    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] written = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int high = written[i] == '%' && i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written[i + 2], 16);
            bytes.write(low < 0 ? written[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String before(char mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
