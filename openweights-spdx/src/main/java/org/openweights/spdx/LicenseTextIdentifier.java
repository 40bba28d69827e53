package org.openweights.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openweights.expression.LicenseId;
import org.openweights.spdx.LicenseTextMatch.Difference;
import org.openweights.spdx.text.Confirmation;
import org.openweights.spdx.text.Identification;

/**
 * Tells which license a text is, or contains, and what differs from it.
 *
 * <p>It knows the licenses and exceptions of the SPDX license list that the SPDX Java Library carries, and licenses and policies of
 * AI models. Texts are compared word by word, as the matching guidelines of SPDX ask (SPDX specification 2.3, annex B): case,
 * punctuation, layout, markup, numbering and copyright notices do not count. A text that is close to a license and changed is not
 * that license; the match says so and names the lines.
 *
 * <p>Nothing is read but what is given; no network. Immutable and safe for use by many threads. What is known is loaded when the
 * first text is identified.
 *
 * @since 0.1.0
 */
public final class LicenseTextIdentifier {
    /** The longest text that is read, in bytes or characters. What follows is left out. */
    public static final int MAX_BYTES = 4 << 20;

    private static final int LONGEST_QUOTE = 200;
    private static final LicenseTextIdentifier STANDARD = new LicenseTextIdentifier();

    private LicenseTextIdentifier() {}

    /** {@return the identifier of the texts that the library knows} */
    public static LicenseTextIdentifier standard() {
        return STANDARD;
    }

    /**
     * {@return whether the text of a license would be found}
     *
     * @param license an identifier of the SPDX license list, of its exceptions, or of the catalog
     */
    public boolean knows(LicenseId license) {
        return Identification.knows(license.text());
    }

    /**
     * {@return the license texts that stand in a text}
     *
     * @param source the name of the text
     * @param text the text
     */
    public LicenseIdentification identify(String source, String text) {
        Objects.requireNonNull(source, "source");
        String read = text.length() > MAX_BYTES ? text.substring(0, MAX_BYTES) : text;
        Identification identification = Identification.of(read);
        if (identification.found().isEmpty()) {
            return new LicenseIdentification(source, List.of(), read.length() < text.length());
        }
        String[] lines = read.split("\r\n|\r|\n", -1);
        List<LicenseTextMatch> matches = identification.found().stream()
                .map(found -> match(found, lines))
                .toList();
        return new LicenseIdentification(source, matches, read.length() < text.length());
    }

    /**
     * {@return the license texts that stand in a text}
     *
     * @param source the name of the text
     * @param utf8 its bytes; what is no UTF-8 is skipped
     */
    public LicenseIdentification identify(String source, byte[] utf8) {
        boolean truncated = utf8.length > MAX_BYTES;
        byte[] read = truncated ? Arrays.copyOf(utf8, MAX_BYTES) : utf8;
        LicenseIdentification identification = identify(source, new String(read, StandardCharsets.UTF_8));
        return new LicenseIdentification(source, identification.matches(), truncated);
    }

    /**
     * {@return the license texts that stand in a file}
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public LicenseIdentification identify(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return identify(file.toString(), in.readNBytes(MAX_BYTES + 1));
        }
    }

    /**
     * {@return whether the SPDX Java Library, asked as well, takes the lines of a match for the text of that license}
     *
     * <p>It compares punctuation, too; white space does not count. It is not asked about long stretches that are those of the license
     * letter for letter. It does not go to the network. Never for a license that is not on the SPDX license list: that library knows none of
     * them.
     *
     * @param match a match in the text
     * @param text the text
     */
    public boolean confirms(LicenseTextMatch match, String text) {
        if (match.license().isReference()) {
            return false;
        }
        String[] lines = text.split("\r\n|\r|\n", -1);
        if (match.startLine() < 1 || match.endLine() > lines.length || match.startLine() > match.endLine()) {
            throw new IllegalArgumentException("match must be one of the text, but has the lines " + match.startLine()
                    + " to " + match.endLine() + " of " + lines.length);
        }
        String region = String.join("\n", Arrays.asList(lines).subList(match.startLine() - 1, match.endLine()));
        return Confirmation.of(match.license().text(), match.kind().name(), region);
    }

    private static LicenseTextMatch match(Identification.Found found, String[] lines) {
        List<LicenseId> ids = found.ids().stream().map(LicenseId::new).toList();
        List<Difference> differences = found.differences().stream()
                .map(difference -> difference(difference, lines))
                .toList();
        return new LicenseTextMatch(
                ids.get(0),
                ids.subList(1, ids.size()),
                LicenseTextMatch.Kind.valueOf(found.kind()),
                found.score(),
                found.exact(),
                found.startLine(),
                found.endLine(),
                differences);
    }

    private static Difference difference(Identification.Difference found, String[] lines) {
        if (!found.added()) {
            return new Difference(Difference.Change.MISSING, found.startLine(), found.endLine(), "", found.missing());
        }
        StringBuilder quote = new StringBuilder();
        for (int i = found.startLine() - 1; i < Math.min(found.endLine(), lines.length); i++) {
            quote.append(quote.isEmpty() ? "" : " ").append(lines[i].strip());
            if (quote.length() > LONGEST_QUOTE) {
                int end = Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 2))
                        ? LONGEST_QUOTE - 2
                        : LONGEST_QUOTE - 1;
                quote.setLength(end);
                quote.append('…');
                break;
            }
        }
        Difference.Change kind = found.missing() > 0 ? Difference.Change.CHANGED : Difference.Change.ADDED;
        return new Difference(
                kind, found.startLine(), found.endLine(), quote.toString().strip(), found.missing());
    }
}
