package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.Modality;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Provision;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;

/** What holds of every release, tried on releases made at random; the same ones every time. */
class OpennessLawsTest {
    private static final int RELEASES = 300;

    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    private static Stream<ModelRelease> releases(long seed) {
        RandomRelease random = new RandomRelease(seed);
        return Stream.generate(random::next).limit(RELEASES);
    }

    private static List<Assessment> assessed(ModelRelease release) {
        return Definitions.assessAll(release, KNOWLEDGE);
    }

    private static ModelRelease under(ModelRelease release, String license) {
        return release.withLicense(LicenseStatement.of(license));
    }

    /** Each criterion, and the whole, with the definition it belongs to. */
    private record Line(String criterion, Verdict verdict) {
        static List<Line> of(List<Assessment> assessments) {
            List<Line> lines = new ArrayList<>();
            for (Assessment assessment : assessments) {
                lines.add(new Line(assessment.definition().id(), assessment.verdict()));
                for (CriterionAssessment criterion : assessment.criteria()) {
                    lines.add(new Line(
                            assessment.definition().id() + " "
                                    + criterion.criterion().id(),
                            criterion.verdict()));
                }
            }
            return lines;
        }
    }

    private static void assertNoBetter(List<Assessment> after, List<Assessment> before, Object why) {
        List<Line> lines = Line.of(before);
        List<Line> changed = Line.of(after);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(changed.get(i).verdict())
                    .as("%s, %s", lines.get(i).criterion(), why)
                    .isLessThanOrEqualTo(lines.get(i).verdict());
        }
    }

    @Test
    void aFurtherLicenseNeverImprovesAVerdict() {
        RandomRelease random = new RandomRelease(1);
        releases(2).forEach(release -> {
            String one = random.license();
            String other = random.license();
            assertNoBetter(
                    assessed(under(release, one + " AND " + other)),
                    assessed(under(release, one)),
                    one + " AND " + other);
        });
    }

    @Test
    void aFurtherBaseModelNeverImprovesAVerdict() {
        RandomRelease random = new RandomRelease(11);
        releases(12).forEach(release -> {
            BaseModel further = random.baseModel();
            List<BaseModel> more = new ArrayList<>(release.baseModels());
            more.add(further);

            assertNoBetter(assessed(release.withBaseModels(more)), assessed(release), further);
        });
    }

    @Test
    void aChoiceIsNeverWorseThanTheBetterOfItsLicenses() {
        RandomRelease random = new RandomRelease(3);
        releases(4).forEach(release -> {
            String one = random.license();
            String other = random.license();
            List<Assessment> first = assessed(under(release, one));
            List<Assessment> second = assessed(under(release, other));
            List<Assessment> choice = assessed(under(release, one + " OR " + other));
            for (int i = 0; i < choice.size(); i++) {
                Verdict better = Collections.max(
                        List.of(first.get(i).verdict(), second.get(i).verdict()));
                assertThat(choice.get(i).verdict())
                        .as("%s, %s OR %s", choice.get(i).definition().id(), one, other)
                        .isGreaterThanOrEqualTo(better);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aRestrictionInTheTextNeverImprovesAVerdict(UseRestriction.Kind kind) {
        for (License license : LicenseCatalog.standard().licenses()) {
            License restricted = withTerms(license, restricted(license.terms(), kind));
            for (LicenseQuestion question : LicenseQuestion.values()) {
                assertThat(question.ask(restricted).verdict())
                        .as("%s of %s", question, license.id())
                        .isLessThanOrEqualTo(question.ask(license).verdict());
            }
        }
    }

    private static LicenseTerms restricted(LicenseTerms terms, UseRestriction.Kind kind) {
        UseRestriction restriction = new UseRestriction(
                kind,
                List.of(UseRestriction.Reach.BASE, UseRestriction.Reach.DERIVATIVES),
                Clause.LICENSE,
                UseRestriction.Rationale.OTHER);
        return changed(
                terms,
                terms.rights(),
                with(terms.useRestrictions(), restriction),
                terms.licenseeConditions(),
                terms.duties(),
                terms.outputs());
    }

    /** A change of terms that takes something from licensees. */
    record Loss(String what, UnaryOperator<LicenseTerms> in) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        for (LicenseeCondition.Effect effect : LicenseeCondition.Effect.values()) {
            for (LicenseeCondition condition : List.of(
                    new LicenseeCondition.Territory(
                            List.of("EU"), LicenseeCondition.Tie.DOMICILE, Optional.empty(), false, effect),
                    new LicenseeCondition.Territory(
                            List.of("EU"),
                            LicenseeCondition.Tie.DOMICILE,
                            Optional.of(Modality.MULTIMODAL),
                            false,
                            effect),
                    new LicenseeCondition.Group(LicenseeCondition.Kind.COMPETITOR, effect))) {
                losses.add(new Loss(
                        condition.toString(),
                        terms -> changed(
                                terms,
                                terms.rights(),
                                terms.useRestrictions(),
                                with(terms.licenseeConditions(), condition),
                                terms.duties(),
                                terms.outputs())));
            }
        }
        for (OutputTerm ban : Teaching.RESTRICTIONS) {
            losses.add(new Loss(
                    ban.toString(),
                    terms -> changed(
                            terms,
                            terms.rights(),
                            terms.useRestrictions(),
                            terms.licenseeConditions(),
                            terms.duties(),
                            with(terms.outputs(), ban))));
        }
        for (Duty.Kind kind : Duty.Kind.values()) {
            Duty duty = new Duty(kind, List.of(), Optional.empty(), List.of(Duty.Trigger.ABOVE_SCALE));
            losses.add(new Loss(
                    duty.toString(),
                    terms -> changed(
                            terms,
                            terms.rights(),
                            terms.useRestrictions(),
                            terms.licenseeConditions(),
                            with(terms.duties(), duty),
                            terms.outputs())));
        }
        for (Right right : Right.values()) {
            losses.add(new Loss(right + " withheld", terms -> withheld(terms, right)));
        }
        return losses.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void whatIsTakenFromLicenseesNeverImprovesAVerdict(Loss loss) {
        for (License license : LicenseCatalog.standard().licenses()) {
            if (license.isOsiApproved()) {
                continue;
            }
            License less = withTerms(license, loss.in().apply(license.terms()));
            for (LicenseQuestion question : LicenseQuestion.values()) {
                assertThat(question.ask(less).verdict())
                        .as("%s of %s", question, license.id())
                        .isLessThanOrEqualTo(question.ask(license).verdict());
            }
        }
    }

    /** A right within limits is left alone: to withhold it takes the limits away, which may be what a question is about. */
    private static LicenseTerms withheld(LicenseTerms terms, Right right) {
        boolean limited = terms.right(right)
                .value()
                .filter(permission -> permission.extent() == Permission.Extent.LIMITED)
                .isPresent();
        if (limited) {
            return terms;
        }
        Map<Right, Fact<Permission>> rights = new EnumMap<>(terms.rights());
        rights.put(right, Fact.stated(Permission.of(Permission.Extent.WITHHELD), new Clause(Clause.LICENSE, "99")));
        return changed(
                terms, rights, terms.useRestrictions(), terms.licenseeConditions(), terms.duties(), terms.outputs());
    }

    private static <T> Provisions<T> with(Provisions<T> provisions, T further) {
        List<Provision<T>> items = new ArrayList<>(provisions.items());
        items.add(new Provision<>(further, new Clause(Clause.LICENSE, "99"), ""));
        return provisions.complete() ? Provisions.stated(items) : Provisions.partly(items);
    }

    private static LicenseTerms changed(
            LicenseTerms terms,
            Map<Right, Fact<Permission>> rights,
            Provisions<UseRestriction> restrictions,
            Provisions<LicenseeCondition> conditions,
            Provisions<Duty> duties,
            Provisions<OutputTerm> outputs) {
        return new LicenseTerms(
                rights,
                restrictions,
                conditions,
                duties,
                terms.noticeDelivery(),
                terms.passesOn(),
                outputs,
                terms.patents(),
                terms.trademarks(),
                terms.litigation(),
                terms.stability());
    }

    private static License withTerms(License license, LicenseTerms terms) {
        return new License(
                license.id(),
                license.name(),
                license.steward(),
                license.date(),
                license.comment(),
                license.aliases(),
                license.documents(),
                license.reading(),
                terms,
                license.annotations());
    }

    @Test
    void evidenceNeverMakesAMetCriterionUndetermined() {
        RandomRelease random = new RandomRelease(5);
        releases(6).forEach(release -> {
            Component evidence = random.component();
            List<Component> more = new ArrayList<>(release.components());
            more.add(evidence);
            List<Line> before = Line.of(assessed(release));
            List<Line> after = Line.of(assessed(release.withComponents(more)));
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).verdict() == Verdict.MET) {
                    assertThat(after.get(i).verdict())
                            .as("%s, with %s", before.get(i).criterion(), evidence)
                            .isNotEqualTo(Verdict.UNDETERMINED);
                }
            }
        });
    }

    @Test
    void aDescriptionNeverMakesAnythingWorse() {
        releases(7).forEach(release -> {
            for (ComponentKind kind : List.of(
                    ComponentKind.TRAINING_METHODOLOGY,
                    ComponentKind.TRAINING_DATA_DESCRIPTION,
                    ComponentKind.TRAINING_DATA_PROVENANCE,
                    ComponentKind.HYPERPARAMETERS,
                    ComponentKind.LIMITATIONS)) {
                List<Component> more = new ArrayList<>(release.components());
                more.add(Component.of(kind));

                assertNoBetter(assessed(release), assessed(release.withComponents(more)), kind);
            }
        });
    }

    @Test
    void theOrderOfComponentsAndBaseModelsDoesNotMatter() {
        Random random = new Random(8);
        releases(9).forEach(release -> {
            List<Component> components = new ArrayList<>(release.components());
            List<BaseModel> bases = new ArrayList<>(release.baseModels());
            Collections.shuffle(components, random);
            Collections.shuffle(bases, random);
            ModelRelease shuffled = release.withComponents(components).withBaseModels(bases);

            assertThat(Line.of(assessed(shuffled))).as("%s", release).isEqualTo(Line.of(assessed(release)));
            assertThat(EffectiveLicense.of(shuffled, KNOWLEDGE).expression().licenses())
                    .containsExactlyInAnyOrderElementsOf(
                            EffectiveLicense.of(release, KNOWLEDGE).expression().licenses());
        });
    }

    @Test
    void allDefinitionsAtOnceSayWhatEachSaysAlone() {
        releases(10)
                .limit(100)
                .forEach(release -> assertThat(assessed(release))
                        .isEqualTo(Definitions.all().stream()
                                .map(definition -> definition.assess(release, KNOWLEDGE))
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPEN_SOURCE_SOFTWARE", "OSI_APPROVED"})
    void whatNobodyHasReadIsNeitherYesNorNo(LicenseQuestion question) {
        License unread = new License(
                LicenseExpression.of("LicenseRef-unread").licenses().iterator().next(),
                "An unread license",
                "",
                Optional.empty(),
                "",
                LicenseCatalog.standard().licenses().get(0).aliases(),
                List.of(),
                new License.Reading(License.Reading.Extent.NONE, "", ""),
                LicenseTerms.unread(),
                List.of());

        assertThat(question.ask(unread).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aConditionNamesTheQuestionThatDecidesIt(LicenseQuestion question) {
        for (License license : LicenseCatalog.standard().licenses()) {
            Judgement judgement = question.ask(license);
            if (judgement.verdict() == Verdict.CONDITIONAL) {
                assertThat(judgement.missing())
                        .as("%s of %s", question, license.id())
                        .isNotEmpty()
                        .allSatisfy(missing -> assertThat(missing).startsWith("whether "));
            }
        }
    }

    @Test
    void theChoiceThatIsTakenIsNamed() {
        ModelRelease release = under(ModelRelease.named("a/model"), "cc-by-nc-4.0 OR apache-2.0");

        assertThat(Definitions.openWeights().assess(release).of("R3").reasons())
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text)
                        .contains(LicenseExpression.of("Apache-2.0").toString()));
    }
}
