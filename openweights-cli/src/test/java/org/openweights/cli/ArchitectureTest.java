package org.openweights.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.openweights.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule VIEWS_KNOW_NO_COMMAND = noClasses()
            .that()
            .resideInAPackage("org.openweights.cli.view")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openweights.cli", "org.openweights.spdx.text..", "picocli..");

    @ArchTest
    static final ArchRule VIEWS_READ_NO_FILE_CLOCK_OR_ENVIRONMENT = noClasses()
            .that()
            .resideInAPackage("org.openweights.cli.view")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
