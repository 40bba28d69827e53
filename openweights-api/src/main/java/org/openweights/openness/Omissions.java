package org.openweights.openness;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.LicenseExpression.Term;
import org.openweights.expression.LicenseExpression.With;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.PassesOn;
import org.openweights.license.terms.Permission.Extent;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;

/**
 * What a license says that a declared one leaves out.
 *
 * <p>Only what is surely left out counts: where the declared license is not known, or was not read on a subject, it may say
 * the same. A declared license that says something of the same kind is taken to say enough.
 */
final class Omissions {
    private static final Set<UseRestriction.Kind> RESTRICTIONS = Set.of(
            UseRestriction.Kind.NON_COMMERCIAL,
            UseRestriction.Kind.RESEARCH_ONLY,
            UseRestriction.Kind.FIELD,
            UseRestriction.Kind.BEHAVIOUR,
            UseRestriction.Kind.COMPETING_MODELS);
    private static final List<Right> RIGHTS = List.of(Right.MODIFY, Right.DISTRIBUTE_MODIFIED, Right.COMMERCIAL_USE);

    private final LicenseExpression declared;
    private final LicenseCatalog catalog;

    Omissions(LicenseExpression declared, LicenseCatalog catalog) {
        this.declared = declared;
        this.catalog = catalog;
    }

    /** {@return the restrictions of a license that are left out, in words that follow its name} */
    List<String> restrictions(License license) {
        LicenseTerms terms = license.terms();
        List<String> omitted = new ArrayList<>();
        Set<UseRestriction.Kind> told = EnumSet.noneOf(UseRestriction.Kind.class);
        for (Provision<UseRestriction> item : terms.useRestrictions().items()) {
            UseRestriction.Kind kind = item.value().kind();
            if (RESTRICTIONS.contains(kind) && told.add(kind) && leavesOut(license, other -> says(other, kind))) {
                omitted.add(phrase(Wording.of(item.value(), license), item.clause()));
            }
        }
        if (omitted.isEmpty()) {
            rights(license, omitted);
        }
        terms.outputs()
                .first(Teaching.RESTRICTIONS::contains)
                .filter(item -> leavesOut(license, Omissions::mayRestrictOutputs))
                .filter(item -> item.value() != OutputTerm.NON_COMMERCIAL)
                .ifPresent(item -> omitted.add(phrase(Wording.of(item.value()), item.clause())));
        terms.passesOn()
                .first(PassesOn.SAME_LICENSE::equals)
                .filter(item -> leavesOut(license, Omissions::mayShareAlike))
                .ifPresent(item ->
                        omitted.add(phrase("asks that what is derived is under the same license", item.clause())));
        return omitted;
    }

    private void rights(License license, List<String> omitted) {
        for (Right right : RIGHTS) {
            license.terms()
                    .right(right)
                    .value()
                    .filter(permission -> permission.extent() == Extent.WITHHELD)
                    .filter(permission -> leavesOut(license, other -> !isGranted(other, right)))
                    .ifPresent(permission -> omitted.add(phrase(
                            Wording.of(permission) + " the right " + Wording.of(right),
                            license.terms().right(right).clause())));
        }
    }

    /** {@return whom a license excludes that are not excluded otherwise, in words that follow its name} */
    List<String> exclusions(License license) {
        return license.terms().licenseeConditions().items().stream()
                .filter(item -> item.value().effect().excludes())
                .filter(item -> !(item.value() instanceof LicenseeCondition.Group group
                        && group.kind() == LicenseeCondition.Kind.SANCTIONED))
                .filter(item -> leavesOut(license, other -> mayExclude(other, item.value())))
                .map(item -> phrase(Wording.of(item.value()), item.clause()))
                .distinct()
                .toList();
    }

    /** {@return whether what is declared neither is the license nor says the same; of a choice, one way to leave it out does} */
    private boolean leavesOut(License license, Predicate<License> saysTheSame) {
        return !declared.<Boolean>fold(
                term -> covers(term, license, saysTheSame), all -> all.contains(true), any -> !any.contains(false));
    }

    private boolean covers(Term term, License license, Predicate<License> saysTheSame) {
        if (term instanceof Absent) {
            return true;
        }
        LicenseId id = term instanceof With with ? with.license().id() : ((Single) term).id();
        return id.equals(license.id())
                || catalog.find(id).map(saysTheSame::test).orElse(true);
    }

    private static boolean says(License other, UseRestriction.Kind kind) {
        return !other.terms().useRestrictions().complete()
                || other.terms()
                        .useRestrictions()
                        .first(restriction -> restriction.kind() == kind
                                || (kind == UseRestriction.Kind.NON_COMMERCIAL
                                        && restriction.kind() == UseRestriction.Kind.RESEARCH_ONLY))
                        .isPresent();
    }

    private static boolean isGranted(License other, Right right) {
        return other.terms()
                .right(right)
                .value()
                .filter(permission -> permission.extent() == Extent.GRANTED)
                .isPresent();
    }

    private static boolean mayRestrictOutputs(License other) {
        Teaching teaching = Teaching.of(other);
        return teaching.unread() || teaching.restriction().isPresent();
    }

    /** An OSI-approved license whose duties nobody has read may be one that shares alike. */
    private static boolean mayShareAlike(License other) {
        return other.terms().passesOn().basis() == Basis.UNREAD
                || !other.terms().passesOn().complete()
                || other.terms().passesOn().first(PassesOn.SAME_LICENSE::equals).isPresent();
    }

    private static boolean mayExclude(License other, LicenseeCondition condition) {
        return !other.terms().licenseeConditions().complete()
                || other.terms()
                        .licenseeConditions()
                        .first(same -> same.getClass() == condition.getClass()
                                && same.effect().excludes())
                        .isPresent();
    }

    private static String phrase(String words, Clause clause) {
        return words + " [" + clause + "]";
    }

    private static String phrase(String words, Optional<Clause> clause) {
        return clause.map(where -> phrase(words, where)).orElse(words);
    }
}
