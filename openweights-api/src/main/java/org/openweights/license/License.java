package org.openweights.license;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.expression.LicenseId;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.Modality;

/**
 * A license: what it is called, of which documents it consists, what it says, and what others say of it.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param id the identifier
 * @param name the title of the text
 * @param steward who publishes the text, or an empty string where that is not known
 * @param date the date of the text, as {@code 2024-07-23}, {@code 2024-07} or {@code 2024}
 * @param comment what a reader should know of the license as a whole, or an empty string
 * @param aliases the names under which it is met
 * @param documents the texts that make it up; the license itself first
 * @param reading how much of the text was read
 * @param terms what it says
 * @param annotations what outside bodies say of it
 * @since 0.1.0
 */
public record License(
        LicenseId id,
        String name,
        String steward,
        Optional<String> date,
        String comment,
        Aliases aliases,
        List<LicenseDocument> documents,
        Reading reading,
        LicenseTerms terms,
        List<Annotation> annotations) {
    /** Copies the lists. */
    public License {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(steward, "steward");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(aliases, "aliases");
        documents = List.copyOf(documents);
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(terms, "terms");
        annotations = List.copyOf(annotations);
    }

    /**
     * {@return a document of the license}
     *
     * @param key its key
     */
    public Optional<LicenseDocument> document(String key) {
        return documents.stream().filter(document -> document.key().equals(key)).findFirst();
    }

    /**
     * {@return this license, with its terms as they hold for models of one modality}
     *
     * @param modality the modality
     */
    public License forModels(Modality modality) {
        LicenseTerms special = terms.forModels(modality);
        return special.equals(terms)
                ? this
                : new License(id, name, steward, date, comment, aliases, documents, reading, special, annotations);
    }

    /** {@return whether the Open Source Initiative has approved the license, as far as the annotations show} */
    public boolean isOsiApproved() {
        return annotations.stream()
                .anyMatch(annotation -> annotation.authority() == Annotation.Authority.OSI && annotation.favorable());
    }

    /**
     * How much of a text was read, and where.
     *
     * @param extent how much
     * @param source where the text that was read stands
     * @param note what else a reader should know, or an empty string
     */
    public record Reading(Extent extent, String source, String note) {
        /** How much of a text was read. */
        public enum Extent {
            /** All of it. */
            WHOLE,
            /** Some clauses. */
            PARTLY,
            /** None: the text was not seen. */
            NONE,
            /** None; what is known follows from approval by the Open Source Initiative. */
            APPROVAL
        }
    }
}
