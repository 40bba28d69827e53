package org.openweights.schema;

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
import org.jspecify.annotations.NullMarked;

/** The rules of the house, as far as the compiler does not hold them. */
@AnalyzeClasses(packages = "org.openweights.schema", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FORMATS_STAND_BETWEEN_THE_FACE_AND_THE_SOURCES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("service")
            .definedBy("org.openweights.schema.service")
            .layer("formats")
            .definedBy(
                    "org.openweights.schema.huggingface..",
                    "org.openweights.schema.canonical",
                    "org.openweights.schema.modelcardtoolkit",
                    "org.openweights.schema.modelpack",
                    "org.openweights.schema.spdx3")
            .layer("texts")
            .definedBy(
                    "org.openweights.schema.source",
                    "org.openweights.schema.markdown",
                    "org.openweights.schema.jsonschema",
                    "org.openweights.schema.fields",
                    "org.openweights.schema.reading",
                    "org.openweights.schema.writing")
            .layer("face")
            .definedBy("org.openweights.schema")
            .whereLayer("service")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("formats")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("texts")
            .mayOnlyBeAccessedByLayers("formats")
            .whereLayer("face")
            .mayOnlyBeAccessedByLayers("service", "formats", "texts");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.openweights.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_FACE_KNOWS_NO_LIBRARY = noClasses()
            .that()
            .resideInAPackage("org.openweights.schema")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.networknt..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule YAML_IS_PARSED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.openweights.schema.source")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule THE_VALIDATOR_STAYS_BEHIND_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.openweights.schema.jsonschema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.networknt..");

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
            .callMethod(Thread.class, "getContextClassLoader");

    @ArchTest
    static final ArchRule ONLY_THE_FACE_READS_FILES = noClasses()
            .that()
            .resideOutsideOfPackage("org.openweights.schema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..");
}
