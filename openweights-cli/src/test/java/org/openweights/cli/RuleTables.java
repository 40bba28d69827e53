package org.openweights.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.directory.DirectoryRule;
import org.openweights.directory.LicenseEvidenceRule;
import org.openweights.license.LicenseFileRule;
import org.openweights.openness.BaseModelRule;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardRule;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.AiProfileChecker;
import org.openweights.spdx.SpdxAddition;
import org.openweights.spdx.SpdxRule;
import org.openweights.validation.Rule;

/** All tables of rules, each under the words that say where its rules are met. */
final class RuleTables {
    private RuleTables() {}

    /** {@return the tables by their titles: those of cards, which their formats list, and one line for each other} */
    static Map<String, List<Rule>> all() {
        Map<String, List<Rule>> tables = new LinkedHashMap<>();
        tables.put("Any card", List.of(CardRule.values()));
        tables.put("Base models", List.of(BaseModelRule.values()));
        tables.putAll(ofFormats());
        tables.put("A license file", List.of(LicenseFileRule.values()));
        tables.put("The folder of a model", List.of(DirectoryRule.values()));
        tables.put("The license of a model, place by place", List.of(LicenseEvidenceRule.values()));
        tables.put("Writing SPDX", List.of(SpdxRule.values()));
        tables.put("Checking SPDX", AiProfileChecker.rules());
        tables.put("Adding to an SPDX document", SpdxAddition.rules());
        return tables;
    }

    /** {@return the enums that the tables are} */
    static List<Class<?>> enums() {
        return all().values().stream()
                .flatMap(List::stream)
                .<Class<?>>map(rule -> ((Enum<?>) rule).getDeclaringClass())
                .distinct()
                .toList();
    }

    /** A table that several formats share is named after all of them. */
    private static Map<String, List<Rule>> ofFormats() {
        List<CardFormat> formats = ModelCards.standard().formats();
        Map<Class<?>, List<Rule>> byEnum = formats.stream()
                .flatMap(format -> format.rules().stream())
                .distinct()
                .collect(Collectors.groupingBy(
                        rule -> ((Enum<?>) rule).getDeclaringClass(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Rule>> tables = new LinkedHashMap<>();
        byEnum.values().forEach(rules -> {
            List<CardFormat> users = formats.stream()
                    .filter(format -> format.rules().containsAll(rules))
                    .toList();
            String title = users.size() == formats.size()
                    ? "YAML and JSON of any format"
                    : users.stream().map(CardFormat::title).collect(Collectors.joining(", "));
            tables.merge(
                    title,
                    rules,
                    (before, more) ->
                            Stream.of(before, more).flatMap(List::stream).toList());
        });
        return tables;
    }
}
