package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** What the metadata of a card says of the license beside the keys that name it, and whether that fits. */
final class LicenseFields {
    static final String DETAILS = "license_details";
    private static final String TAG = "license:";
    private static final List<String> KEYS = List.of("license", "license_name", "license_link");

    private LicenseFields() {}

    /**
     * What is said of the license beside the keys that name it.
     *
     * @param words the words
     * @param place where they stand
     */
    record Remark(String words, Scalar place) {}

    /** {@return the keys that name the license} */
    static List<String> keys() {
        return KEYS;
    }

    /**
     * {@return what is remarked: by the details of the license, by keys that look like one that names it, and by tags}
     *
     * @param metadata the metadata
     * @param tags the tags of the card, and those that the Hub adds
     */
    static List<Remark> remarks(Metadata metadata, List<Node> tags) {
        List<Remark> remarks = new ArrayList<>();
        metadata.texts(DETAILS)
                .forEach(details -> details.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> remarks.add(new Remark(line, details))));
        Set<String> known = MetadataSchema.standard().keys();
        for (Member member : metadata.root().members()) {
            if (!known.contains(member.key())
                    && MetadataRules.meant(member.key(), known)
                            .filter(KEYS::contains)
                            .isPresent()) {
                scalars(member.value()).forEach(value -> remarks.add(new Remark(value.text(), value)));
            }
        }
        tags.stream()
                .flatMap(LicenseFields::scalars)
                .filter(tag -> tag.text().startsWith(TAG))
                .forEach(tag -> remarks.add(new Remark(tag.text().substring(TAG.length()), tag)));
        return remarks;
    }

    private static Stream<Scalar> scalars(Node value) {
        Stream<Node> values = value instanceof Sequence list ? list.items().stream() : Stream.of(value);
        return values.filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> !scalar.text().isBlank());
    }

    /** {@return whether what is declared names licenses that are known} */
    static boolean isSettled(LicenseDeclaration declaration) {
        LicenseResolver resolver = LicenseResolver.standard();
        Resolution resolution = resolver.resolve(declaration.withRemarks(List.of()));
        return resolution.isKnown()
                && resolution.expression().licenses().stream()
                        .allMatch(id ->
                                !id.isReference() || resolver.catalog().find(id).isPresent());
    }

    /** {@return whether what is declared contradicts itself, or one of the remarks on it} */
    static boolean isContradicted(LicenseDeclaration declaration) {
        return LicenseResolver.standard().resolve(declaration).grade() == ResolutionGrade.CONTRADICTED;
    }

    /**
     * {@return the finding that what is said of the license cannot all be true}
     *
     * @param metadata the metadata
     * @param tags the tags of the card, and those that the Hub adds
     */
    static Optional<Finding> contradiction(Metadata metadata, List<Node> tags) {
        LicenseDeclaration declaration = new LicenseDeclaration(
                metadata.texts("license").stream().map(Scalar::text).toList(),
                metadata.text("license_name").map(Scalar::text),
                metadata.text("license_link").map(Scalar::text));
        if (declaration.isEmpty()) {
            return Optional.empty();
        }
        Optional<Finding> within = KEYS.stream()
                .flatMap(key -> metadata.get(key).stream())
                .findFirst()
                .flatMap(place -> contradiction(metadata, declaration, place));
        return within.or(() -> remarks(metadata, tags).stream()
                .flatMap(remark ->
                        contradiction(metadata, declaration.withRemarks(List.of(remark.words())), remark.place())
                                .stream())
                .findFirst());
    }

    private static Optional<Finding> contradiction(Metadata metadata, LicenseDeclaration declaration, Node place) {
        HuggingFaceRule rule = HuggingFaceRule.LICENSE_CONTRADICTED;
        Resolution resolution = LicenseResolver.standard().resolve(declaration);
        return resolution.grade() == ResolutionGrade.CONTRADICTED
                ? Optional.of(metadata.finding(rule, resolution.reason() + " " + rule.remedy(), place))
                : Optional.empty();
    }
}
