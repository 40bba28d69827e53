package org.openweights.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.spdx.LicenseTextIdentifier;
import org.openweights.spdx.LicenseTextMatch;
import org.openweights.validation.SourceLocation;

/**
 * What one place says of the license of a model.
 *
 * @param place what kind of place it is
 * @param name the name of the file
 * @param location where it stands
 * @param declaration what is said; of a license text, the identifier, or {@code other} with a name and the file where the text is
 *     changed or not known
 * @param resolution what that means
 * @param licenses the licenses that it means, as far as they are in the catalog
 * @param text the license text that stands there, if it is one that is known, changed or not
 * @since 0.1.0
 */
public record LicenseClaim(
        Place place,
        String name,
        SourceLocation location,
        LicenseDeclaration declaration,
        Resolution resolution,
        List<License> licenses,
        Optional<LicenseTextMatch> text) {
    /** Copies the list. */
    public LicenseClaim {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(resolution, "resolution");
        licenses = List.copyOf(licenses);
        Objects.requireNonNull(text, "text");
    }

    /** {@return whether it names a license that is known by its identifier, rather than a family, a name of its own or nothing} */
    public boolean isSpecific() {
        return resolution.isKnown()
                && resolution.expression().licenses().stream()
                        .allMatch(id -> !id.isReference() || license(id).isPresent() || text.isPresent());
    }

    /** Whether what is said contradicts itself. */
    boolean isContradicted() {
        return resolution.grade() == ResolutionGrade.CONTRADICTED;
    }

    /** What the catalog has of one of the licenses. */
    Optional<License> license(LicenseId id) {
        return licenses.stream().filter(license -> license.id().equals(id)).findFirst();
    }

    /** Whether the text of the license that is named would have been found. */
    boolean isTextKnown() {
        return resolution.expression().licenses().stream().allMatch(LicenseTextIdentifier.standard()::knows);
    }

    /** Whether it is a license text, word for word. */
    boolean isExact() {
        return text.isPresent() && !isChanged();
    }

    /** {@return whether it is a license text that is close to a known one, and is not that one} */
    public boolean isChanged() {
        return text.isPresent() && !text.get().exact();
    }

    /**
     * {@return whether both may mean the same license}
     *
     * @param other what another place says
     */
    public boolean agreesWith(LicenseClaim other) {
        Set<String> theirs = other.readings();
        return readings().stream().anyMatch(theirs::contains);
    }

    /** The licenses that it may mean; of a changed text, those that it is based on. */
    private Set<String> readings() {
        Set<String> readings = new LinkedHashSet<>();
        ids(resolution.expression()).forEach(id -> add(readings, id));
        boolean open = resolution.grade() == ResolutionGrade.ONLY_OR_LATER_UNSTATED
                || resolution.grade() == ResolutionGrade.FAMILY;
        if (open) {
            resolution.alternatives().stream().flatMap(LicenseClaim::ids).forEach(id -> add(readings, id));
        }
        text.ifPresent(match -> {
            add(readings, match.license());
            match.alternatives().forEach(id -> add(readings, id));
        });
        return readings;
    }

    private static Stream<LicenseId> ids(LicenseExpression expression) {
        return expression.licenses().stream();
    }

    private static void add(Set<String> readings, LicenseId id) {
        readings.add(undated(id));
        if (id.text().startsWith("LGPL-3.0")) {
            // Its text is an addition to the GPL 3.0, which lies beside it.
            readings.add(id.text().substring(1));
        }
    }

    /** A keyword does not say of which date a text is: the terms of Gemma are of three dates, and have one name. */
    static String undated(LicenseId id) {
        return id.text().replaceFirst("-[0-9]{4}-[0-9]{2}-[0-9]{2}$", "");
    }

    /**
     * A place in which a license is named, those first that come before others where they disagree.
     *
     * @since 0.1.0
     */
    public enum Place {
        /** A license file beside the weights. */
        LICENSE_FILE("it is the license itself, shipped with the weights"),
        /** A license text in the body of the card. */
        CARD_TEXT("it is the license itself, and the metadata only names one"),
        /** The metadata of the card, or the license that its text names. */
        CARD("there is no license text, and the card is what the publisher says of this model"),
        /** The metadata of a weights file. */
        WEIGHTS("nothing else names a license");

        private final String reason;

        Place(String reason) {
            this.reason = reason;
        }

        /** {@return why this place comes before those after it, as the rest of a sentence} */
        public String reason() {
            return reason;
        }

        /** {@return whether what stands there is a license text, rather than the name of one} */
        public boolean isText() {
            return this == LICENSE_FILE || this == CARD_TEXT;
        }
    }
}
