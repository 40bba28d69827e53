package org.openweights.spdx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of the form {@code namespace/name}, as the Hugging Face Hub gives them.
 *
 * @param namespace the user or organization
 * @param name the name within the namespace
 * @param revision the hash of a commit, where one is named
 */
record HubName(String namespace, String name, Optional<String> revision) {
    private static final int MAX_LENGTH = 96;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}");
    private static final String HUB = "(?i:https?://(?:www\\.)?(?:huggingface|hf)\\.co/)";
    private static final String REPOSITORY = "([^/?#@]+)/([^/?#@]+)" + "(?:(?:@|/(?:tree|resolve|blob|commit)/)("
            + COMMIT.pattern() + "))?(?:[/?#@].*)?";
    private static final Pattern MODEL = Pattern.compile("(?:" + HUB + "|pkg:huggingface/)" + REPOSITORY);
    private static final Pattern DATASET = Pattern.compile(HUB + "datasets/" + REPOSITORY);

    /** What is not a user or organization at the beginning of a path on the Hub. */
    private static final Set<String> PAGES = Set.of(
            "api",
            "blog",
            "chat",
            "collections",
            "datasets",
            "docs",
            "enterprise",
            "learn",
            "models",
            "organizations",
            "papers",
            "posts",
            "spaces",
            "tasks");

    /** A package URL can say that it is of another hub. */
    private static final String OTHER_HUB = "repository_url=";

    /** Reads a name; empty if it has not the form. */
    static Optional<HubName> of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() > 2 * MAX_LENGTH + 1) {
            return Optional.empty();
        }
        HubName name = new HubName(text.substring(0, slash), text.substring(slash + 1), Optional.empty());
        return isPart(name.namespace) && isPart(name.name) ? Optional.of(name) : Optional.empty();
    }

    /** The model that a place is that of: an address on the Hub, or a package URL of it; empty if it is neither. */
    static Optional<HubName> ofModelAt(String place) {
        return at(MODEL, place).filter(hub -> !PAGES.contains(hub.namespace) && !place.contains(OTHER_HUB));
    }

    /** The data set that an address on the Hub is that of; empty if it is none. */
    static Optional<HubName> ofDatasetAt(String place) {
        return at(DATASET, place);
    }

    private static Optional<HubName> at(Pattern pattern, String place) {
        Matcher matcher = pattern.matcher(place);
        return matcher.matches()
                ? of(matcher.group(1) + "/" + matcher.group(2))
                        .map(hub -> new HubName(hub.namespace, hub.name, Optional.ofNullable(matcher.group(3))))
                : Optional.empty();
    }

    /**
     * The package URL, as the type {@code huggingface} of the package URL specification forms it: a version there is the hash
     * of a commit, in lower case. Any other version of a model names no revision of its repository.
     *
     * @param version the version of the model, which goes before the revision
     */
    String packageUrl(Optional<String> version) {
        String commit = version.filter(text -> COMMIT.matcher(text).matches())
                .or(() -> revision)
                .map(text -> "@" + text.toLowerCase(Locale.ROOT))
                .orElse("");
        return "pkg:huggingface/" + namespace + "/" + name + commit;
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
