package org.openweights.schema.modelcardtoolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.schema.writing.Meaning;

/**
 * A license as a card has it: a list, in which name and link of a license have no place of their own.
 *
 * @param licenses the licenses
 * @param reference the link, if it is none of the licenses
 */
record WrittenLicense(List<String> licenses, Optional<String> reference) {
    private static final String OTHER = "other";

    /** The name is a license more, unless it would say more than the others. */
    static WrittenLicense of(LicenseDeclaration declaration) {
        if (declaration.isEmpty()) {
            return new WrittenLicense(List.of(), Optional.empty());
        }
        List<String> values = declaration.values();
        boolean other = values.isEmpty()
                || (values.size() == 1 && OTHER.equalsIgnoreCase(values.get(0).strip()));
        if (other) {
            return other(declaration);
        }
        List<String> named = new ArrayList<>(values);
        named.addAll(declaration.name().stream().toList());
        List<String> licenses = new Meaning(declaration)
                .best(listed(named), listed(values))
                .map(LicenseDeclaration::values)
                .orElse(List.of(OTHER));
        return new WrittenLicense(licenses, declaration.link());
    }

    /** Name or link say which license it is; "other" stands where neither can alone. */
    private static WrittenLicense other(LicenseDeclaration declaration) {
        Meaning meaning = new Meaning(declaration);
        LicenseDeclaration named = listed(declaration.name().stream().toList());
        LicenseDeclaration linked = listed(declaration.link().stream().toList());
        if (!meaning.saysTheSame(named) && meaning.saysTheSame(linked)) {
            return new WrittenLicense(linked.values(), Optional.empty());
        }
        List<String> licenses = Stream.of(named)
                .filter(way -> !way.isEmpty())
                .flatMap(way -> meaning.best(way).stream())
                .map(LicenseDeclaration::values)
                .findFirst()
                .orElse(List.of(OTHER));
        return new WrittenLicense(licenses, declaration.link());
    }

    private static LicenseDeclaration listed(List<String> licenses) {
        return new LicenseDeclaration(licenses, Optional.empty(), Optional.empty());
    }
}
