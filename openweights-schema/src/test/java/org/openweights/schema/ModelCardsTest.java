package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.model.ModelRelease;
import org.openweights.openness.CardContent;
import org.openweights.openness.CardText;
import org.openweights.validation.Finding;
import org.openweights.validation.ModelCardValidator;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

class ModelCardsTest {
    private static final ModelCards CARDS = ModelCards.standard();
    private static final String CARD = "---\nlicense: mit\n---\n# Model\n\n## Training data\n\nNewspapers.\n";

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CardReading read(String card) {
        return CARDS.read("README.md", bytes(card));
    }

    private static Finding only(CardReading reading) {
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().get(0);
    }

    @Test
    void readsACardFromItsFileOrItsDirectory() throws IOException {
        Path file = folder.resolve("README.md");
        Files.writeString(file, CARD);

        CardReading fromFile = CARDS.read(file);

        assertThat(fromFile.format()).contains("huggingface-readme");
        assertThat(fromFile.release().orElseThrow().identity().name()).isEqualTo("Model");
        assertThat(fromFile.source()).isEqualTo(file.toString());
        assertThat(CARDS.read(folder)).isEqualTo(fromFile);
    }

    private void writeCardWithLink() throws IOException {
        Files.writeString(
                folder.resolve("README.md"),
                CARD.replace("mit", "other\nlicense_name: own\nlicense_link: LICENSE-MODEL"));
    }

    @Test
    void findsALinkToAFileThatIsNotInTheDirectory() throws IOException {
        writeCardWithLink();

        Finding finding = only(CARDS.read(folder));

        assertThat(finding.code()).isEqualTo("OW-HF-LICENSE-LINK");
        assertThat(finding.location().line()).isEqualTo(4);
        assertThat(finding.location().column()).isEqualTo(15);
        assertThat(finding.message()).startsWith("There is no 'LICENSE-MODEL' beside the card. Add the file");

        Files.writeString(folder.resolve("LICENSE.txt"), "");
        assertThat(only(CARDS.read(folder)).message())
                .isEqualTo("There is no 'LICENSE-MODEL' beside the card. Did you mean 'LICENSE.txt'?");

        Files.writeString(folder.resolve("LICENSE-MODEL"), "");
        assertThat(CARDS.read(folder).findings()).isEmpty();
    }

    @Test
    void doesNotSayThatAFileIsMissingWhereOnlyTheCardIsGiven() throws IOException {
        writeCardWithLink();

        assertThat(CARDS.read(folder.resolve("README.md")).findings()).isEmpty();
    }

    @Test
    void countsALinkAsPresentWhereverItLeads() throws IOException {
        writeCardWithLink();
        Files.createSymbolicLink(folder.resolve("LICENSE-MODEL"), Path.of("..", "elsewhere"));

        assertThat(CARDS.read(folder).findings()).isEmpty();
    }

    @Test
    void tellsAFormatWhatLiesBesideACard() throws IOException {
        Greeting greeting = new Greeting("greeting", CardFormat.Confidence.CERTAIN);
        Files.writeString(folder.resolve("README.md"), "hello");
        Files.createDirectories(folder.resolve("b/within"));
        Files.writeString(folder.resolve("a.bin"), "");

        assertThat(CARDS.with(greeting).read(folder).findings())
                .extracting(Finding::message)
                .containsExactly("README.md", "a.bin", "b/");
        assertThat(CARDS.with(greeting).read(folder.resolve("README.md")).findings())
                .isEmpty();
    }

    @Test
    void saysThatThereAreTooManyFilesToList() throws IOException {
        writeCardWithLink();
        ModelCards few = ModelCards.with(ReadLimits.standard().withSiblings(1));

        assertThat(few.read(folder).findings()).extracting(Finding::code).containsExactly("OW-HF-LICENSE-LINK");

        Files.writeString(folder.resolve("other"), "");
        Finding finding = only(few.read(folder));
        assertThat(finding.code()).isEqualTo("OW-CARD-SIBLINGS");
        assertThat(finding.message()).startsWith("There are more than 1 files in the directory of the card.");
    }

    @Test
    void saysThatAFileIsMissing() {
        CardReading reading = CARDS.read(Path.of("no", "such", "card.md"));

        assertThat(reading.format()).isEmpty();
        assertThat(reading.release()).isEmpty();
        assertThat(only(reading).code()).isEqualTo("OW-CARD-MISSING");
        assertThat(only(reading).message())
                .contains(Path.of("no", "such", "card.md").toString());
    }

    @Test
    void saysThatADirectoryHasNoCard() {
        Finding finding = only(CARDS.read(folder));

        assertThat(finding.code()).isEqualTo("OW-CARD-MISSING");
        assertThat(finding.message()).startsWith("There is no README.md in the directory '" + folder + "'");
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("README.md"));

        assertThat(only(CARDS.read(folder)).code()).isEqualTo("OW-CARD-UNREADABLE");
        assertThat(only(CARDS.read(folder)).message()).contains(directory.toString());
    }

    @Test
    void refusesALargeFileWithoutReadingItAll() throws IOException {
        Path file = folder.resolve("README.md");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }

        CardReading reading = CARDS.read(file);

        assertThat(reading.format()).isEmpty();
        assertThat(only(reading).code()).isEqualTo("OW-CARD-TOO-LARGE");
        assertThat(only(reading).message()).contains("10485760 bytes");
    }

    @Test
    void keepsTheLimitThatItIsGiven() {
        ModelCards small = ModelCards.with(ReadLimits.standard().withBytes(CARD.length()));

        assertThat(small.read("README.md", bytes(CARD)).release()).isPresent();
        assertThat(only(small.read("README.md", bytes(CARD + "\n"))).code()).isEqualTo("OW-CARD-TOO-LARGE");
    }

    @Test
    void saysWhereTheTextIsNotUtf8() {
        byte[] latin = "---\nlicense: mit\n---\n# Caf\u00e9 \ud83d\ude00\n".getBytes(StandardCharsets.ISO_8859_1);

        Finding finding = only(CARDS.read("README.md", latin));

        assertThat(finding.code()).isEqualTo("OW-CARD-ENCODING");
        assertThat(finding)
                .hasToString("README.md:4:6 error OW-CARD-ENCODING The byte 0xE9 here is not UTF-8."
                        + " Save the card in the encoding UTF-8.");
    }

    @Test
    void knowsUtf16ByItsMark() {
        assertThat(only(CARDS.read("README.md", CARD.getBytes(StandardCharsets.UTF_16)))
                        .message())
                .startsWith("The card is in UTF-16.");
        assertThat(only(CARDS.read("README.md", ("\uFEFF" + CARD).getBytes(StandardCharsets.UTF_16LE)))
                        .message())
                .startsWith("The card is in UTF-16.");
    }

    @Test
    void acceptsTheReplacementCharacterWhereACardHasIt() {
        assertThat(read(CARD + "\n\uFFFD\n").findings()).isEmpty();
    }

    @Test
    void saysThatAFormatIsNotKnown() {
        Finding finding = only(CARDS.read("model.json", bytes("{\"a\": 1}")));

        assertThat(finding.code()).isEqualTo("OW-CARD-FORMAT");
        assertThat(finding.message()).contains("Hugging Face README.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 2",
                "{\"id\": \"a/b\",  | 14",
                "{\"id\": \"a | 10",
                "{\"a\" 1} | 6",
                "{\"a\": 1} {\"b\": 2} | 10"
            })
    void saysWhereJsonIsBrokenThatShowsNoFormat(String json, int column) {
        CardReading reading = CARDS.read("model", bytes(json));

        assertThat(reading.format()).isEmpty();
        assertThat(only(reading).code()).isEqualTo("OW-DATA-SYNTAX");
        assertThat(only(reading).location().column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{{ card_data }}", "{% if a %}", "{a", "[", "[{\"id\": ", "{\"a\": [1]}", "<a>"})
    void saysNothingOfTheGrammarOfWhatIsNoJsonObjectOrIsWhole(String text) {
        assertThat(only(CARDS.read("model", bytes(text))).code()).isEqualTo("OW-CARD-FORMAT");
    }

    @ParameterizedTest(name = "{0} is read: {1}")
    @CsvSource({
        "card.txt, true",
        "Orchard-2.5, true",
        "org/Orchard-2.5-7B, true",
        "card.pbtxt, false",
        "Card.java, false"
    })
    void aTextWithoutMetadataIsACardUnlessItsNameSaysThatItIsSomethingElse(String name, boolean isCard) {
        assertThat(CARDS.read(name, bytes("Some words on a model.\n")).format().isPresent())
                .isEqualTo(isCard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "org/m/LICENSE.md", "licence.txt", "C:\\m\\COPYING", "NOTICE"})
    void aLicenseTextIsNoCard(String name) {
        CardReading reading = CARDS.read(name, bytes("Permission is hereby granted, free of charge, ...\n"));

        assertThat(reading.format()).isEmpty();
        assertThat(only(reading).code()).isEqualTo("OW-CARD-LICENSE-TEXT");
        assertThat(only(reading).message()).contains("'openweights identify'");
    }

    @ParameterizedTest
    @CsvSource({"LICENSE-MODEL.md", "license/README.md", "notices.txt"})
    void onlyTheNameOfALicenseTextMakesOne(String name) {
        assertThat(CARDS.read(name, bytes("# Model\n")).format()).contains("huggingface-readme");
    }

    @Test
    void aCardWithMetadataIsACardWhateverItsName() {
        assertThat(CARDS.read("LICENSE", bytes(CARD)).format()).contains("huggingface-readme");
    }

    @Test
    void recognizesACardByItsContentWhateverItsName() {
        assertThat(CARDS.read("", bytes(CARD)).format()).contains("huggingface-readme");
        assertThat(CARDS.read("card.txt", bytes(CARD)).format()).contains("huggingface-readme");
        assertThat(CARDS.read("README", bytes("# Model\n")).format()).contains("huggingface-readme");
    }

    @Test
    void writesWhatACardSays() {
        CardReading reading = read("---\nlicense: mit\nbase_model: org/base\n---\n# Model\n");

        assertThat(Written.json(reading.release().orElseThrow()))
                .isEqualTo(
                        "{\"identity\":{\"name\":\"Model\"},"
                                + "\"license\":{\"values\":[\"mit\"],\"medium\":\"metadata\","
                                + "\"location\":{\"source\":\"README.md\",\"line\":2,\"column\":10,\"pointer\":\"/license\"}},"
                                + "\"baseModels\":[{\"model\":\"org/base\",\"relation\":\"unstated\","
                                + "\"reference\":\"https://huggingface.co/org/base\","
                                + "\"location\":{\"source\":\"README.md\",\"line\":3,\"column\":13,\"pointer\":\"/base_model\"}}]}");
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        CARDS.write(ModelRelease.named("m"), "openweights-json", out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"identity\":{\"name\":\"m\"}}");
    }

    @Test
    void givesOnTheFailureOfAStream() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> CARDS.write(ModelRelease.named("m"), "openweights-json", broken))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    @Test
    void isTheValidatorThatIsLoaded() {
        ValidationReport report =
                ModelCardValidator.load().validate("README.md", bytes("---\nlicense: MIT\n---\n" + CARD));

        assertThat(report.findings()).extracting(Finding::code).contains("OW-HF-LICENSE");
        assertThat(report).isEqualTo(CARDS.validate("README.md", bytes("---\nlicense: MIT\n---\n" + CARD)));
    }

    @Test
    void reportsNoMoreFindingsThanItMay() {
        ModelCards few = ModelCards.with(ReadLimits.standard().withFindings(3));

        List<Finding> findings = few.read("README.md", bytes("---\nlicense: mit\ntags: [1, 2, 3, 4, 5]\n---\n"))
                .findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("OW-HF-TRAINING-DATA", "OW-HF-TYPE", "OW-HF-TYPE", "OW-CARD-MORE-FINDINGS");
        assertThat(findings.get(3).message()).startsWith("3 more findings are not reported.");
        assertThat(findings.get(3).location().pointer()).isEqualTo("/tags/2");
    }

    /** What the standard allows is no fault of the card; what a release has no room for is. */
    @ParameterizedTest
    @CsvSource({
        "1e19, '', OW-HFAPI-VALUE, OW-RELEASE-VALUE",
        "99999999999999999999, '', OW-HFAPI-VALUE, OW-RELEASE-VALUE",
        "1e99, '', OW-HFAPI-VALUE, OW-RELEASE-VALUE",
        "1e400, '', OW-HFAPI-VALUE, OW-RELEASE-VALUE",
        "-1e30, OW-CDX-VALUE, OW-HFAPI-VALUE, OW-RELEASE-VALUE",
        "-9223372036854775809, OW-CDX-VALUE, OW-HFAPI-VALUE, OW-RELEASE-VALUE"
    })
    void tellsOfAWholeNumberOfAnySizeOnce(String number, String ofABill, String ofTheHub, String ofARelease) {
        String bill = "{'bomFormat':'CycloneDX','specVersion':'1.6','version':%s,'components':"
                + "[{'type':'machine-learning-model','name':'m','licenses':[{'license':{'id':'MIT'}}]}]}";
        String answer =
                "{'id':'o/m','modelId':'o/m','cardData':{'license':'mit'},'siblings':[{'rfilename':'a','size':%s}]}";
        String release = "{'$schema':'https://openweights.org/schema/release-1.json','identity':{'name':'m'},"
                + "'files':[{'path':'a','size':%s}]}";

        assertThat(errors(bill, number)).isEqualTo(ofABill.isEmpty() ? List.of() : List.of(ofABill));
        assertThat(errors(answer, number)).containsExactly(ofTheHub);
        assertThat(errors(release, number)).containsExactly(ofARelease);
    }

    private static List<String> errors(String card, String number) {
        return CARDS.read("card.json", card.formatted(number).replace('\'', '"')).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"o/m","modelId":"o/m","gated":"maybe"}                                            | one of false, true, auto, manual.
            {"framework":{"name":"Model Openness Framework"},"release":{"type":"sonnet"}}           | one of language, vision,
            {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"x"}}}     | one of application, framework,
            """)
    void namesWordsAndNothingThatIsNone(String card, String words) {
        assertThat(CARDS.read("card.json", card).findings())
                .anyMatch(finding -> finding.message().contains(words));
    }

    @Test
    void givesTheContentOfACardWithoutWhatBaseModelsAskOfIt() throws IOException {
        String text = "---\nlicense: mit\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Model\n";
        CardReading reading = CARDS.read("README.md", bytes(text));

        CardContent content = CARDS.content("README.md", bytes(text));

        assertThat(content.text()).isEqualTo(new CardText("README.md", text, true, Optional.empty()));
        assertThat(content.format()).isEqualTo(reading.format());
        assertThat(content.release()).isEqualTo(reading.release());
        assertThat(content.report().findings())
                .isNotEmpty()
                .isEqualTo(reading.findings().stream()
                        .filter(finding -> !finding.code().startsWith("OW-BASE-"))
                        .toList())
                .isNotEqualTo(reading.findings());
    }

    @Test
    void givesOfAFolderWhatLiesBesideTheCard(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Model\n");
        Files.writeString(folder.resolve("LICENSE"), "x");

        assertThat(CARDS.content(folder).text().siblings()).contains(List.of("LICENSE", "README.md"));
    }

    @Test
    void givesNoMoreFindingsWithTheContentThanItMay() {
        ModelCards few = ModelCards.with(ReadLimits.standard().withFindings(3));

        assertThat(few.content("README.md", bytes("---\nlicense: mit\ntags: [1, 2, 3, 4, 5]\n---\n"))
                        .report()
                        .findings())
                .hasSize(4);
    }

    @Test
    void asksOtherFormatsToo() {
        ModelCards more = CARDS.with(new Greeting("greeting", CardFormat.Confidence.CERTAIN));

        assertThat(more.read("a.txt", bytes("hello")).format()).contains("greeting");
        assertThat(CARDS.read("a.txt", bytes("hello")).format()).contains("huggingface-readme");
        assertThat(more.formats()).hasSize(CARDS.formats().size() + 1);
    }

    @Test
    void saysWhichFormatsACardCouldBeIn() {
        ModelCards more = CARDS.with(new Greeting("greeting", CardFormat.Confidence.POSSIBLE));

        Finding finding = only(more.read("a.txt", bytes("hello")));

        assertThat(finding.code()).isEqualTo("OW-CARD-AMBIGUOUS");
        assertThat(finding.message()).contains("a greeting").contains("Hugging Face README.md");
    }

    @Test
    void refusesTwoFormatsOfOneName() {
        assertThatThrownBy(() -> CARDS.with(new Greeting("huggingface-readme", CardFormat.Confidence.NONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("huggingface-readme");
    }

    @Test
    void everyRuleHasACodeOfItsOwnAndAWayOut() {
        assertThat(CARDS.rules())
                .extracting(Rule::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("OW-"));
        assertThat(CARDS.rules())
                .allSatisfy(rule -> assertThat(List.of(rule.summary(), rule.remedy(), rule.source()))
                        .noneMatch(String::isBlank))
                .allSatisfy(rule -> assertThat(rule.summary()).endsWith("."))
                .allSatisfy(rule -> assertThat(rule.remedy()).endsWith("."));
    }

    /** A format of somebody else: a card that says hello. */
    private record Greeting(String id, Confidence confidence) implements CardFormat {
        @Override
        public String title() {
            return "a greeting";
        }

        @Override
        public Confidence recognize(CardSource card) {
            return card.text().startsWith("hello") ? confidence : Confidence.NONE;
        }

        @Override
        public CardReading read(CardSource card) {
            SourceLocation start = card.location(0, "");
            assertThat(start.line()).isEqualTo(1);
            List<Finding> findings = card.siblings().orElse(List.of()).stream()
                    .map(name -> Finding.of(CardRule.SIBLINGS, name, start))
                    .toList();
            return new CardReading(card.name(), Optional.of(id), Optional.empty(), new ValidationReport(findings));
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }
    }

    @Test
    void aCardThatIsHeldAsTextIsReadAsItsBytesAre() {
        String card = "---\nlicense: mit\n---\n# Caf\u00e9\n";

        assertThat(ModelCards.standard().read("README.md", card))
                .isEqualTo(ModelCards.standard().read("README.md", card.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anUnknownFormatIsNamedAlongWithThoseThatThereAre() {
        ModelCards cards = ModelCards.standard();

        assertThatThrownBy(() -> cards.write(ModelRelease.named("m"), "xml", new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("format must be one of [")
                .hasMessageEndingWith(": xml");
    }
}
