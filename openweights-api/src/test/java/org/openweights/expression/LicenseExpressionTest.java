package org.openweights.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Term;
import org.openweights.expression.ParseProblem.Reason;

class LicenseExpressionTest {
    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "MIT, MIT",
        "mit, MIT",
        "apache-2.0 OR mit, Apache-2.0 OR MIT",
        "apache-2.0 or mit, Apache-2.0 OR MIT",
        "GPL-2.0-or-later WITH classpath-exception-2.0, GPL-2.0-or-later WITH Classpath-exception-2.0",
        "MPL-1.1+, MPL-1.1+",
        "MIT OR Apache-2.0 AND BSD-3-Clause, MIT OR Apache-2.0 AND BSD-3-Clause",
        "(MIT OR Apache-2.0) AND BSD-3-Clause, (MIT OR Apache-2.0) AND BSD-3-Clause",
        "((MIT)), MIT",
        "MIT AND (ISC AND Zlib), MIT AND ISC AND Zlib",
        "LicenseRef-x.Y-1, LicenseRef-x.Y-1",
        "DocumentRef-d:LicenseRef-x, DocumentRef-d:LicenseRef-x",
        "MIT WITH AdditionRef-x, MIT WITH AdditionRef-x",
        "MIT WITH DocumentRef-d:AdditionRef-x, MIT WITH DocumentRef-d:AdditionRef-x",
        "NONE, NONE",
        "' NOASSERTION ', NOASSERTION",
        "etalab-2.0, etalab-2.0",
        "lppl-1.3C, LPPL-1.3c",
    })
    void printsWhatItReadInTheSpellingOfTheList(String text, String printed) {
        assertThat(LicenseExpression.of(text)).hasToString(printed);
    }

    @ParameterizedTest(name = "''{0}'': {1} at {2} to {3}")
    @CsvSource({
        "'', EMPTY, 0, 0",
        "'  ', EMPTY, 0, 2",
        "llama3.1, UNKNOWN_LICENSE, 0, 8",
        "MIT OR llama, UNKNOWN_LICENSE, 7, 12",
        "MIT Apache-2.0, OPERATOR_EXPECTED, 4, 14",
        "MIT OR, LICENSE_EXPECTED, 6, 6",
        "OR MIT, LICENSE_EXPECTED, 0, 2",
        "MIT And ISC, OPERATOR_EXPECTED, 4, 7",
        "And, OPERATOR_CASE, 0, 3",
        "(MIT, UNCLOSED, 0, 1",
        "MIT), UNOPENED, 3, 4",
        "(), LICENSE_EXPECTED, 1, 2",
        "MIT +, SEPARATED_PLUS, 4, 5",
        "LicenseRef-x+, PLUS_ON_REFERENCE, 0, 13",
        "LicenseRef-, REFERENCE, 0, 11",
        "DocumentRef-d:x, REFERENCE, 0, 15",
        "MIT WITH, EXCEPTION_EXPECTED, 8, 8",
        "MIT WITH ISC, LICENSE_AS_EXCEPTION, 9, 12",
        "MIT WITH x, UNKNOWN_EXCEPTION, 9, 10",
        "Classpath-exception-2.0, EXCEPTION_AS_LICENSE, 0, 23",
        "(MIT) WITH Classpath-exception-2.0, WITH_AFTER_GROUP, 6, 10",
        "MIT OR NONE, ABSENT_IN_COMPOUND, 7, 11",
        "NOASSERTION AND MIT, ABSENT_IN_COMPOUND, 0, 11",
        "MIT/Apache-2.0, CHARACTER, 3, 4",
        "openrail++, UNKNOWN_LICENSE, 0, 8",
    })
    void aProblemSaysWhereItIs(String text, Reason reason, int start, int end) {
        assertThat(LicenseExpression.parse(text)).isEqualTo(new ParseProblem(text, start, end, reason));
    }

    @ParameterizedTest
    @CsvSource({"MIT AND BSD-5, at 'BSD-5'", "MIT AND, at character 8"})
    void aProblemSaysItsPlaceInWords(String text, String place) {
        assertThat(((ParseProblem) LicenseExpression.parse(text)).place()).isEqualTo(place);
    }

    @Test
    void aProblemPrintsCaretsUnderTheFault() {
        assertThat(LicenseExpression.parse("MIT OR llama")).hasToString("""
                        MIT OR llama
                               ^^^^^ not on the SPDX license list; a license of your own is written LicenseRef-…""");
    }

    @Test
    void programmersAreToldByAnException() {
        assertThatIllegalArgumentException().isThrownBy(() -> LicenseExpression.of("MIT OR"));
    }

    @Test
    void twoThousandOperandsAreNoBurden() {
        String text = Collections.nCopies(2_000, "MIT").stream().collect(Collectors.joining(" OR "));

        assertThat(LicenseExpression.of(text).terms()).hasSize(1);
    }

    @Test
    void nestingIsLimited() {
        String deep = "(".repeat(501) + "MIT" + ")".repeat(501);

        assertThat(LicenseExpression.parse(deep))
                .isInstanceOfSatisfying(
                        ParseProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(Reason.TOO_DEEP));
        assertThat(LicenseExpression.of(deep.substring(1, deep.length() - 1))).hasToString("MIT");
    }

    @ParameterizedTest(name = "{0} with MIT alone: {1}")
    @CsvSource({
        "MIT, true",
        "MIT OR ISC, true",
        "MIT AND ISC, false",
        "(MIT OR ISC) AND (MIT OR Zlib), true",
        "NONE, false",
        "NOASSERTION, false"
    })
    void isSatisfiedByWhatTheCallerAccepts(String text, boolean satisfied) {
        assertThat(LicenseExpression.of(text)
                        .satisfiedBy(term -> term.toString().equals("MIT")))
                .isEqualTo(satisfied);
    }

    @Test
    void foldsFromTheTermsUpward() {
        String folded = LicenseExpression.of("MIT OR ISC AND Zlib")
                .fold(Term::toString, parts -> "all" + parts, parts -> "any" + parts);

        assertThat(folded).isEqualTo("any[MIT, all[ISC, Zlib]]");
    }

    @Test
    void joiningLeavesOutWhatIsThereAlready() {
        LicenseExpression mit = LicenseExpression.of("MIT");

        assertThat(LicenseExpression.allOf(List.of(mit, mit))).isEqualTo(mit);
        assertThat(LicenseExpression.allOf(List.of(mit, LicenseExpression.of("MIT AND ISC"))))
                .hasToString("MIT AND ISC");
    }

    @Test
    void namesItsLicensesOnceEach() {
        assertThat(LicenseExpression.of("MIT OR GPL-2.0-only WITH Classpath-exception-2.0 OR MIT")
                        .licenses())
                .isEqualTo(Set.of(new LicenseId("MIT"), new LicenseId("GPL-2.0-only")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MIT", "MIT OR ISC AND Zlib", "(MIT OR ISC) AND Zlib", "NONE", "MPL-1.1+ WITH AdditionRef-x"})
    void whatItPrintsReadsAsItself(String text) {
        LicenseExpression expression = LicenseExpression.of(text);

        assertThat(LicenseExpression.of(expression.toString())).isEqualTo(expression);
    }

    @Test
    void absenceIsNotALicense() {
        assertThat(LicenseExpression.of("NONE")).isSameAs(Absent.NONE);
        assertThat(Absent.NONE.licenses()).isEmpty();
    }
}
