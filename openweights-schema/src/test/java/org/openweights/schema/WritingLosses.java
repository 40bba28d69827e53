package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openweights.model.ModelRelease;

/**
 * The table in {@code docs/card-formats.md} that says what becomes of each part of a release that is written in a format and
 * read back.
 */
public final class WritingLosses {
    private static final Path DOCUMENT = Path.of("../docs/card-formats.md");
    private static final String EMPTY_LINE = "";
    private static final int WRITTEN_AGAIN = 300;

    private final String format;
    private final String name;
    private final List<Row> rows;

    private WritingLosses(String format, String name, List<Row> rows) {
        this.format = format;
        this.name = name;
        this.rows = rows;
    }

    /**
     * A row of the table.
     *
     * @param part the path of a part of a release, or of the whole that it belongs to
     * @param fate what becomes of it
     */
    public record Row(String part, Fate fate) {
        boolean covers(String leaf) {
            return leaf.equals(part) || leaf.startsWith(part + ".") || leaf.startsWith(part + "[]");
        }

        List<Object> values(ModelRelease release) {
            return ReleaseParts.leaves().stream()
                    .filter(this::covers)
                    .flatMap(leaf -> ReleaseParts.at(release, leaf).stream())
                    .toList();
        }
    }

    /** What becomes of a part. */
    public enum Fate {
        /** It comes back as it was. */
        KEPT,
        /** It comes back, in part or in another form. */
        CHANGED,
        /** It is written, but comes back in another part. */
        MOVED,
        /** It is not written, but the reading of what is written gives one of its own. */
        ANEW,
        /** It is not written, and nothing comes back. */
        LOST
    }

    /**
     * {@return the table below a heading}
     *
     * @param heading the heading
     * @param format the identifier of the format
     * @param name the name of a card in the format
     */
    public static WritingLosses below(String heading, String format, String name) {
        try {
            List<Row> rows = Files.readAllLines(DOCUMENT).stream()
                    .dropWhile(line -> !line.equals(heading))
                    .dropWhile(line -> !line.startsWith("|---"))
                    .skip(1)
                    .takeWhile(line -> !line.equals(EMPTY_LINE))
                    .map(line -> line.split(" *\\| *", -1))
                    .map(cells -> new Row(cells[1].replace("`", ""), Fate.valueOf(cells[2].toUpperCase(Locale.ROOT))))
                    .toList();
            return new WritingLosses(format, name, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the rows} */
    public List<Row> rows() {
        return rows;
    }

    /** Checks that every part of a release stands in one row. */
    public void assertComplete() {
        for (String leaf : ReleaseParts.leaves()) {
            assertThat(rows.stream().filter(row -> row.covers(leaf)))
                    .as("rows for " + leaf)
                    .hasSize(1);
        }
        assertThat(rows).allMatch(row -> ReleaseParts.leaves().stream().anyMatch(row::covers));
    }

    /**
     * Checks that what is said of each part holds for each of many releases, and that each loss occurs.
     *
     * @param releases how many releases
     * @param kept what is meant by a part that is kept, given what there was
     * @param changed for a part that is changed, what is read back, given the release; for those that are not among them it
     *     is only checked that they change, and not always to nothing
     */
    public void assertHeld(
            int releases,
            Function<List<Object>, List<Object>> kept,
            Map<String, Function<ModelRelease, List<Object>>> changed) {
        assertThat(rows)
                .filteredOn(row -> row.fate() == Fate.CHANGED)
                .extracting(Row::part)
                .containsAll(changed.keySet());
        ReleaseGenerator generator = new ReleaseGenerator(20261128);
        Map<Row, Set<Sign>> signs = new LinkedHashMap<>();
        for (int i = 0; i < releases; i++) {
            ModelRelease release = generator.next();
            String card = Written.as(format, release);
            if (card.isEmpty()) {
                continue; // nothing of the release has a place in the format, and nothing can be read back
            }
            ModelRelease back = readBack(card);
            for (Row row : rows) {
                List<Object> before = row.values(release);
                List<Object> after = row.values(back);
                Optional<List<Object>> expected = switch (row.fate()) {
                    case KEPT -> Optional.of(kept.apply(before));
                    case LOST, MOVED -> Optional.of(List.of());
                    case ANEW -> Optional.empty();
                    case CHANGED -> Optional.ofNullable(changed.get(row.part())).map(law -> law.apply(release));
                };
                expected.ifPresent(
                        values -> assertThat(after).as(() -> row + "\n" + card).isEqualTo(values));
                if (i < WRITTEN_AGAIN) {
                    assertNotWritten(row, release, card);
                }
                signs.computeIfAbsent(row, key -> EnumSet.noneOf(Sign.class)).addAll(Sign.of(before, after));
            }
        }
        signs.forEach(WritingLosses::assertOccurs);
    }

    private ModelRelease readBack(String card) {
        CardReading reading = ModelCards.standard().read(name, card.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.format()).as(card).contains(format);
        assertThat(reading.findings())
                .as(card)
                .noneMatch(finding -> finding.code().startsWith("OW-DATA-"));
        return reading.release().orElseThrow();
    }

    private void assertNotWritten(Row row, ModelRelease release, String card) {
        if (row.fate() == Fate.LOST || row.fate() == Fate.ANEW) {
            assertThat(Written.as(format, ReleaseParts.without(release, row.part())))
                    .as("%s is not written", row.part())
                    .isEqualTo(card);
        }
    }

    /** What is seen of a part in one of many releases. */
    private enum Sign {
        PRESENT,
        BACK,
        GONE,
        SAME,
        OTHER;

        static Set<Sign> of(List<Object> before, List<Object> after) {
            Set<Sign> signs = EnumSet.of(after.isEmpty() ? GONE : BACK, after.equals(before) ? SAME : OTHER);
            if (!before.isEmpty()) {
                signs.add(PRESENT);
            }
            return signs;
        }
    }

    private static void assertOccurs(Row row, Set<Sign> seen) {
        List<Sign> expected = switch (row.fate()) {
            case KEPT -> List.of(Sign.PRESENT, Sign.BACK, Sign.SAME);
            case CHANGED -> List.of(Sign.PRESENT, Sign.BACK, Sign.OTHER);
            case ANEW -> List.of(Sign.PRESENT, Sign.OTHER);
            case LOST, MOVED -> List.of(Sign.PRESENT, Sign.GONE, Sign.OTHER);
        };
        assertThat(seen).as(row.toString()).containsAll(expected);
    }
}
