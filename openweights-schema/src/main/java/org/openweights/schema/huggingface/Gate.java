package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.License;
import org.openweights.license.LicenseResolver;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.Finding;

/** What stands between a model and those who want it: terms to accept, data to give. */
final class Gate {
    private static final String KEYS = "extra_gated_";

    private Gate() {}

    /** {@return the first key that says what the gate asks for} */
    static Optional<Member> keyIn(Metadata metadata) {
        for (Member member : metadata.root().members().list()) {
            if (member.key().startsWith(KEYS)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** {@return the finding that metadata describes a gate before a model under an open source license} */
    static Optional<Finding> finding(Metadata metadata) {
        return keyIn(metadata)
                .flatMap(key -> contradiction(metadata)
                        .map(message -> metadata.keyFinding(HuggingFaceRule.GATED, message, key)));
    }

    /** {@return what to say of a gate before a model under an open source license; empty if the license is no such} */
    static Optional<String> contradiction(Metadata metadata) {
        List<Scalar> licenses = metadata.texts("license");
        return licenses.isEmpty() || !licenses.stream().allMatch(license -> isOpenSource(license.text()))
                ? Optional.empty()
                : Optional.of("The model can only be had through a gate, yet its license '"
                        + Excerpt.of(licenses.get(0).text()) + "' lets everyone pass it on. "
                        + HuggingFaceRule.GATED.remedy());
    }

    private static boolean isOpenSource(String keyword) {
        LicenseResolver resolver = LicenseResolver.standard();
        return resolver.resolve(keyword).expression() instanceof LicenseExpression.Single single
                && resolver.catalog()
                        .find(single.id())
                        .filter(License::isOsiApproved)
                        .isPresent();
    }
}
