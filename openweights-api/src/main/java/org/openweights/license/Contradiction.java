package org.openweights.license;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseId;

/**
 * Two parts of a declaration that cannot both be true.
 *
 * @param first what one part says: the values, the name or the link
 * @param second what the other says
 * @param all what all parts say
 */
record Contradiction(Saying first, Saying second, List<Saying> all) {
    /**
     * What a part of a declaration says.
     *
     * @param words the part, as a sentence calls it
     * @param meaning the license that it means
     * @param restricts whether it names no license that is known, and has words of restriction
     * @param remark whether it is a remark
     */
    record Saying(String words, Resolution meaning, boolean restricts, boolean remark) {
        private static Saying of(String words, String text, Resolution meaning, boolean remark) {
            boolean restricts = readings(meaning).isEmpty() && RestrictiveWords.areInName(text);
            return new Saying(words, meaning, restricts, remark);
        }

        private String means() {
            if (meaning.isKnown()) {
                return words + " means " + meaning.expression();
            }
            return restricts ? words + " restricts the use" : words + " means one of several other licenses";
        }
    }

    /**
     * {@return the first contradiction in a declaration}
     *
     * @param declaration the declaration
     * @param values what its values mean; nothing is said by none, or by {@code other}
     * @param resolver tells what a string means
     * @param forCommerce whether a license lets anybody use the material commercially
     */
    static Optional<Contradiction> in(
            LicenseDeclaration declaration,
            Optional<Resolution> values,
            Function<String, Resolution> resolver,
            Predicate<LicenseExpression> forCommerce) {
        List<Saying> all = new ArrayList<>();
        values.ifPresent(meaning -> all.add(new Saying("'" + declaration + "'", meaning, false, false)));
        declaration
                .name()
                .ifPresent(name -> all.add(Saying.of("the name '" + name + "'", name, resolver.apply(name), false)));
        declaration
                .link()
                .filter(Spelling::isUrl)
                .ifPresent(link -> all.add(new Saying("the link <" + link + ">", resolver.apply(link), false, false)));
        for (String remark : declaration.remarks()) {
            all.add(Saying.of("the remark '" + remark + "'", remark, resolver.apply(remark), true));
        }
        for (int i = 0; i < all.size() && !all.get(i).remark(); i++) {
            for (Saying other : all.subList(i + 1, all.size())) {
                if (contradict(all.get(i), other, forCommerce)) {
                    return Optional.of(new Contradiction(all.get(i), other, all));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean contradict(Saying first, Saying second, Predicate<LicenseExpression> forCommerce) {
        if (first.restricts() || second.restricts()) {
            Resolution other = first.restricts() ? second.meaning() : first.meaning();
            return other.isKnown() && forCommerce.test(other.expression());
        }
        Set<LicenseId> one = readings(first.meaning());
        Set<LicenseId> two = readings(second.meaning());
        if (one.isEmpty() || two.isEmpty()) {
            return false;
        }
        return isOpen(second.meaning()) ? Collections.disjoint(one, two) : !one.containsAll(two);
    }

    /** The licenses that may be meant; none if that is not known. */
    private static Set<LicenseId> readings(Resolution meaning) {
        Set<LicenseId> readings = new HashSet<>(meaning.expression().licenses());
        if (isOpen(meaning)) {
            meaning.alternatives().forEach(other -> readings.addAll(other.licenses()));
        }
        return readings;
    }

    private static boolean isOpen(Resolution meaning) {
        return meaning.grade() == ResolutionGrade.FAMILY || meaning.grade() == ResolutionGrade.ONLY_OR_LATER_UNSTATED;
    }

    /**
     * {@return what a declaration means that has the contradiction: nothing that can be relied on}
     *
     * @param declared what was declared
     */
    Resolution resolution(String declared) {
        Set<LicenseExpression> alternatives = new LinkedHashSet<>();
        for (Saying saying : all) {
            if (saying.meaning().isKnown()) {
                alternatives.add(saying.meaning().expression());
            } else if (isOpen(saying.meaning())) {
                alternatives.addAll(saying.meaning().alternatives());
            }
        }
        boolean unknown = all.stream().anyMatch(Saying::restricts);
        return new Resolution(
                declared,
                Absent.NOASSERTION,
                ResolutionGrade.CONTRADICTED,
                capital(first.means()) + ", and " + second.means() + ": one contradicts the other.",
                unknown ? List.of() : List.copyOf(alternatives));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
