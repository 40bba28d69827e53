package org.openweights.license.terms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.openweights.license.terms.Permission.Extent;
import org.openweights.license.terms.Permission.Limit;

/**
 * The terms of two licenses that apply together: all restrictions and duties of both, and of each right the stricter.
 *
 * <p>What is unread in one stays unread in both, unless the other is as strict as can be: then nothing could make it
 * stricter.
 */
final class TermsUnion {
    /** Silence grants nothing, so it is stricter than a grant within limits. */
    private static final int SILENT_RIGHT = 2;

    private TermsUnion() {}

    static LicenseTerms of(LicenseTerms a, LicenseTerms b) {
        Map<Right, Fact<Permission>> rights = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            rights.put(right, right(a.right(right), b.right(right)));
        }
        return new LicenseTerms(
                rights,
                provisions(a.useRestrictions(), b.useRestrictions()),
                provisions(a.licenseeConditions(), b.licenseeConditions()),
                provisions(a.duties(), b.duties()),
                stricter(a.noticeDelivery(), b.noticeDelivery(), TermsUnion::rank, -1, rank(NoticeDelivery.COPY)),
                provisions(a.passesOn(), b.passesOn()),
                provisions(a.outputs(), b.outputs()),
                stricter(a.patents(), b.patents(), TermsUnion::rank, SILENT_RIGHT, rank(PatentTerm.EXCLUDED)),
                stricter(a.trademarks(), b.trademarks(), TermsUnion::rank, 2, rank(TrademarkTerm.EXCLUDED)),
                stricter(a.litigation(), b.litigation(), TermsUnion::rank, -1, rank(LitigationTerm.ANY_ENDS_ALL)),
                provisions(a.stability(), b.stability()));
    }

    private static Fact<Permission> right(Fact<Permission> a, Fact<Permission> b) {
        boolean bothLimited =
                a.value().filter(p -> p.extent() == Extent.LIMITED).isPresent()
                        && b.value().filter(p -> p.extent() == Extent.LIMITED).isPresent();
        if (!bothLimited) {
            return stricter(a, b, permission -> rank(permission.extent()), SILENT_RIGHT, rank(Extent.WITHHELD));
        }
        Set<Limit> limits = new LinkedHashSet<>(a.value().get().limits());
        limits.addAll(b.value().get().limits());
        Permission both = new Permission(Extent.LIMITED, List.copyOf(limits));
        return new Fact<>(a.basis(), Optional.of(both), a.clause(), both(a.note(), "and " + describe(b)));
    }

    private static String describe(Fact<?> fact) {
        return both(fact.clause().map(Clause::toString).orElse(""), fact.note());
    }

    private static String both(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? a + b : a + "; " + b;
    }

    private static int rank(Extent extent) {
        return switch (extent) {
            case GRANTED -> 0;
            case LIMITED -> 1;
            case UNCLEAR -> 3;
            case WITHHELD -> 4;
        };
    }

    private static int rank(PatentTerm term) {
        return switch (term) {
            case GRANTED -> 0;
            case BROAD -> 1;
            case COPYRIGHT_ONLY -> 3;
            case EXCLUDED -> 4;
        };
    }

    private static int rank(TrademarkTerm term) {
        return switch (term) {
            case GRANTED -> 0;
            case LIMITED -> 1;
            case EXCLUDED -> 3;
        };
    }

    private static int rank(NoticeDelivery delivery) {
        return switch (delivery) {
            case NONE_NEEDED -> 0;
            case BY_REFERENCE -> 1;
            case MAKE_AVAILABLE -> 2;
            case COPY -> 3;
        };
    }

    private static int rank(LitigationTerm term) {
        return switch (term) {
            case PATENT_ENDS_PATENT -> 0;
            case PATENT_ENDS_ALL -> 1;
            case PATENT_OR_COPYRIGHT_ENDS_ALL -> 2;
            case ANY_ENDS_ALL -> 3;
        };
    }

    private static <T> Fact<T> stricter(Fact<T> a, Fact<T> b, ToIntFunction<T> rank, int silent, int strictest) {
        int ofA = rank(a, rank, silent);
        int ofB = rank(b, rank, silent);
        boolean gap = a.basis() == Basis.UNREAD || b.basis() == Basis.UNREAD;
        if (gap && Math.max(ofA, ofB) < strictest) {
            return a.basis() == Basis.UNREAD ? a : b;
        }
        return ofA >= ofB ? a : b;
    }

    private static <T> int rank(Fact<T> fact, ToIntFunction<T> rank, int silent) {
        return fact.value().map(rank::applyAsInt).orElse(fact.basis() == Basis.SILENT ? silent : Integer.MIN_VALUE);
    }

    private static <T> Provisions<T> provisions(Provisions<T> a, Provisions<T> b) {
        Set<Provision<T>> items = new LinkedHashSet<>(a.items());
        items.addAll(b.items());
        boolean complete = a.complete() && b.complete();
        if (items.isEmpty() && a.basis() == b.basis()) {
            return a.withNote(both(a.note(), a.note().equals(b.note()) ? "" : b.note()));
        }
        if (items.isEmpty()) {
            return complete ? Provisions.silent() : Provisions.unread();
        }
        List<Provision<T>> all = new ArrayList<>(items);
        return complete ? Provisions.stated(all) : Provisions.partly(all);
    }
}
