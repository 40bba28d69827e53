package org.openweights.schema.modelcardtoolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.schema.Marked;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** One mistake gives one finding, at the place of the mistake. */
class ToolkitFaultTest {
    private static final String DATA_OF_FIRST = "\"data\": {\"train\": {\"name\": \"apples\"}}";
    private static final String DATA_OF_SECOND = "\"data\": [{\"name\": \"training set\"}]";

    private static String first(String details, String rest) {
        return """
                {
                  "schema_version": "0.0.1",
                  "model_details": {"name": "m", %s},
                  "model_parameters": {%s}%s
                }
                """.formatted(details, DATA_OF_FIRST, rest);
    }

    private static String second(String details, String rest) {
        return """
                {
                  "schema_version": "0.0.2",
                  "model_details": {"name": "m", %s},
                  "model_parameters": {%s}%s
                }
                """.formatted(details, DATA_OF_SECOND, rest);
    }

    private static String metrics(String metrics) {
        return ", \"quantitative_analysis\": {\"performance_metrics\": [" + metrics + "]}";
    }

    /** Code, pointer, and a card with a mark before the place of the fault. */
    static Stream<Arguments> faults() {
        String mit = "\"license\": \"MIT\"";
        String mits = "\"licenses\": [{\"identifier\": \"MIT\"}]";
        return Stream.of(
                arguments("OW-MCT-TYPE", "/model_details/license", first("\"license\": §[\"MIT\"]", "")),
                arguments(
                        "OW-MCT-TYPE",
                        "/model_details/name",
                        first("\"owners\": [], " + mit, "").replace("\"name\": \"m\"", "\"name\": §1")),
                arguments(
                        "OW-MCT-TYPE",
                        "/quantitative_analysis/performance_metrics/0/value",
                        first(mit, metrics("{\"type\": \"f1\", \"value\": §true}"))),
                arguments(
                        "OW-MCT-TYPE",
                        "/quantitative_analysis/performance_metrics/0/value",
                        second(mits, metrics("{\"type\": \"f1\", \"value\": §0.9}"))),
                arguments("OW-MCT-TYPE", "/model_details/owners/0", second("\"owners\": [§\"me\"], " + mits, "")),
                arguments(
                        "OW-MCT-TYPE",
                        "/model_details/licenses/0",
                        second("\"licenses\": [§\"MIT\"], \"path\": \"p\"", "")),
                arguments("OW-MCT-TYPE", "/considerations", second(mits, ",\n \"considerations\": §\"none\"")),
                arguments(
                        "OW-MCT-REQUIRED",
                        "",
                        "§{\"schema_version\": \"0.0.1\", \"model_parameters\": {" + DATA_OF_FIRST + "}}"),
                arguments(
                        "OW-MCT-REQUIRED",
                        "/quantitative_analysis/performance_metrics/0",
                        first(mit, metrics("§{\"value\": 1}"))),
                arguments(
                        "OW-MCT-REQUIRED",
                        "/quantitative_analysis/performance_metrics/0/confidence_interval",
                        first(mit, metrics("{\"type\": \"f1\", \"confidence_interval\": §{\"lower_bound\": 1}}"))),
                arguments("OW-MCT-FIELD", "/licenses", second(mits, ",\n  §\"licenses\": []")),
                arguments("OW-MCT-FIELD", "/model_detail", first(mit, ",\n  §\"model_detail\": {}")),
                arguments(
                        "OW-MCT-LICENSE-CHOICE",
                        "/model_details/licenses/0",
                        second("\"licenses\": [§{\"identifier\": \"MIT\", \"custom_text\": \"MIT\"}]", "")),
                arguments(
                        "OW-MCT-LICENSE-CHOICE",
                        "/model_details/licenses/1",
                        second("\"licenses\": [{\"identifier\": \"MIT\"},\n   §{}]", "")),
                arguments(
                        "OW-MCT-METRIC",
                        "/quantitative_analysis/performance_metrics/0",
                        first(mit, metrics("§{\"type\": \"f1\"}"))),
                arguments(
                        "OW-MCT-DATE",
                        "/model_details/version/date",
                        first(mit + ",\n \"version\": {\"date\": §\"08/28/2020\"}", "")),
                arguments(
                        "OW-MCT-DATE",
                        "/model_details/version/date",
                        second(mits + ", \"version\": {\"date\": §\"2020-02-30\"}", "")),
                arguments(
                        "OW-MCT-LINK",
                        "/model_details/references/0",
                        first(mit + ", \"references\": [§\"see the paper\"]", "")),
                arguments(
                        "OW-MCT-LINK",
                        "/model_details/references/0/reference",
                        second(mits + ", \"references\": [{\"reference\": §\"paper.pdf\"}]", "")),
                arguments("OW-MCT-VERSION", "/schema_version", second(mits, "").replace("\"0.0.2\"", "§\"0.0.1\"")),
                arguments("OW-MCT-VERSION", "/schema_version", second(mits, "").replace("\"0.0.2\"", "§\"v0.0.2\"")),
                arguments("OW-MCT-VERSION", "/schema_version", first(mit, "").replace("\"0.0.1\"", "§\"0.0.2\"")),
                arguments(
                        "OW-MCT-LICENSE-ID",
                        "/model_details/licenses/0/identifier",
                        second("\"licenses\": [{\"identifier\": §\"Apache 2.0\"}]", "")),
                arguments(
                        "OW-MCT-LICENSE-ID",
                        "/model_details/licenses/0/identifier",
                        second("\"licenses\": [{\"identifier\": §\"llama3.1\"}]", "")),
                arguments(
                        "OW-MCT-NO-LICENSE",
                        "/model_details",
                        second("\"path\": \"p\"", "")
                                .replace("{\"name\"", "§{\"name\"")
                                .replace("[§{", "[{")),
                arguments("OW-MCT-NO-LICENSE", "/model_details/license", first("\"license\": §\" \"", "")),
                arguments("OW-MCT-NO-LICENSE", "/model_details/licenses", second("\"licenses\": §[]", "")),
                arguments(
                        "OW-MCT-LICENSE-FIELD",
                        "/model_details/license",
                        second(mits + ",\n \"license\": §\"MIT\"", "")),
                arguments(
                        "OW-MCT-LICENSE-FIELD",
                        "/model_details/licenses",
                        first(
                                "\"licenses\": §[{\"identifier\": \"MIT\"}], \"references\": [\"https://example.org\"]",
                                "")),
                arguments(
                        "OW-MCT-METRIC-EMPTY",
                        "/quantitative_analysis/performance_metrics/0",
                        second(mits, metrics("§{\"type\": \"f1\"}"))),
                arguments(
                        "OW-MCT-METRIC-EMPTY",
                        "/quantitative_analysis/performance_metrics/0",
                        second(mits, metrics("§{\"type\": \"f1\", \"value\": \"\", \"confidence_interval\": {}}"))),
                arguments(
                        "OW-DATA-DUPLICATE-KEY",
                        "/model_details/path",
                        second(mits + ", \"path\": 1, §\"path\": \"p\"", "")),
                arguments(
                        "OW-MCT-METRIC-EMPTY",
                        "/quantitative_analysis/performance_metrics/1",
                        second(mits, metrics("{\"type\": \"f1\", \"value\": \"1\"},\n §{\"value\": \"1\"}"))),
                arguments(
                        "OW-MCT-TRAINING-DATA",
                        "/model_parameters/data",
                        second(mits, "").replace(DATA_OF_SECOND, "\"data\": §[{\"name\": \"test set\"}]")),
                arguments(
                        "OW-MCT-NOT-READ",
                        "/model_details/citation",
                        first(mit + ",\n  §\"citation\": \"Example, 2026\"", "")),
                arguments(
                        "OW-MCT-NOT-READ",
                        "/model_parameters/data/0/graphics",
                        second(mits, "")
                                .replace("training set\"", "training set\", §\"graphics\": {\"description\": \"d\"}")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundWhereItIs(String code, String pointer, String card) {
        Marked marked = Marked.of(card);

        assertThat(Marked.read("card.json", marked.text()).findings())
                .extracting(Marked::told)
                .containsExactly(marked.expected(code));
        assertThat(Marked.read("card.json", marked.text()).findings())
                .extracting(finding -> finding.location().pointer())
                .containsExactly(pointer);
    }

    @Test
    void everyRuleIsBrokenByATest() {
        Set<Object> broken = faults().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertThat(broken)
                .containsAll(Arrays.stream(ToolkitRule.values()).map(Rule::code).collect(Collectors.toSet()));
    }

    @Test
    void nothingIsSaidOfAFaultlessCard() {
        assertThat(Marked.read("card.json", first("\"license\": \"MIT\"", "")).findings())
                .isEmpty();
        assertThat(Marked.read("card.json", second("\"licenses\": [{\"custom_text\": \"Do as you like.\"}]", ""))
                        .findings())
                .isEmpty();
        assertThat(Marked.read("card.json", second("\"licenses\": [{\"identifier\": \"proprietary\"}]", ""))
                        .findings())
                .isEmpty();
    }

    @Test
    void theMessageSaysWhatToDo() {
        Finding identifier = Marked.read("card.json", second("\"licenses\": [{\"identifier\": \"Apache 2.0\"}]", ""))
                .findings()
                .get(0);
        Finding field = Marked.read("card.json", first("\"license\": \"MIT\"", ", \"model_detail\": {}"))
                .findings()
                .get(0);

        assertThat(identifier.severity()).isEqualTo(Severity.WARNING);
        assertThat(identifier.message()).endsWith("Did you mean 'Apache-2.0'?");
        assertThat(identifier.value()).contains("Apache 2.0");
        assertThat(field.message()).contains("Did you mean 'model_details'?");
    }
}
