package org.openweights.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.License;
import org.openweights.license.LicenseDocument;
import org.openweights.license.ResolutionGrade;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.LitigationTerm;
import org.openweights.license.terms.NoticeDelivery;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.PassesOn;
import org.openweights.license.terms.PatentTerm;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.StabilityTerm;
import org.openweights.license.terms.TrademarkTerm;
import org.openweights.license.terms.UseRestriction;
import org.openweights.openness.Verdict;

class WordsTest {
    static Stream<Enum<?>> constants() {
        return Stream.<Class<? extends Enum<?>>>of(
                        Right.class,
                        Duty.Kind.class,
                        Duty.Trigger.class,
                        NoticeDelivery.class,
                        UseRestriction.Kind.class,
                        LicenseeCondition.Metric.class,
                        LicenseeCondition.Kind.class,
                        LicenseeCondition.Effect.class,
                        PassesOn.class,
                        OutputTerm.class,
                        PatentTerm.class,
                        TrademarkTerm.class,
                        LitigationTerm.class,
                        StabilityTerm.class,
                        Permission.Limit.class,
                        License.Reading.Extent.class,
                        LicenseDocument.Role.class,
                        ResolutionGrade.class,
                        Verdict.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everythingThatALicenseCanSayHasWords(Enum<?> constant) {
        assertThat(Words.of(constant)).isNotBlank().doesNotContain("{}");
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void everyRightHasAQuestion(Right right) {
        assertThat(Words.of(right, "question")).endsWith("?");
    }

    @ParameterizedTest
    @EnumSource(value = Basis.class, names = "STATED", mode = EnumSource.Mode.EXCLUDE)
    void everyWayOfNotStatingHasWords(Basis basis) {
        assertThat(Words.of(basis)).isNotBlank();
    }
}
