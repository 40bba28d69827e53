package org.openweights.spdx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;

@AnalyzeClasses(packages = "org.openweights.spdx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.openweights.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_READERS_AND_WRITERS_OF_JSON_KNOW_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.openweights.spdx.json",
                    "org.openweights.spdx.jsonld",
                    "org.openweights.spdx.v23",
                    "org.openweights.spdx.check",
                    "org.openweights.spdx.merge")
            .and()
            .doNotHaveFullyQualifiedName("org.openweights.spdx.text.ListedText")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule THE_GRAPH_KNOWS_NO_FORMAT = noClasses()
            .that()
            .resideInAPackage("org.openweights.spdx.graph")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tools.jackson..",
                    "org.openweights.spdx",
                    "org.openweights.spdx.jsonld",
                    "org.openweights.spdx.v23");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_WHERE_AND_WHEN_IT_RUNS = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "lineSeparator")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule NOTHING_TOUCHES_THE_NETWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URL")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket");
}
