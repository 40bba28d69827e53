package org.openweights.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A repository of a model or a data set on the Hugging Face Hub.
 *
 * <p>What can be an id is what the Hub's own client takes, {@code validate_repo_id} of huggingface_hub: letters, digits and
 * {@code _}, and within these single {@code -} and {@code .}; at most 96 of them, and not {@code .git} in the end. A package
 * URL is read as the type {@code huggingface} of the package URL specification says.
 *
 * @param kind what is in it
 * @param namespace the user or organization; the oldest repositories have none
 * @param name the name within the namespace
 * @param revision the hash of a commit, in lower case
 * @since 0.1.0
 */
public record HubRepository(Kind kind, Optional<String> namespace, String name, Optional<String> revision) {
    private static final int LONGEST = 96;
    private static final int MOST_PARTS = 5;
    private static final String HUB = "https://huggingface.co/";
    private static final String DATASETS = "datasets/";
    private static final String PACKAGE_URL = "pkg:huggingface/";
    private static final String GIT = ".git";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> HOSTS = Set.of("huggingface.co", "www.huggingface.co", "hf.co", "www.hf.co");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}");

    /** A package URL can say that it is of another hub. */
    private static final String OTHER_HUB = "repository_url=";

    /** What comes behind the id in the address of a part of a repository, and before a revision. */
    private static final Set<String> REVISED = Set.of("tree", "resolve", "blob", "raw", "commit");

    /** What comes behind the id in the address of a part of a repository that has no revision of its own. */
    private static final Set<String> VIEWS = Set.of("commits", "discussions", "viewer");

    /** What is neither user nor organization at the beginning of a path on the Hub. */
    private static final Set<String> PAGES = Set.of(
            "api",
            "blog",
            "chat",
            "collections",
            "datasets",
            "docs",
            "enterprise",
            "front",
            "learn",
            "models",
            "nlp",
            "organizations",
            "papers",
            "posts",
            "settings",
            "spaces",
            "tasks",
            "transformers");

    /** What a repository holds. */
    public enum Kind {
        /** A model. */
        MODEL,
        /** A data set. */
        DATASET
    }

    /** Checks that the names can be those of a repository, and the revision that of a commit. */
    public HubRepository {
        Objects.requireNonNull(kind, "kind");
        namespace.ifPresent(owner -> requireWord("namespace", owner));
        requireWord("name", name);
        revision = revision.map(hash -> hash.toLowerCase(Locale.ROOT));
        if (!revision.map(HubRepository::isCommit).orElse(true)) {
            throw new IllegalArgumentException("revision must be the hash of a commit: " + revision.orElseThrow());
        }
    }

    /**
     * {@return whether a text can be the id of a repository: {@code name} or {@code namespace/name}}
     *
     * @param text the text
     */
    public static boolean isId(String text) {
        int slash = text.indexOf('/');
        return (slash < 0 || isWord(text, 0, slash)) && isWord(text, slash + 1, text.length());
    }

    /**
     * {@return whether a text can be the id of a repository with a namespace; a path of two folders can be one as well}
     *
     * @param text the text
     */
    public static boolean isQualifiedId(String text) {
        return text.indexOf('/') > 0 && isId(text);
    }

    /**
     * {@return the repository of an id}
     *
     * @param kind what is in it
     * @param id the id
     * @throws IllegalArgumentException if it {@linkplain #isId(String) can be no id}
     */
    public static HubRepository of(Kind kind, String id) {
        int slash = id.indexOf('/');
        Optional<String> namespace = slash < 0 ? Optional.empty() : Optional.of(id.substring(0, slash));
        return new HubRepository(kind, namespace, id.substring(slash + 1), Optional.empty());
    }

    /**
     * {@return the repository that a place is in: an address on the Hub, or a package URL of it; empty if it is neither}
     *
     * <p>The address of a model without a namespace could be that of those who publish models as well, and is read only if it
     * leads into the repository.
     *
     * @param place the place
     */
    public static Optional<HubRepository> at(String place) {
        if (place.startsWith(PACKAGE_URL)) {
            return place.contains(OTHER_HUB) ? Optional.empty() : named(place.substring(PACKAGE_URL.length()));
        }
        int host = place.indexOf("://") + 3;
        int path = place.indexOf('/', host);
        boolean onHub = host > 2
                && path > 0
                && SCHEMES.contains(lowerCase(place, 0, host - 3))
                && HOSTS.contains(lowerCase(place, host, path));
        return onHub ? under(upTo('#', upTo('?', place.substring(path + 1)))) : Optional.empty();
    }

    private static Optional<HubRepository> named(String packageUrl) {
        String versioned = upTo('#', upTo('?', packageUrl));
        String id = upTo('@', versioned);
        String version = versioned.substring(Math.min(versioned.length(), id.length() + 1));
        return isId(id) ? Optional.of(of(Kind.MODEL, id).withRevision(version)) : Optional.empty();
    }

    private static Optional<HubRepository> under(String path) {
        boolean dataset = path.startsWith(DATASETS);
        String[] parts = (dataset ? path.substring(DATASETS.length()) : path).split("/", MOST_PARTS);
        int last = parts.length < 2 || parts[1].isEmpty() || isPart(parts[1]) ? 0 : 1;
        boolean owner = last == 0 && !dataset && !(parts.length > 1 && isPart(parts[1]));
        if (owner || (!dataset && PAGES.contains(parts[0]))) {
            return Optional.empty();
        }
        String name =
                parts[last].endsWith(GIT) ? parts[last].substring(0, parts[last].length() - GIT.length()) : parts[last];
        String id = last == 0 ? name : parts[0] + "/" + name;
        String revision = parts.length > last + 2 && REVISED.contains(parts[last + 1]) ? parts[last + 2] : "";
        return isId(id)
                ? Optional.of(of(dataset ? Kind.DATASET : Kind.MODEL, id).withRevision(revision))
                : Optional.empty();
    }

    private static boolean isPart(String word) {
        return REVISED.contains(word) || VIEWS.contains(word);
    }

    /** {@return the id: {@code namespace/name}, or the name alone} */
    public String id() {
        return namespace.map(owner -> owner + "/" + name).orElse(name);
    }

    /** {@return the address on the Hub, of the revision where there is one} */
    public String address() {
        return HUB
                + (kind == Kind.DATASET ? DATASETS : "")
                + id()
                + revision.map("/tree/"::concat).orElse("");
    }

    /**
     * {@return this repository at a version, if that is the hash of a commit; any other names no revision for good}
     *
     * @param version the version
     */
    public HubRepository withRevision(String version) {
        return isCommit(version) ? new HubRepository(kind, namespace, name, Optional.of(version)) : this;
    }

    private static boolean isCommit(String version) {
        return COMMIT.matcher(version).matches();
    }

    private static boolean isWord(String text, int start, int end) {
        if (start == end || end - start > LONGEST || text.startsWith(GIT, end - GIT.length())) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean mark = c == '-' || c == '.';
            boolean edge = i == start || i == end - 1;
            if (mark ? edge || text.charAt(i - 1) == c : !isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static void requireWord(String argument, String word) {
        if (!isWord(word, 0, word.length())) {
            throw new IllegalArgumentException(argument + " cannot be one on the Hub: " + word);
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static String upTo(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String lowerCase(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
