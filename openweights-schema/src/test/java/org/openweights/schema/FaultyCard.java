package org.openweights.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openweights.validation.Severity;

/**
 * A card with faults that are marked: {@code §error /license§MIT} in a file whose name starts with the code of the rule.
 *
 * <p>Between its two signs a mark has the severity, the code where it is not that of the file's name, and the pointer, which
 * may be empty. What stands behind the mark is at fault. A card is a file, or a directory with a {@code README.md}.
 *
 * @param path the file or directory
 */
record FaultyCard(Path path) {
    private static final String SIGN = "§";
    private static final Pattern MARK = Pattern.compile(SIGN + "(\\w+)((?: OW-[A-Z0-9-]+)?) ([^" + SIGN + "]*)" + SIGN);

    /**
     * What a mark says.
     *
     * @param severity the severity of the finding
     * @param code its code
     * @param line the line of the fault
     * @param column its column
     * @param pointer its pointer
     */
    record Fault(Severity severity, String code, int line, int column, String pointer) {}

    /** {@return the cards in a directory, in the order of their names} */
    static List<FaultyCard> in(Path directory) {
        return listed(directory).stream().map(FaultyCard::new).toList();
    }

    /** {@return the code that the card is named after} */
    String code() {
        String name = path.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** {@return the faults that are marked, in the order of the card} */
    List<Fault> faults() {
        String marked = new String(bytes(card()), StandardCharsets.UTF_8);
        String start = marked.startsWith("\uFEFF") ? marked.substring(1) : marked;
        List<Fault> faults = new ArrayList<>();
        Matcher mark = MARK.matcher(start);
        while (mark.find()) {
            String before = MARK.matcher(start.substring(0, mark.start())).replaceAll("");
            String other = mark.group(2).strip();
            faults.add(new Fault(
                    Severity.valueOf(mark.group(1).toUpperCase(Locale.ROOT)),
                    other.isEmpty() ? code() : other,
                    (int) before.chars().filter(c -> c == '\n').count() + 1,
                    before.length() - before.lastIndexOf('\n'),
                    mark.group(3)));
        }
        return faults;
    }

    /**
     * {@return what is read of the card without its marks}
     *
     * @param folder an empty folder, for a card that is a directory
     */
    CardReading read(Path folder) {
        if (!Files.isDirectory(path)) {
            return ModelCards.standard().read(path.getFileName().toString(), unmarked(path));
        }
        for (Path file : listed(path)) {
            try {
                Files.write(folder.resolve(file.getFileName().toString()), unmarked(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ModelCards.standard().read(folder);
    }

    private Path card() {
        return Files.isDirectory(path) ? path.resolve("README.md") : path;
    }

    /** Works on bytes, as a card may be in another encoding than the marks are. */
    private static byte[] unmarked(Path file) {
        String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
        String sign = new String(SIGN.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return text.replaceAll(sign + "[^" + sign.charAt(0) + "]*" + sign, "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listed(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
