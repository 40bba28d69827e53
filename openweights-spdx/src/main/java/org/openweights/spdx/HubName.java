package org.openweights.spdx;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of the form {@code namespace/name}, as the Hugging Face Hub gives them.
 *
 * @param namespace the user or organization
 * @param name the name within the namespace
 */
record HubName(String namespace, String name) {
    private static final int MAX_LENGTH = 96;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}");

    /** Reads a name; empty if it has not the form. */
    static Optional<HubName> of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() > 2 * MAX_LENGTH + 1) {
            return Optional.empty();
        }
        HubName name = new HubName(text.substring(0, slash), text.substring(slash + 1));
        return isPart(name.namespace) && isPart(name.name) ? Optional.of(name) : Optional.empty();
    }

    /**
     * The package URL, as the type {@code huggingface} of the package URL specification forms it: a version there is the hash
     * of a commit, in lower case. Any other version of a model names no revision of its repository.
     */
    String packageUrl(Optional<String> version) {
        String revision = version.filter(text -> COMMIT.matcher(text).matches())
                .map(text -> "@" + text.toLowerCase(Locale.ROOT))
                .orElse("");
        return "pkg:huggingface/" + namespace + "/" + name + revision;
    }

    private static boolean isPart(String part) {
        return !part.isEmpty()
                && part.length() <= MAX_LENGTH
                && part.charAt(0) != '.'
                && part.charAt(0) != '-'
                && part.chars().allMatch(HubName::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_'
                || character == '.';
    }
}
