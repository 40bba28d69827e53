package org.openweights.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.NoticeDelivery;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;

class ExpressionTermsTest {
    private final LicenseCatalog catalog = LicenseCatalog.standard();

    private ExpressionTerms of(String expression) {
        return ExpressionTerms.of(LicenseExpression.of(expression), catalog);
    }

    @Test
    void ofTwoLicensesThatApplyTogetherTheStricterRightHolds() {
        LicenseTerms terms = of("MIT AND CC-BY-NC-4.0").terms().orElseThrow();

        assertThat(terms.right(Right.COMMERCIAL_USE).value()).contains(Permission.of(Permission.Extent.WITHHELD));
        assertThat(terms.right(Right.COMMERCIAL_USE).clause())
                .hasValueSatisfying(clause -> assertThat(clause.document()).isEqualTo("CC-BY-NC-4.0"));
    }

    @Test
    void restrictionsAndDutiesAddUpAndNameTheirLicense() {
        LicenseTerms terms = of("CC-BY-4.0 AND LicenseRef-scancode-llama-3.1-license-2024")
                .terms()
                .orElseThrow();

        assertThat(terms.useRestrictions().first(restriction -> restriction.kind() == UseRestriction.Kind.BEHAVIOUR))
                .hasValueSatisfying(provision -> assertThat(provision.clause())
                        .isEqualTo(new Clause("LicenseRef-scancode-llama-3.1-license-2024", "1.b.iv")));
        assertThat(terms.duties().where(duty -> duty.kind() == Duty.Kind.DISPLAY))
                .isNotEmpty();
        assertThat(terms.duties().where(duty -> duty.kind() == Duty.Kind.STATE_CHANGES))
                .isNotEmpty();
        assertThat(terms.noticeDelivery().value()).contains(NoticeDelivery.COPY);
    }

    @Test
    void aChoiceKeepsItsBranches() {
        ExpressionTerms choice = of("MIT OR CC-BY-NC-4.0");

        assertThat(choice.terms()).isEmpty();
        assertThat(choice)
                .isInstanceOfSatisfying(
                        ExpressionTerms.Any.class,
                        any -> assertThat(any.branches())
                                .extracting(branch -> branch.expression().toString())
                                .containsExactly("MIT", "CC-BY-NC-4.0"));
    }

    @Test
    void aChoiceWithinASumIsNotMultipliedOut() {
        String clause = "(MIT OR ISC)";
        String manyChoices = String.join(" AND ", Collections.nCopies(60, clause));

        assertThat(of(manyChoices))
                .isInstanceOfSatisfying(
                        ExpressionTerms.All.class,
                        all -> assertThat(all.parts()).hasSize(60));
    }

    @Test
    void anExceptionLeavesTheTermsOfItsLicenseAndIsNamed() {
        assertThat(of("GPL-2.0-only WITH Classpath-exception-2.0"))
                .isInstanceOfSatisfying(ExpressionTerms.One.class, one -> {
                    assertThat(one.license()).isPresent();
                    assertThat(one.addition())
                            .hasValueSatisfying(
                                    addition -> assertThat(addition).hasToString("Classpath-exception-2.0"));
                });
    }

    @Test
    void aLicenseThatIsNotKnownIsUnread() {
        assertThat(of("LicenseRef-nobody-knows").terms()).contains(LicenseTerms.unread());
    }

    @Test
    void whatIsUnreadInOneStaysUnreadInBoth() {
        LicenseTerms terms = of("MIT AND LicenseRef-nobody-knows").terms().orElseThrow();

        assertThat(terms.right(Right.USE)).extracting(Fact::basis).isEqualTo(Basis.UNREAD);
        assertThat(terms.useRestrictions().complete()).isFalse();
    }

    @Test
    void twoThousandOperandsAddUp() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> i % 2 == 0 ? "MIT" : "LicenseRef-" + i)
                .reduce((a, b) -> a + " AND " + b)
                .orElseThrow();

        assertThat(of(many).terms()).isPresent();
    }
}
