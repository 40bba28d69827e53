package org.openweights;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, as far as the compiler does not hold them. */
@AnalyzeClasses(packages = "org.openweights", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ROOMS_KNOW_ONLY_THOSE_BELOW_THEM = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("validation")
            .definedBy("org.openweights.validation..")
            .layer("expression")
            .definedBy("org.openweights.expression..")
            .layer("license")
            .definedBy("org.openweights.license..")
            .layer("model")
            .definedBy("org.openweights.model..")
            .layer("openness")
            .definedBy("org.openweights.openness..")
            .whereLayer("openness")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("openness")
            .whereLayer("license")
            .mayOnlyBeAccessedByLayers("model", "openness")
            .whereLayer("expression")
            .mayOnlyBeAccessedByLayers("license", "model", "openness");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.openweights.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TERMS_KNOW_NO_LICENSE = noClasses()
            .that()
            .resideInAPackage("org.openweights.license.terms..")
            .should(dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.openweights.license")));

    @ArchTest
    static final ArchRule JACKSON_STAYS_IN_THE_LICENSE_READER = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(LicenseReader|LicenseFile|JsonValue)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule NOTHING_IS_STATIC_AND_MUTABLE = classes()
            .should(new ArchCondition<>("have only final static fields") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream()
                            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                            .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .forEach(field -> events.add(new SimpleConditionEvent(
                                    field,
                                    field.getModifiers().contains(JavaModifier.FINAL),
                                    field.getFullName() + " is not final")));
                }
            });

    @ArchTest
    static final ArchRule NOTHING_ASKS_THE_WORLD = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.net.http..")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = classes()
            .should(new ArchCondition<>("not be called Util, Helper, Manager or Impl") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean vague = Stream.of("Util", "Utils", "Helper", "Manager", "Impl")
                            .anyMatch(type.getSimpleName()::endsWith);
                    events.add(new SimpleConditionEvent(type, !vague, type.getName() + " has a vague name"));
                }
            });
}
