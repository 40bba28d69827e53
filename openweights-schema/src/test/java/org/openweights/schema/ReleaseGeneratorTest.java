package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openweights.model.ModelRelease;

class ReleaseGeneratorTest {
    private static final int RELEASES = 2_000;

    private static Stream<ModelRelease> releases() {
        ReleaseGenerator generator = new ReleaseGenerator(20261127);
        return Stream.generate(generator::next).limit(RELEASES);
    }

    @Test
    void everyPartOfAReleaseVaries() {
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        ReleaseParts.leaves().forEach(leaf -> values.put(leaf, new HashSet<>()));

        releases().forEach(release -> values.forEach((leaf, seen) -> seen.addAll(ReleaseParts.at(release, leaf))));

        values.forEach((leaf, seen) -> assertThat(seen).as(leaf).hasSizeGreaterThan(1));
        assertThat(values)
                .containsKeys(
                        "identity.name",
                        "license.location.line",
                        "components[].license.declaration.values[]",
                        "files[].size",
                        "safety.usesSensitivePersonalInformation");
    }

    @Test
    void everyPartThatCanBeMissingIsMissingAtTimes() {
        Set<String> missing = new HashSet<>();
        releases()
                .forEach(release -> ReleaseParts.leaves().stream()
                        .filter(leaf -> ReleaseParts.at(release, leaf).isEmpty())
                        .forEach(missing::add));

        assertThat(ReleaseParts.leaves())
                .filteredOn(leaf -> !missing.contains(leaf))
                .containsExactly("identity.name", "license.medium");
    }

    @Test
    void everyWordOfAnEnumerationOccurs() {
        List<String> words = ReleaseParts.leaves().stream()
                .filter(leaf -> ReleaseParts.type(leaf).isEnum())
                .toList();
        Map<String, Set<Object>> seen = new LinkedHashMap<>();
        words.forEach(leaf -> seen.put(leaf, new HashSet<>()));

        releases()
                .forEach(
                        release -> seen.forEach((leaf, constants) -> constants.addAll(ReleaseParts.at(release, leaf))));

        assertThat(words).contains("components[].kind", "baseModels[].relation", "safety.risk");
        seen.forEach((leaf, constants) -> assertThat(constants)
                .as(leaf)
                .containsAll(Arrays.asList(ReleaseParts.type(leaf).getEnumConstants())));
    }
}
