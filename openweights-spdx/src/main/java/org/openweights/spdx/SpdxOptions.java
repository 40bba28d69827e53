package org.openweights.spdx;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.LicenseStatement;
import org.openweights.openness.Definition;
import org.openweights.openness.Definitions;
import org.openweights.openness.Knowledge;

/**
 * What an SPDX document shall say beyond what its release says.
 *
 * @param created when the document is made, from year 0 to 9999; where empty, the release's own date is taken, and where
 *     that is not known either, 1970-01-01T00:00:00Z: never the clock
 * @param creators who makes it; where empty, openweights itself is named
 * @param namespace the URI that all identifiers in the document start with, absolute and without a fragment; where empty,
 *     one is derived from what the document says, its creation time left out: documents that say different things never share one
 * @param knowledge the licenses and models that are known
 * @param conformance what becomes of a document whose release lacks what a profile demands
 * @param definitions the definitions of openness by which the release is assessed
 * @param conclusion the license that was concluded for the model itself; where empty, the one that it declares
 * @param licenseTexts the texts of licenses that are not on the SPDX license list, by their references, such as
 *     {@code LicenseRef-acme}: what is known of a license stands in place of a text that is not given
 * @since 0.1.0
 */
public record SpdxOptions(
        Optional<Instant> created,
        List<Creator> creators,
        Optional<String> namespace,
        Knowledge knowledge,
        Conformance conformance,
        List<Definition> definitions,
        Optional<Conclusion> conclusion,
        Map<String, String> licenseTexts) {
    /** Checks date and namespace, and copies the lists. */
    public SpdxOptions {
        created.ifPresent(SpdxOptions::requireFourDigitYear);
        creators = List.copyOf(creators);
        namespace.ifPresent(SpdxOptions::requireNamespace);
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(conformance, "conformance");
        definitions = List.copyOf(definitions);
        Objects.requireNonNull(conclusion, "conclusion");
        licenseTexts = Map.copyOf(licenseTexts);
    }

    /** {@return the options that hold where none are given} */
    public static SpdxOptions standard() {
        return new SpdxOptions(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Knowledge.standard(),
                Conformance.CLAIM_LESS,
                Definitions.all(),
                Optional.empty(),
                Map.of());
    }

    /**
     * {@return these options with a creation time}
     *
     * @param created when the document is made
     */
    public SpdxOptions withCreated(Instant created) {
        return new SpdxOptions(
                Optional.of(created),
                creators,
                namespace,
                knowledge,
                conformance,
                definitions,
                conclusion,
                licenseTexts);
    }

    /**
     * {@return these options with other creators}
     *
     * @param creators who makes the document
     */
    public SpdxOptions withCreators(List<Creator> creators) {
        return new SpdxOptions(
                created, creators, namespace, knowledge, conformance, definitions, conclusion, licenseTexts);
    }

    /**
     * {@return these options with a namespace}
     *
     * @param namespace the URI that all identifiers in the document start with
     */
    public SpdxOptions withNamespace(String namespace) {
        return new SpdxOptions(
                created,
                creators,
                Optional.of(namespace),
                knowledge,
                conformance,
                definitions,
                conclusion,
                licenseTexts);
    }

    /**
     * {@return these options with other knowledge}
     *
     * @param knowledge the licenses and models that are known
     */
    public SpdxOptions withKnowledge(Knowledge knowledge) {
        return new SpdxOptions(
                created, creators, namespace, knowledge, conformance, definitions, conclusion, licenseTexts);
    }

    /**
     * {@return these options with another conformance}
     *
     * @param conformance what becomes of a document whose release lacks what a profile demands
     */
    public SpdxOptions withConformance(Conformance conformance) {
        return new SpdxOptions(
                created, creators, namespace, knowledge, conformance, definitions, conclusion, licenseTexts);
    }

    /**
     * {@return these options with other definitions}
     *
     * @param definitions the definitions of openness by which the release is assessed
     */
    public SpdxOptions withDefinitions(List<Definition> definitions) {
        return new SpdxOptions(
                created, creators, namespace, knowledge, conformance, definitions, conclusion, licenseTexts);
    }

    /**
     * {@return these options with a concluded license}
     *
     * @param conclusion the license that was concluded for the model itself
     */
    public SpdxOptions withConclusion(Conclusion conclusion) {
        return new SpdxOptions(
                created,
                creators,
                namespace,
                knowledge,
                conformance,
                definitions,
                Optional.of(conclusion),
                licenseTexts);
    }

    /**
     * {@return these options with the texts of licenses}
     *
     * @param licenseTexts the texts, by the references of the licenses
     */
    public SpdxOptions withLicenseTexts(Map<String, String> licenseTexts) {
        return new SpdxOptions(
                created, creators, namespace, knowledge, conformance, definitions, conclusion, licenseTexts);
    }

    private static void requireFourDigitYear(Instant created) {
        if (!Seconds.isPrintable(created)) {
            throw new IllegalArgumentException("created must lie in the years 0 to 9999: " + created);
        }
    }

    private static void requireNamespace(String namespace) {
        try {
            URI uri = new URI(namespace);
            if (uri.isAbsolute()
                    && uri.getRawFragment() == null
                    && uri.toASCIIString().equals(namespace)) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("namespace must be a URI: " + namespace, e);
        }
        throw new IllegalArgumentException(
                "namespace must be an absolute URI in ASCII without a fragment: " + namespace);
    }

    /**
     * A license that was concluded from more than what the card declares.
     *
     * @param license the license; what base models pass on comes on top of it
     * @param reason why, in a few sentences
     */
    public record Conclusion(LicenseStatement license, String reason) {
        /** Checks that there is a reason. */
        public Conclusion {
            Objects.requireNonNull(license, "license");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason must not be blank");
            }
        }
    }

    /**
     * Who makes a document.
     *
     * @param kind what the creator is
     * @param name the name
     * @param email the e-mail address
     */
    public record Creator(Kind kind, String name, Optional<String> email) {
        /** Checks that there is a name. */
        public Creator {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(email, "email");
            if (name.isBlank()) {
                throw new IllegalArgumentException("name must not be blank");
            }
        }

        /** What a creator is. */
        public enum Kind {
            /** A person. */
            PERSON,
            /** An organization. */
            ORGANIZATION,
            /** Software that acts by itself. */
            SOFTWARE
        }
    }

    /** What becomes of a document whose release lacks what a profile demands. */
    public enum Conformance {
        /** It claims the profiles whose demands are met, and no other. The missing facts are warnings. */
        CLAIM_LESS,
        /** It is not written. The missing facts are errors. */
        FAIL
    }
}
