package org.openweights.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.openness.CardText;
import org.openweights.spdx.AiLicenseTexts;
import org.openweights.spdx.ListedTexts;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Which license holds for a model whose card, license files and weights name one, and what is said where they disagree. */
class LicenseEvidenceTest {
    private static final String CARD = "README.md";
    private static final String CHANGE =
            "\nOur only modification: a service with more than 5 million users must show the name Tiny.\n";

    @TempDir
    private Path folder = Path.of("");

    private String body = "";

    @BeforeEach
    void hasWeights() throws IOException {
        Files.writeString(folder.resolve("weights.txt"), "1 2 3\n");
    }

    /** The text of a license; {@code X+} with terms added, {@code X/Y} with both, {@code ?} for a text that nobody knows. */
    private static String text(String license) {
        try {
            StringBuilder text = new StringBuilder();
            for (String id : license.replace("+", "").split("/", -1)) {
                text.append(id.equals("?") ? "Be kind. You must not sell the model." : ListedTexts.text(id))
                        .append("\n\n");
            }
            return license.endsWith("+") ? text + CHANGE : text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String license) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(folder));
        Files.writeString(path, text(license));
    }

    private LicenseEvidence evidence(LicenseDeclaration declared) {
        LicenseStatement statement = declared.equals(LicenseDeclaration.none())
                ? LicenseStatement.none()
                : new LicenseStatement(declared, Medium.METADATA, Optional.of(new SourceLocation(CARD, 2, 10, "")));
        ModelRelease release = ModelRelease.named("Tiny").withLicense(statement);
        return LicenseEvidence.of(
                release,
                new CardText(CARD, body, true, Optional.empty()),
                ModelDirectory.readHeaders(folder),
                LicenseResolver.standard());
    }

    private LicenseEvidence evidence(String declared) {
        return evidence(declared.isEmpty() ? LicenseDeclaration.none() : LicenseDeclaration.of(declared));
    }

    private static String license(LicenseEvidence evidence) {
        return LicenseResolver.standard()
                .resolve(evidence.license().declaration())
                .expression()
                .toString();
    }

    private static List<String> codes(LicenseEvidence evidence) {
        return evidence.report().findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # declared, text of LICENSE,        license that holds,                   code of the finding
                    mit,        MIT,                    MIT,
                    apache-2.0, Apache-2.0,             Apache-2.0,
                    gpl-3.0,    GPL-3.0-only,           GPL-3.0-only,
                    GPL-3.0-or-later, GPL-3.0-only,     GPL-3.0-or-later,
                    lgpl-3.0,   GPL-3.0-only,           LGPL-3.0-only,
                    mit,        Apache-2.0/MIT,         MIT,
                    '',         Apache-2.0,             Apache-2.0,                           OW-LICENSE-UNDECLARED
                    other,      MIT,                    MIT,                                  OW-LICENSE-UNDECLARED
                    cc,         CC-BY-NC-4.0,           CC-BY-NC-4.0,                         OW-LICENSE-UNDECLARED
                    mit,        Apache-2.0,             Apache-2.0 AND MIT,                   OW-LICENSE-FILE-DIFFERS
                    llama3.1,   MIT,                    MIT AND LicenseRef-scancode-llama-3.1-license-2024, OW-LICENSE-FILE-DIFFERS
                    bsd-3-clause, BSD-2-Clause,         BSD-2-Clause AND BSD-3-Clause,        OW-LICENSE-FILE-DIFFERS
                    mit,        MIT+,                   LicenseRef-MIT-as-changed-in-LICENSE, OW-LICENSE-FILE-CHANGED
                    '',         MIT+,                   LicenseRef-MIT-as-changed-in-LICENSE,
                    apache-2.0, MIT+,                   LicenseRef-MIT-as-changed-in-LICENSE, OW-LICENSE-FILE-OTHER-TEXT
                    apache-2.0, ?,                      NOASSERTION,                          OW-LICENSE-FILE-OTHER-TEXT
                    llama3,     ?,                      LicenseRef-openweights-llama-3-license-2024,
                    '',         ?,                      NOASSERTION,
                    other,      ?,                      NOASSERTION,
                    """)
    void theLicenseTextComesBeforeTheWordThatNamesOne(String declared, String text, String holds, String code)
            throws IOException {
        write("LICENSE", text);

        LicenseEvidence evidence = evidence(declared);

        assertThat(license(evidence)).isEqualTo(holds);
        assertThat(codes(evidence)).isEqualTo(Optional.ofNullable(code).stream().toList());
        assertThat(evidence.governing().orElseThrow().place()).isEqualTo(LicenseClaim.Place.LICENSE_FILE);
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "openweights.corpus", matches = ".+")
    @CsvSource(textBlock = """
                    gemma,    gemma-tou-2024-04-01,          LicenseRef-scancode-gemma-tou-2024-04-01,
                    llama3.1, llama-3.1-license-2024,        LicenseRef-scancode-llama-3.1-license-2024,
                    other,    moonshot-ai-modified-mit-2025, LicenseRef-scancode-moonshot-ai-modified-mit-2025, OW-LICENSE-UNDECLARED
                    mit,      moonshot-ai-modified-mit-2025, LicenseRef-scancode-moonshot-ai-modified-mit-2025 AND MIT, OW-LICENSE-FILE-DIFFERS
                    llama3.1, llama-3.2-license-2024,        LicenseRef-scancode-llama-3.2-license-2024 AND LicenseRef-scancode-llama-3.1-license-2024, OW-LICENSE-FILE-DIFFERS
                    """)
    void aKeywordDoesNotSayOfWhichDateATextIsButOfWhichLicense(String declared, String text, String holds, String code)
            throws IOException {
        Files.writeString(folder.resolve("LICENSE"), AiLicenseTexts.text(text));

        LicenseEvidence evidence = evidence(declared);

        assertThat(license(evidence)).isEqualTo(holds);
        assertThat(codes(evidence)).isEqualTo(Optional.ofNullable(code).stream().toList());
    }

    @Test
    void whichOneGovernsIsSaidWithTheReasonAtThePlaceInTheCard() throws IOException {
        write("LICENSE", "Apache-2.0");

        Finding finding = evidence("mit").report().findings().get(0);

        assertThat(finding.location()).hasToString("README.md:2:10");
        assertThat(finding.message())
                .startsWith(
                        "The card says 'mit', and LICENSE is Apache-2.0, word for word. LICENSE governs, as it is the"
                                + " license itself, shipped with the weights; until that is settled, keep to both.");
    }

    @Test
    void aChangeIsSaidAtItsLineInTheFile() throws IOException {
        write("LICENSE", "MIT+");

        Finding finding = evidence("mit").report().findings().get(0);
        int line = text("MIT+").split("\n", -1).length - 1;

        assertThat(finding.location()).hasToString(folder.resolve("LICENSE") + ":" + line + ":1");
        assertThat(finding.message()).contains("based on MIT and changed").contains("Our only modification");
    }

    @Test
    void aNameOfItsOwnIsResolvedByTheFile() throws IOException {
        write("LICENSE", "MPL-2.0");

        assertThat(license(evidence(
                        new LicenseDeclaration(List.of("other"), Optional.of("tiny-license"), Optional.of("LICENSE")))))
                .isEqualTo("MPL-2.0");
    }

    @Test
    void aFileDoesNotUndoWhatTheCardSaysAgainstIt() throws IOException {
        write("LICENSE", "MIT");
        List<String> remarks = List.of("This model is for research only.");
        List<LicenseDeclaration> declarations = List.of(
                LicenseDeclaration.of("mit").withRemarks(remarks),
                LicenseDeclaration.none().withRemarks(remarks),
                new LicenseDeclaration(List.of("other"), Optional.of("tiny-license"), Optional.of("LICENSE"), remarks));

        for (LicenseDeclaration declared : declarations) {
            assertThat(license(evidence(declared))).isEqualTo("NOASSERTION");
        }
    }

    @Test
    void theFileThatIsLinkedIsTheOneOfTheModel() throws IOException {
        write("LICENSE", "MIT");
        write("weights/TERMS_OF_USE.md", "CC-BY-NC-4.0");

        assertThat(license(evidence(new LicenseDeclaration(
                        List.of("other"), Optional.empty(), Optional.of("./weights/TERMS_OF_USE.md")))))
                .isEqualTo("CC-BY-NC-4.0");
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE-MODEL, CC-BY-NC-4.0",
        "MODEL_LICENSE, CC-BY-NC-4.0",
        "LICENSE-CODE, MIT",
        "NOTICE, MIT",
        "USE_POLICY.md, MIT",
        "text_encoder/LICENSE, MIT",
        "THIRD-PARTY-LICENSES.txt, MIT"
    })
    void aFileIsForWhatItsNameSays(String second, String holds) throws IOException {
        write("LICENSE", "MIT");
        write(second, "CC-BY-NC-4.0");

        LicenseEvidence evidence = evidence("");

        assertThat(license(evidence)).isEqualTo(holds);
        assertThat(codes(evidence)).containsExactly("OW-LICENSE-UNDECLARED");
        assertThat(evidence.files()).hasSize(2);
    }

    @Test
    void ofTwoFilesThatMayBothBeMeantBothAreKeptTo() throws IOException {
        write("LICENSE", "MIT");
        write("LICENSE.txt", "Apache-2.0");

        LicenseEvidence evidence = evidence("mit");

        assertThat(license(evidence)).isEqualTo("MIT AND Apache-2.0");
        assertThat(codes(evidence)).containsExactly("OW-LICENSE-FILES-DIFFER");
    }

    @Test
    void aLicenseTextInTheCardIsHeldAgainstTheMetadata() {
        body = "---\nlicense: mit\n---\n# Tiny\n\nYou must read this, only this.\n\n## License\n\n"
                + text("BSD-3-Clause") + "\n\n## Training\n\nIt must be trained.\n";

        LicenseEvidence evidence = evidence("mit");

        assertThat(codes(evidence)).containsExactly("OW-LICENSE-CARD-TEXT");
        assertThat(evidence.report().findings().get(0).location().line()).isGreaterThan(8);
        assertThat(evidence.report().findings().get(0).message())
                .startsWith(
                        "The card says 'mit', and the card has a license text that is BSD-3-Clause, word for word.");
        assertThat(license(evidence)).isEqualTo("BSD-3-Clause AND MIT");
        assertThat(codes(evidence("bsd-3-clause"))).isEmpty();
    }

    @Test
    void aLicenseTextInTheCardIsTheLicenseWhereNothingElseNamesOne() {
        body = "# Tiny\n\n" + text("ISC");

        LicenseEvidence evidence = evidence("");

        assertThat(license(evidence)).isEqualTo("ISC");
        assertThat(evidence.license().medium()).isEqualTo(Medium.PROSE);
        assertThat(codes(evidence)).containsExactly("OW-LICENSE-UNDECLARED");
    }

    @Test
    void dataAreNotSearchedForLicenseTexts() {
        CardText card = new CardText("model.json", text("ISC"), false, Optional.empty());

        LicenseEvidence evidence = LicenseEvidence.of(ModelRelease.named("Tiny"), card, LicenseResolver.standard());

        assertThat(evidence.claims()).isEmpty();
    }

    @Test
    void aLicenseOfItsOwnInTheWeightsHoldsWhereNothingElseNamesOne() throws IOException {
        Files.write(folder.resolve("tiny.gguf"), gguf("house rules"));

        assertThat(evidence("").license().declaration()).hasToString("house rules");
        assertThat(license(evidence("mit"))).isEqualTo("MIT");
    }

    @Test
    void theMetadataOfWeightsIsHeldAgainstWhatGoverns() throws IOException {
        Files.write(folder.resolve("tiny.gguf"), gguf("apache-2.0"));

        assertThat(codes(evidence("apache-2.0"))).isEmpty();
        assertThat(codes(evidence(""))).isEmpty();
        assertThat(license(evidence(""))).isEqualTo("Apache-2.0");
        assertThat(codes(evidence("llama3.1"))).containsExactly("OW-LICENSE-WEIGHTS-DIFFER");
        assertThat(license(evidence("llama3.1")))
                .isEqualTo("LicenseRef-scancode-llama-3.1-license-2024 AND Apache-2.0");
        write("LICENSE", "MIT");
        assertThat(codes(evidence("mit"))).containsExactly("OW-LICENSE-WEIGHTS-DIFFER");
    }

    @Test
    void aFolderThatNamesNoLicenseSaysSo() {
        LicenseEvidence evidence = evidence("");

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.files()).isEmpty();
        assertThat(evidence.license()).isEqualTo(LicenseStatement.none());
        assertThat(codes(evidence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE, true",
        "License.txt, true",
        "LICENSE.md, true",
        "licence, true",
        "LICENSE-2.0, true",
        "LICENSE-2.0.txt, true",
        "COPYING.LESSER, true",
        "MODEL_LICENSE, true",
        "Tongyi Qianwen LICENSE AGREEMENT, true",
        "UNLICENSE, true",
        "USE_POLICY.md, true",
        "NOTICE, true",
        "a/LICENSE, true",
        "license.py, false",
        "license_plates.safetensors, false",
        "license.json, false",
        "README.md, false",
        "LICENSE.pdf, false",
        "licenser.txt, false",
        "my.license, false"
    })
    void aLicenseFileIsKnownByItsName(String path, boolean isOne) {
        assertThat(LicenseFileName.of(path).isPresent()).isEqualTo(isOne);
    }

    private static byte[] gguf(String license) {
        ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putLong(0)
                .putLong(1);
        string(file, "general.license");
        file.putInt(8);
        string(file, license);
        byte[] bytes = new byte[file.position()];
        file.flip().get(bytes);
        return bytes;
    }

    private static void string(ByteBuffer file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.putLong(bytes.length).put(bytes);
    }
}
