package org.openweights.spdx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openweights.spdx.check.AiProfileRule;
import org.openweights.spdx.check.DocumentCheck;
import org.openweights.spdx.check.Model;
import org.openweights.spdx.check.SpdxVersion;
import org.openweights.validation.Rule;
import org.openweights.validation.ValidationReport;

/**
 * Checks SPDX 3.0.1 documents in JSON-LD, whoever wrote them, against the rules of the AI and Dataset profiles, many of which
 * neither the JSON Schema nor the SHACL shapes nor the SPDX Java Library enforce.
 *
 * <p>What a profile demands and a model or data set lacks is an error where the document claims the profile, and worth knowing
 * where it does not. A profile that any collection of the file claims counts as claimed for the whole file.
 *
 * <p>A document is read once, token by token, and its texts are not kept: of each object that is identified there stay some
 * tens of bytes, of each that is referred to before it is defined its identifier as well, and of each model and data set its
 * place and what it lacks. Two identifiers whose SHA-256 begins with the same 64 bits are taken for one.
 *
 * <p>Immutable and safe for use by many threads. Nothing is read but the document, and never the network.
 *
 * @since 0.1.0
 */
public final class AiProfileChecker {
    private static final AiProfileChecker STANDARD = new AiProfileChecker(CheckLimits.standard());

    private final CheckLimits limits;

    private AiProfileChecker(CheckLimits limits) {
        this.limits = limits;
    }

    /** {@return the checker within the standard limits} */
    public static AiProfileChecker standard() {
        return STANDARD;
    }

    /**
     * {@return a checker}
     *
     * @param limits how much to read before a document is refused
     */
    public static AiProfileChecker with(CheckLimits limits) {
        return new AiProfileChecker(Objects.requireNonNull(limits, "limits"));
    }

    /** {@return all rules that a document can break} */
    public static List<Rule> rules() {
        return List.of(AiProfileRule.values());
    }

    /**
     * {@return what there is to say about the document in a file}
     *
     * <p>Never throws for a file that is missing, too large or bad: that is a finding.
     *
     * @param file the file
     */
    public ValidationReport check(Path file) {
        String source = file.toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return check(source, in);
        } catch (IOException e) {
            return DocumentCheck.unreadable(source, e instanceof NoSuchFileException);
        }
    }

    /**
     * {@return what there is to say about a document}
     *
     * <p>Never throws for a bad document: bytes that are no JSON, or a stream that breaks off, are a finding too.
     *
     * @param source the name of the document, used in locations
     * @param in the bytes of the document; the stream is left open
     */
    public ValidationReport check(String source, InputStream in) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(in, "in");
        return DocumentCheck.check(
                Model.of(SpdxVersion.V3_0_1),
                source,
                in,
                limits.bytes(),
                limits.depth(),
                limits.elements(),
                limits.findings());
    }
}
