package org.openweights.spdx.check;

import java.util.Set;

/**
 * What a reference asks of the object that it leads to.
 *
 * @param kind for what it is referred to
 * @param type the class that it must have
 */
record Expectation(Kind kind, Model.Type type) {
    private static final String DOCUMENT = "SpdxDocument";
    private static final Set<String> LICENSE_TEXTS = Set.of(
            "simplelicensing_SimpleLicensingText",
            "expandedlicensing_CustomLicense",
            "expandedlicensing_CustomLicenseAddition");

    /** For what something is referred to. */
    enum Kind {
        /** As the value of a property. */
        VALUE(AiProfileRule.REFERENCE),
        /** As an element or root element of a collection. */
        MEMBER(AiProfileRule.ROOT_DOCUMENT),
        /** As a declared or concluded license. */
        LICENSE(AiProfileRule.LICENSE_TARGET),
        /** As the text of a license. */
        LICENSE_TEXT(AiProfileRule.LICENSE_REFERENCE);

        private final AiProfileRule rule;

        Kind(AiProfileRule rule) {
            this.rule = rule;
        }
    }

    /** The rule that is broken if it leads to an object of another class. */
    AiProfileRule rule(Model.Type found) {
        return kind == Kind.MEMBER && !found.is(type) ? AiProfileRule.REFERENCE : kind.rule;
    }

    boolean accepts(Model.Type found) {
        return switch (kind) {
            case VALUE, LICENSE -> found.is(type);
            case MEMBER -> found.is(type) && !found.name().equals(DOCUMENT);
            case LICENSE_TEXT -> LICENSE_TEXTS.contains(found.name());
        };
    }

    /** Whether all that this accepts, the other accepts too. */
    boolean implies(Expectation other) {
        return equals(other)
                || switch (other.kind) {
                    case VALUE, LICENSE -> type.is(other.type);
                    case MEMBER -> kind != Kind.VALUE || (type.is(other.type) && type != other.type);
                    case LICENSE_TEXT -> false;
                };
    }

    /** What is wrong with an object of a class that is not accepted. */
    String objection(Model.Type found) {
        return switch (kind) {
            case VALUE, LICENSE -> "is a " + found.name() + ", and must be a " + type.name();
            case MEMBER -> "is a " + found.name() + ", and no element to collect";
            case LICENSE_TEXT -> "is a " + found.name() + ", and no license text";
        };
    }
}
