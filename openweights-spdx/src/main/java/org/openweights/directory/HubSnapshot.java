package org.openweights.directory;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openweights.model.HubRepository;
import org.openweights.model.Identity;

/**
 * A revision of a model as the cache of the Hub holds it.
 *
 * <p>By the documentation of huggingface_hub, section Manage the cache, it is a folder
 * {@code models--ORG--NAME/snapshots/REVISION} whose files are links into {@code models--ORG--NAME/blobs}.
 *
 * @param model the name of the model on the Hub
 * @param revision the revision: 40 hexadecimal digits
 * @since 0.1.0
 */
public record HubSnapshot(String model, String revision) {
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40}");
    private static final String MODELS = "models--";

    /** Checks that both are given. */
    public HubSnapshot {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(revision, "revision");
    }

    /** Tells by the names of a folder and those around it. */
    static Optional<HubSnapshot> of(Path root) {
        Path snapshots = root.getParent();
        Path repository = snapshots == null ? null : snapshots.getParent();
        if (snapshots == null || repository == null) {
            return Optional.empty();
        }
        String cache = name(repository);
        String model =
                cache.startsWith(MODELS) ? cache.substring(MODELS.length()).replace("--", "/") : "";
        boolean cached = REVISION.matcher(name(root)).matches()
                && name(snapshots).equals("snapshots")
                && HubRepository.isId(model)
                && Files.isDirectory(blobs(root), LinkOption.NOFOLLOW_LINKS);
        return cached ? Optional.of(new HubSnapshot(model, name(root))) : Optional.empty();
    }

    /** Where the files of a snapshot really are. */
    static Path blobs(Path root) {
        return root.resolve("../../blobs").normalize();
    }

    /** What the place in the cache shows of a release, where its card does not say it. */
    Identity complete(Identity said) {
        HubRepository repository =
                HubRepository.of(HubRepository.Kind.MODEL, model).withRevision(revision);
        return new Identity(
                said.name(),
                said.version().or(() -> Optional.of(revision)),
                said.supplier().or(repository::namespace),
                said.authors(),
                said.released(),
                said.location().or(() -> Optional.of(repository.address())),
                said.references(),
                said.description());
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
