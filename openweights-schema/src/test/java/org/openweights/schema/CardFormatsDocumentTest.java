package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Rule;

/** {@code docs/card-formats.md} says what there is. */
class CardFormatsDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/card-formats.md");
    private static final Pattern CODE = Pattern.compile("OW-[A-Z0-9-]+");

    @Test
    void everyFormatStandsInTheTableWithItsIdentifier() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT);

        for (CardFormat format : ModelCards.standard().formats()) {
            assertThat(rows).anyMatch(row -> row.startsWith("| " + format.title() + " | `" + format.id() + "` |"));
        }
    }

    @Test
    void saysWhichFormatsAreWritten() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT);

        for (CardFormat format : ModelCards.standard().formats()) {
            String row = rows.stream()
                    .filter(line -> line.startsWith("| " + format.title() + " | "))
                    .findFirst()
                    .orElseThrow();
            assertThat(isWritten(format)).as(row).isEqualTo(row.endsWith("| yes |") || row.endsWith("| as 0.0.2 |"));
        }
    }

    private static boolean isWritten(CardFormat format) {
        try {
            format.write(ModelRelease.named("m"), new ByteArrayOutputStream());
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyCodeInItIsThatOfARule() throws IOException {
        Set<String> codes =
                ModelCards.standard().rules().stream().map(Rule::code).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        Matcher code = CODE.matcher(Files.readString(DOCUMENT));
        while (code.find()) {
            named.add(code.group());
        }

        assertThat(named).isNotEmpty().isSubsetOf(codes);
    }
}
