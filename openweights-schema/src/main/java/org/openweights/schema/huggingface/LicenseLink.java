package org.openweights.schema.huggingface;

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
     * <p>Of a file in a directory within, it is only known that it is not there where the directory is not.
     *
     * @param siblings the names of what lies in the repository, those of directories with a slash at their end
     */
    boolean isMissingAmong(List<String> siblings) {
        if (isOnTheWeb() || leadsOut() || link.indexOf('%') >= 0 || steps().isEmpty()) {
            return false;
        }
        String first = steps().get(0);
        return !siblings.contains(first) && !siblings.contains(first + '/');
    }

    /** {@return the file that is most likely meant: of the same name but for case, or else one that is called a license} */
    Optional<String> meantAmong(List<String> siblings) {
        return siblings.stream()
                .filter(link::equalsIgnoreCase)
                .findFirst()
                .or(() -> siblings.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(LICENSE))
                        .findFirst());
    }

    /** {@return the names on the way to the file, without what stands behind a question mark or a number sign} */
    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        String path = before('#', before('?', link)).replace('\\', '/');
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(CURRENT)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static String before(char mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
