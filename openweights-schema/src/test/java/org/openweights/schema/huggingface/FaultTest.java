package org.openweights.schema.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.schema.source.DataRule;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/** One mistake gives one finding, at the place of the mistake. */
class FaultTest {
    private static final String PLACE = "§";
    private static final String BODY = "# Model\n\n## Training data\n\nNewspapers of ten years.\n";

    /** Code, pointer, value, and the metadata with a mark before the place of the fault. A bar is an end of line. */
    static Stream<Arguments> faultsInMetadata() {
        return Stream.of(
                arguments("OW-HF-LICENSE", "/license", "MIT", "license: §MIT"),
                arguments("OW-HF-LICENSE", "/license", "MIT", "license: §\"MIT\""),
                arguments("OW-HF-LICENSE", "/license", "Apache 2.0", "tags:|- a|license: §Apache 2.0"),
                arguments("OW-HF-LICENSE", "/license/1", "MIT", "license:|- apache-2.0|- §MIT"),
                arguments("OW-HF-LICENSE", "/license/0", "my-own", "license: [§my-own, mit]"),
                arguments("OW-HF-LICENSE", "/license", "MIT OR Apache-2.0", "license: §MIT OR Apache-2.0"),
                arguments("OW-HF-LICENSE-MISSING", "", null, "language: en"),
                arguments("OW-HF-LICENSE-OTHER", "/license", "other", "license: §other"),
                arguments("OW-HF-LICENSE-OTHER", "/license", "other", "license: §other|license_name: own"),
                arguments("OW-HF-LICENSE-OTHER", "/license", "other", "license: §other|license_link: LICENSE"),
                arguments(
                        "OW-HF-LICENSE-NAME",
                        "/license_name",
                        "Apache-2.0",
                        "license: other|license_name: §Apache-2.0|license_link: LICENSE"),
                arguments(
                        "OW-HF-LICENSE-LINK",
                        "/license_link",
                        "../LICENSE",
                        "license: other|license_name: own|license_link: §../LICENSE"),
                arguments(
                        "OW-HF-LICENSE-CONTRADICTED",
                        "/license",
                        "apache-2.0",
                        "license: §apache-2.0|license_name: own|license_link: https://creativecommons.org/licenses/by-nc/4.0/"),
                arguments(
                        "OW-HF-LICENSE-CONTRADICTED",
                        "/license",
                        "other",
                        "license: §other|license_name: cc-by-nc-4.0|license_link: https://opensource.org/license/mit"),
                arguments(
                        "OW-HF-LICENSE-CONTRADICTED",
                        "/license_details",
                        "Not for commercial use.",
                        "license: mit|license_details: §Not for commercial use."),
                arguments(
                        "OW-HF-LICENSE-CONTRADICTED",
                        "/tags/0",
                        "license:cc-by-nc-4.0",
                        "license: mit|tags: [§license:cc-by-nc-4.0]"),
                arguments(
                        "OW-HF-BASE-MODEL-TAG",
                        "/tags/1",
                        "org/c",
                        "license: mit|base_model: org/b|tags: [base_model:ORG/b, §base_model:org/c]"),
                arguments("OW-HF-LICENSE-FAMILY", "/license", "cc", "license: §cc"),
                arguments("OW-HF-KEY", "/licence", "licence", "§licence: mit"),
                arguments("OW-HF-KEY", "/licence", "licence", "license: mit|§licence: mit"),
                arguments("OW-HF-KEY", "/licens", "licens", "§licens: mit"),
                arguments("OW-HF-KEY", "/licesne", "licesne", "§licesne: mit"),
                arguments("OW-HF-KEY", "/License", "License", "§License: mit"),
                arguments("OW-HF-KEY", "/base-model", "base-model", "license: mit|§base-model: org/base"),
                arguments("OW-HF-KEY", "/dataset", "dataset", "license: mit|§dataset: squad"),
                arguments("OW-HF-KEY", "/lang", "lang", "license: mit|§lang: en"),
                arguments("OW-HF-KEY", "/library-name", "library-name", "license: mit|§library-name: timm"),
                arguments("OW-HF-TYPE", "/license", "{ id: mit }", "license: §{ id: mit }"),
                arguments("OW-HF-TYPE", "/license", "1", "license: §1"),
                arguments("OW-HF-TYPE", "/tags", "nlp", "license: mit|tags: §nlp"),
                arguments("OW-HF-TYPE", "/tags/1", "2020", "license: mit|tags:|- a|- §2020"),
                arguments("OW-HF-TYPE", "/metrics/0", "- a", "license: mit|metrics:|- §- a|  - b"),
                arguments("OW-HF-TYPE", "/pipeline_tag", "[translation]", "license: mit|pipeline_tag: §[translation]"),
                arguments("OW-HF-TYPE", "/datasets", "{squad: 1}", "license: mit|datasets: §{squad: 1}"),
                arguments("OW-HF-TYPE", "/datasets/0", "name: squad", "license: mit|datasets:|  - §name: squad"),
                arguments("OW-HF-TYPE", "/model-index", "name: m", "license: mit|model-index:|  §name: m"),
                arguments("OW-HF-TYPE", "/co2_eq_emissions", "a lot", "license: mit|co2_eq_emissions: §a lot"),
                arguments(
                        "OW-HF-TYPE",
                        "/co2_eq_emissions/emissions",
                        "1 kg",
                        "license: mit|co2_eq_emissions:|  emissions: §1 kg"),
                arguments("OW-HF-TYPE", "/widget/0", "hello", "license: mit|widget:|- §hello"),
                arguments(
                        "OW-HF-TYPE",
                        "/model-index/0/results/0/dataset/config",
                        "20",
                        "license: mit|model-index:|- name: m|  results:|  - task: {type: t}|    dataset:|      type: d|"
                                + "      name: D|      config: §20|    metrics: [{type: f1, value: 1}]"),
                arguments("OW-HF-REQUIRED", "/model-index/0", "name: m", "license: mit|model-index:|- §name: m"),
                arguments(
                        "OW-HF-REQUIRED",
                        "/model-index/0/results/0",
                        "{task: {type: t}, dataset: {type: d, name: D}}",
                        "license: mit|model-index:|- name: m|  results: [§{task: {type: t}, dataset: {type: d, name: D}}]"),
                arguments(
                        "OW-HF-REQUIRED",
                        "/model-index/0/results/0/metric",
                        "metric",
                        "license: mit|model-index:|- name: m|  results:|  - task: {type: t}|    dataset: {type: d, name: D}|"
                                + "    §metric: [{type: f1, value: 1}]"),
                arguments(
                        "OW-HF-RESULT-DATASET",
                        "/model-index/0/results/0/datasets",
                        "datasets",
                        "license: mit|model-index:|- name: m|  results:|  - task: {type: t}|    §datasets: {type: d, name: D}|"
                                + "    metrics: [{type: f1, value: 1}]"),
                arguments("OW-HF-TYPE", "/datasets", "{squad: [1, 2]}", "license: mit|datasets: §{squad:|  [1,|  2]}"),
                arguments("OW-HF-TYPE", "/datasets/1", "[b]", "license: mit|datasets: [a, §[b], c]"),
                arguments("OW-HF-REQUIRED", "/co2_eq_emissions", "{}", "license: mit|co2_eq_emissions: §{}"),
                arguments(
                        "OW-HF-RESULT-DATASET",
                        "/model-index/0/results/0",
                        "task: {type: t}",
                        "license: mit|model-index:|- name: m|  results:|  - §task: {type: t}|    metrics: [{type: f1, value: 1}]"),
                arguments("OW-HF-RESULT-EMPTY", "/model-index", "[]", "license: mit|model-index: §[]"),
                arguments(
                        "OW-HF-RESULT-EMPTY",
                        "/model-index/0/results",
                        "[]",
                        "license: mit|model-index:|- name: m|  results: §[]"),
                arguments(
                        "OW-HF-RESULT-EMPTY",
                        "/model-index/0/results/0/metrics",
                        "[]",
                        "license: mit|model-index:|- name: m|  results:|  - task: {type: t}|    dataset: {type: d, name: D}|"
                                + "    metrics: §[]"),
                arguments(
                        "OW-HF-RESULT-EMPTY",
                        "/model-index/0/results/0/metrics/0/value",
                        "~",
                        "license: mit|model-index:|- name: m|  results:|  - task: {type: t}|    dataset: {type: d, name: D}|"
                                + "    metrics: [{type: f1, value: §~}]"),
                arguments("OW-HF-BLANK", "/license", "", "license:§|language: en"),
                arguments("OW-HF-BLANK", "/datasets", "~", "license: mit|datasets: §~"),
                arguments("OW-HF-BLANK", "/tags/1", "", "license: mit|tags: [a, §'']"),
                arguments("OW-HF-BLANK", "/library_name", " ", "license: mit|library_name: §' '"),
                arguments("OW-HF-BLANK", "/license_link", "", "license: mit|license_link: §''"),
                arguments("OW-HF-EMPTY", "/language", "~", "license: mit|language: §~"),
                arguments("OW-HF-EMPTY", "/datasets/1", "null", "license: mit|datasets:|- a|- §null"),
                arguments("OW-HF-EMPTY", "/datasets", "", "license: mit|datasets: §\"\""),
                arguments("OW-HF-EMPTY", "/datasets/1", " ", "license: mit|datasets: [a, §' ']"),
                arguments("OW-HF-EMPTY", "/base_model", "", "license: mit|base_model: §''"),
                arguments("OW-HF-BLANK", "/new_version", " ", "license: mit|new_version: §' '"),
                arguments("OW-HF-EMPTY", "/language/0", "", "license: mit|language: [§\"\", en]"),
                arguments("OW-HF-EMPTY", "/license/1", "", "license: [mit, §'']"),
                arguments("OW-HF-TASK", "/pipeline_tag", "", "license: mit|pipeline_tag: §''"),
                arguments(
                        "OW-HF-RELATION",
                        "/base_model_relation",
                        "",
                        "license: mit|base_model: a/b|base_model_relation: §''"),
                arguments("OW-HF-LANGUAGE", "/language", "English", "license: mit|language: §English"),
                arguments("OW-HF-LANGUAGE", "/language/1", "zh-CN", "license: mit|language: [en, §zh-CN]"),
                arguments("OW-HF-LANGUAGE", "/language", "EN", "license: mit|language: §EN"),
                arguments("OW-HF-LANGUAGE", "/language", "xx", "license: mit|language: §xx"),
                arguments("OW-HF-LANGUAGE-CODE", "/language", "zzz", "license: mit|language: §zzz"),
                arguments("OW-HF-LANGUAGE-CODE", "/language/1", "qqq", "license: mit|language: [deu, §qqq, ger, arz]"),
                arguments("OW-HF-LANGUAGE", "/language", "noinfo", "license: mit|language: §noinfo"),
                arguments(
                        "OW-HF-DATASET",
                        "/datasets/0",
                        "librispeech 960h",
                        "license: mit|datasets:|- §librispeech 960h"),
                arguments("OW-HF-DATASET", "/datasets", "a/b/c", "license: mit|datasets: §a/b/c"),
                arguments(
                        "OW-HF-BASE-MODEL",
                        "/base_model",
                        "/workspace/out",
                        "license: mit|base_model: §/workspace/out"),
                arguments("OW-HF-BASE-MODEL", "/base_model/0", "my base", "license: mit|base_model: [§my base, org/b]"),
                arguments(
                        "OW-HF-BASE-MODEL",
                        "/base_model",
                        "https://huggingface.co/org/base",
                        "license: mit|base_model: §https://huggingface.co/org/base"),
                arguments("OW-HF-NEW-VERSION", "/new_version", "org/", "license: mit|new_version: §org/"),
                arguments(
                        "OW-HF-RELATION",
                        "/base_model_relation",
                        "fine-tune",
                        "license: mit|base_model: a/b|base_model_relation: §fine-tune"),
                arguments(
                        "OW-HF-RELATION-ALONE",
                        "/base_model_relation",
                        "finetune",
                        "license: mit|base_model_relation: §finetune"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", "0.0098", "license: mit|co2_eq_emissions: §0.0098"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", "-5", "license: mit|co2_eq_emissions: §-5"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", ".inf", "license: mit|co2_eq_emissions: §.inf"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", ".nan", "license: mit|co2_eq_emissions: §.nan"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", "1e400", "license: mit|co2_eq_emissions: §1e400"),
                arguments(
                        "OW-HF-CARBON",
                        "/co2_eq_emissions/unit",
                        "kg",
                        "license: mit|co2_eq_emissions: {emissions: 12, unit: §kg}"),
                arguments(
                        "OW-HF-CARBON",
                        "/co2_eq_emissions/unit",
                        "pounds",
                        "license: mit|co2_eq_emissions: {emissions: 12, unit: §pounds}"),
                arguments(
                        "OW-HF-CARBON",
                        "/co2_eq_emissions/emissions",
                        "-12",
                        "license: mit|co2_eq_emissions: {emissions: §-12, unit: kg}"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", "0x10", "license: mit|co2_eq_emissions: §0x10"),
                arguments("OW-HF-CARBON", "/co2_eq_emissions", "0o10", "license: mit|co2_eq_emissions: §0o10"),
                arguments(
                        "OW-HF-CARBON",
                        "/co2_eq_emissions",
                        "1".repeat(60),
                        "license: mit|co2_eq_emissions: §" + "1".repeat(60)),
                arguments(
                        "OW-HF-CARBON",
                        "/co2_eq_emissions/emissions",
                        "2.5e11",
                        "license: mit|co2_eq_emissions: {emissions: §2.5e11}"),
                arguments(
                        "OW-HF-GATED",
                        "/extra_gated_prompt",
                        "extra_gated_prompt",
                        "license: mit|§extra_gated_prompt: Promise."),
                arguments(
                        "OW-HF-GATED",
                        "/extra_gated_fields",
                        "extra_gated_fields",
                        "license: apache-2.0|§extra_gated_fields: {Name: text}"),
                arguments(
                        "OW-HF-GATED",
                        "/extra_gated_prompt",
                        "extra_gated_prompt",
                        "license: cc-by-4.0|§extra_gated_prompt: Promise."),
                arguments(
                        "OW-HF-GATED",
                        "/extra_gated_prompt",
                        "extra_gated_prompt",
                        "license: [cc0-1.0, pddl, openmdw-1.1]|§extra_gated_prompt: Promise."),
                arguments(
                        "OW-HF-GATE-FIELD",
                        "/extra_gated_fields/Name",
                        "txt",
                        "license: llama3|extra_gated_fields: {Name: §txt}"),
                arguments(
                        "OW-HF-GATE-FIELD",
                        "/extra_gated_fields/Use",
                        "{type: select}",
                        "license: llama3|extra_gated_fields: {Use: §{type: select}}"),
                arguments(
                        "OW-HF-GATE-FIELD",
                        "/extra_gated_fields/Use",
                        "{type: own}",
                        "license: llama3|extra_gated_fields: {Use: §{type: own}}"),
                arguments("OW-HF-BLANK", "/extra_gated_prompt", "", "license: mit|extra_gated_prompt: §''"),
                arguments("OW-HF-BLANK", "/extra_gated_fields", "null", "license: mit|extra_gated_fields: §null"),
                arguments("OW-HF-TYPE", "/inference", "never", "license: mit|inference: §never"),
                arguments("OW-HF-TYPE", "/inference/parameters", "1", "license: mit|inference: {parameters: §1}"),
                arguments("OW-HF-TYPE", "/widget", "true", "license: mit|widget: §true"),
                arguments("OW-HF-TASK", "/pipeline_tag", "text-gen", "license: mit|pipeline_tag: §text-gen"),
                arguments("OW-HF-NOT-READ", "/thumbnail", null, "license: mit|§thumbnail: https://example.org/a.png"),
                arguments("OW-HF-NOT-READ", "/my key", null, "license: mit|§my key: {a: [1, 2.5]}"),
                arguments(
                        "OW-HF-NOT-READ",
                        "/co2_eq_emissions/source",
                        null,
                        "license: mit|co2_eq_emissions: {emissions: 12, §source: mlco2}"),
                arguments(
                        "OW-HF-NOT-READ",
                        "/model-index/0/results/0/task",
                        null,
                        "license: mit|model-index:|- name: m|  results:|  - §task: {type: t}|    dataset: {type: d, name: D}|"
                                + "    metrics: [{type: f1, value: 0.9}]"),
                arguments("OW-HF-MAPPING", "", "[]", "§[]"),
                arguments("OW-HF-MAPPING", "", "- license: mit", "§- license: mit"),
                arguments("OW-HF-MAPPING", "", "mit", "  §mit"),
                arguments("OW-DATA-SYNTAX", "", null, "license: mit|title: a§: b"),
                arguments("OW-DATA-SYNTAX", "", null, "license: §@mit"),
                arguments("OW-DATA-SYNTAX", "", null, "license: mit|§\ttags: a"),
                arguments("OW-DATA-SYNTAX", "", null, "license: mit|tags: [a, b§"),
                arguments("OW-DATA-SYNTAX", "", null, "license: m§\u0007it"),
                arguments("OW-DATA-DUPLICATE-KEY", "/license", "license", "license: mit|§license: apache-2.0"),
                arguments("OW-DATA-DUPLICATE-KEY", "/license", "license", "license: 5|§license: MIT"),
                arguments("OW-DATA-DUPLICATE-KEY", "/x/a", "a", "license: mit|x: {a: 1, §a: 2}"),
                arguments("OW-DATA-KEY", "", null, "license: mit|§[a, b]: c"),
                arguments("OW-DATA-KEY", "", null, "{§{ card_data }}"),
                arguments("OW-DATA-KEY", "", null, "license: mit|? §- a|: b"),
                arguments("OW-DATA-ONE-DOCUMENT", "", null, "license: mit|§--- # two|tags: []"),
                arguments("OW-DATA-TAB", "", null, "license:§\tmit"),
                arguments("OW-DATA-TAB", "", null, "license: mit|language:|-§\ten"),
                arguments("OW-DATA-TAG", "/tags/0", "abc", "license: mit|tags: [§!!int abc]"),
                arguments("OW-DATA-TAG", "/x", "1.5", "license: mit|x: §!!int 1.5"),
                arguments("OW-DATA-TAG", "/x", "maybe", "license: mit|x: §!!bool maybe"),
                arguments("OW-DATA-TAG", "/license", "!own", "license: §!own mit"),
                arguments(
                        "OW-DATA-TAG",
                        "/x",
                        "tag:yaml.org,2002:python/object:os.system",
                        "license: mit|x: §!!python/object:os.system {}"),
                arguments("OW-DATA-ANCHOR", "/license", null, "license: §*mit"),
                arguments("OW-DATA-ANCHOR", "/x/0", null, "license: mit|x: &x [§*x]"),
                arguments("OW-DATA-ALIASES", "/x/100", null, "license: mit|y: &y a|x: [" + "*y,".repeat(100) + "§*y]"),
                arguments("OW-DATA-DEPTH", "/x" + "/0".repeat(63), null, "license: mit|x: " + "[".repeat(63) + "§["));
    }

    @ParameterizedTest
    @MethodSource("faultsInMetadata")
    void aFaultInTheMetadataIsFoundWhereItIs(String code, String pointer, String value, String marked) {
        String card = "---|" + marked + "|---|";
        String text = (marked.contains(PLACE) ? card : PLACE + card).replace('|', '\n') + BODY;

        check(code, pointer, value, text);
        check(
                code,
                pointer,
                value,
                "\n \n"
                        + (marked.contains(PLACE)
                                ? text
                                : text.replaceFirst(PLACE, "").replaceFirst("---", PLACE + "---")));
        check(code, pointer, value, "\uFEFF" + text.replace("\n", "\r\n"));
    }

    private static void check(String code, String pointer, String value, String marked) {
        String seen = marked.startsWith("\uFEFF") ? marked.substring(1) : marked;
        String before = seen.substring(0, seen.indexOf(PLACE));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');

        List<Finding> findings = read(marked.replace(PLACE, "")).findings().stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO || finding.code().equals(code))
                .toList();

        assertThat(findings).extracting(Finding::code).containsExactly(code);
        Finding finding = findings.get(0);
        assertThat(finding.location().line()).as("line of " + finding).isEqualTo(line);
        assertThat(finding.location().column()).as("column of " + finding).isEqualTo(column);
        assertThat(finding.location().pointer()).isEqualTo(pointer);
        assertThat(finding.value().orElse(null)).isEqualTo(value);
        assertThat(finding.location().source()).isEqualTo("README.md");
    }

    /** Code, value, and the whole card. */
    static Stream<Arguments> faultsInTheCard() {
        return Stream.of(
                arguments("OW-HF-FRONT-MATTER", null, "§" + BODY),
                arguments("OW-HF-FENCE", null, "§---\nlicense: mit\n--- \n".replace("--- \n", "---oops\n") + BODY),
                arguments("OW-HF-FENCE", null, "§--- \nlicense: mit\n---\n" + BODY),
                arguments("OW-HF-FENCE", null, "§---\nlicense: mit\n" + BODY),
                arguments("OW-HF-FRONT-MATTER", null, "§---\n---\n" + BODY),
                arguments("OW-HF-MAPPING", null, "§---\n\n---\n" + BODY),
                arguments("OW-HF-MAPPING", null, "§---\n# nothing\n---\n" + BODY),
                arguments("OW-HF-TRAINING-DATA", null, "§---\nlicense: mit\n---\n# Model\n\nA model.\n"),
                arguments(
                        "OW-HF-LICENSE-SECTION",
                        "Apache-2.0",
                        "---\nlicense: mit\n---\n" + BODY
                                + "\n§## License\n\nReleased under the Apache-2.0 license.\n"),
                arguments(
                        "OW-HF-LICENSE-SECTION",
                        "cc-by-nc-4.0",
                        "---\nlicense: cc-by-4.0\n---\n" + BODY
                                + "\n## Model details\n\n- **§License:** cc-by-nc-4.0\n"),
                arguments(
                        "OW-HF-LICENSE-SECTION",
                        "CC BY-NC 4.0",
                        "---\nlicense: apache-2.0\n---\n" + BODY
                                + "\n§## License\n\nThe weights are licensed under CC BY-NC 4.0. The code is Apache 2.0.\n"),
                arguments(
                        "OW-HF-LICENSE-SECTION",
                        "Apache-2.0",
                        "---\nlicense: mit\n---\n" + BODY
                                + "\n§## License\n\nThe code is under the MIT license, the weights are under the Apache-2.0 license.\n"),
                arguments(
                        "OW-HF-LICENSE-SECTION",
                        "Llama 3.1 Community",
                        "---\nlicense: apache-2.0\n---\n" + BODY
                                + "\n§## License\n\nCode: MIT license. Weights: Llama 3.1 Community License.\n"),
                arguments(
                        "OW-HF-LICENSE-RESTRICTED",
                        "The weights may be used for research purposes only.",
                        "---\nlicense: mit\n---\n" + BODY
                                + "\n## Uses\n\n§> **The weights** may be used for _research_ purposes only. Ask us.\n"),
                arguments(
                        "OW-HF-PLACEHOLDER",
                        "More Information Needed",
                        "---\nlicense: mit\n---\n" + BODY + "\n## Uses\n\n[§More Information Needed]\n"),
                arguments(
                        "OW-HF-PLACEHOLDER",
                        "More information needed",
                        "---\nlicense: mit\n---\n" + BODY
                                + "- **Funded by:** §More information needed\n\n[More Information Needed]\n"));
    }

    @ParameterizedTest
    @MethodSource("faultsInTheCard")
    void aFaultInTheCardIsFoundWhereItIs(String code, String value, String marked) {
        check(code, "", value, marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Released under the MIT license.",
                "The weights are under the MIT license, the code is under the Apache-2.0 license.",
                "It is not released under the Apache-2.0 license.",
                "The training data is released under the ODbL-1.0 license.",
                "The base model was released under the Apache-2.0 license; our weights are under the MIT license.",
                "Unlike Llama, which is under the Llama 2 license, Orchard is under the MIT license.",
                "See LICENSE.",
                "Apache-2.0"
            })
    void aLicenseSectionThatAgreesOrDoesNotNameOneLicenseIsNoFault(String section) {
        String keyword = section.startsWith("Apache") ? "apache-2.0" : "mit";
        String card = "---\nlicense: " + keyword + "\n---\n" + BODY + "\n## License\n\n" + section + "\n";

        assertThat(read(card).findings()).isEmpty();
    }

    @Test
    void everyRuleIsBrokenByATest() {
        Set<String> broken = Stream.concat(faultsInMetadata(), faultsInTheCard())
                .map(arguments -> (String) arguments.get()[0])
                .collect(Collectors.toSet());
        broken.add(DataRule.NODES.code()); // see YamlReaderTest
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(HuggingFaceRule.values()));

        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(Rule::code).toList());
    }

    static Stream<String> faultless() {
        return Stream.of(
                "license: mit",
                "license: [mit, apache-2.0]",
                "license: other|license_name: own|license_link: LICENSE",
                "license: openrail|license_link: LICENSE",
                "license: mit|language: no",
                "license: mit|language: [en, no, code, multilingual, yue]",
                "license: mit|thumbnail:|description: null",
                "license: mit|any_other_key: {a: [1, 2.5, true, ~, 2020-01-01]}",
                "license: mit|datasets: squad|metrics: [f1]",
                "license: mit|datasets: [squad_v2, org/set.v1-a]",
                "license: mit|base_model: org/b|base_model_relation: quantized|pipeline_tag: text-generation",
                "license: mit|co2_eq_emissions: 1.5e3",
                "license: mit|co2_eq_emissions: {emissions: 12, source: code carbon}",
                "license: mit|inference: false|widget: [{text: a}]",
                "license: llama3|extra_gated_fields: {Name: text, I agree: checkbox}",
                "license: llama3|extra_gated_fields: {Use: {type: select, options: [a, {label: b, value: c}]}, When: {type:"
                        + " date_picker}}",
                "license: [cc-by-nc-4.0, mit]|extra_gated_prompt: Promise.",
                "license: mit|extra_gated_eu_disallowed: false",
                "license: mit|extra_gated_fields: {}",
                "license: mit|co2_eq_emissions: {emissions: 12, unit: g CO2eq}",
                "license: mit|co2_eq_emissions: {emissions: 12, unit: ''}",
                "license: mit|x: [!!int 12, !!float 1, !!bool true, !!null ~, !!str 1]",
                "license: mit|co2_eq_emissions: 0.01",
                "license: mit|co2_eq_emissions: 1e11",
                "license: mit|co2_eq_emissions: 0",
                "license: mit|common: &c [en, de]|language: *c",
                "license: mit|model-index:|- name: m|  results:|  - task: {type: t}|    dataset: {type: d, name: D}|"
                        + "    metrics: [{type: f1, value: 0.9}, {type: em, value: high}]");
    }

    @ParameterizedTest
    @MethodSource("faultless")
    void noFaultIsFoundInAFaultlessCard(String metadata) {
        assertThat(read("---\n" + metadata.replace('|', '\n') + "\n---\n" + BODY)
                        .findings())
                .noneMatch(finding -> finding.severity() != Severity.INFO);
    }

    @Test
    void theMessageHasTheRightKeyword() {
        assertThat(read("---\nlicense: MIT\n---\n" + BODY).findings().get(0))
                .hasToString("README.md:2:10 error OW-HF-LICENSE 'MIT' is not how the Hub writes this license:"
                        + " write 'mit'.");
        assertThat(read("---\nlicense: Apache License 2.0\n---\n" + BODY)
                        .findings()
                        .get(0)
                        .message())
                .endsWith("Did you mean 'apache-2.0'?");
        assertThat(read("---\nlicense: mit\nlanguage: German\n---\n" + BODY)
                        .findings()
                        .get(0)
                        .message())
                .endsWith("Did you mean 'de'?");
        assertThat(read("---\nlicense: mit\nlanguage: pt-BR\n---\n" + BODY)
                        .findings()
                        .get(0)
                        .message())
                .endsWith("Did you mean 'pt'?");
        assertThat(read("---\nlicense: mit\nbase_model: https://huggingface.co/org/b\n---\n" + BODY)
                        .findings()
                        .get(0)
                        .message())
                .endsWith("Did you mean 'org/b'?");
    }

    @Test
    void aKeyBesideTheRightOneIsToldToBeThere() {
        assertThat(read("---\nlicense: mit\nlicence: mit\n---\n" + BODY).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The Hub does not know the key 'licence'. Did you mean 'license', which is there already?"
                                + " Then remove one of the two.");
    }

    @ParameterizedTest
    @CsvSource({
        "gpl, 'is the name of a family of licenses. Write which of them it is, with its version.'",
        "unknown, 'is not the name of a license. Write what its text is called.'",
        "mit, 'is a license keyword of the Hub: write ''license: mit''.'"
    })
    void theAdviceOnTheNameOfALicenseHolds(String name, String advice) {
        assertThat(read("---\nlicense: other\nlicense_name: " + name + "\nlicense_link: LICENSE\n---\n" + BODY)
                        .findings())
                .extracting(Finding::message)
                .containsExactly("'" + name + "' " + advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "license:\tmit",
                "license:\t\tmit",
                "license: mit\t",
                "license: mit\t# free",
                "license: \"mit\"\t",
                "license:\n-\tmit"
            })
    void aTabBetweenAKeyAndItsValueIsReadAsABlank(String metadata) {
        CardReading reading = read("---\n" + metadata + "\n---\n" + BODY);

        assertThat(reading.release().orElseThrow().license().declaration().values())
                .containsExactly("mit");
        assertThat(reading.findings()).allMatch(finding -> finding.code().equals("OW-DATA-TAB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tlicense: mit", "license: mit\ntags:\n\t- a"})
    void aTabThatIndentsIsRefused(String metadata) {
        assertThat(read("---\n" + metadata + "\n---\n" + BODY).findings())
                .extracting(Finding::message)
                .contains(
                        "The YAML cannot be read: a tab stands here, where YAML has blanks. Write a blank in its place.");
    }

    @Test
    void tabsWithoutEndAreNotReadWithoutEnd() {
        String tabs = "a:\t".repeat(1_000);

        assertThat(read("---\nlicense: mit\nfruits: {" + tabs + "}\n---\n" + BODY)
                        .findings())
                .filteredOn(finding -> finding.code().equals("OW-DATA-TAB"))
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "licence, license",
        "licens, license",
        "base-model, base_model",
        "dataset, datasets",
        "co2_emissions, co2_eq_emissions",
        "Tags, tags",
        "tagss, tags",
        "TAGS, tags",
        "lisence, license",
        "Lisence, license",
        "base_model_id, base_model",
        "base-model-name, base_model",
        "dataset_ids, datasets",
        "model_index, model-index"
    })
    void aMisspelledKeyIsToldWithTheRightOne(String key, String right) {
        assertThat(read("---\n" + key + ": a\n---\n" + BODY).findings())
                .extracting(Finding::message)
                .contains("The Hub does not know the key '" + key + "'. Did you mean '" + right + "'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taxa", "tab", "base_model_sha", "basement", "silence", "model_name", "version"})
    void aKeyOfAnotherMeaningIsNoMisspelledOne(String key) {
        assertThat(read("---\nlicense: mit\n" + key + ": a\n---\n" + BODY).findings())
                .extracting(Finding::code)
                .containsExactly("OW-HF-NOT-READ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"license: &l mit\nlanguage: [MIT]", "license: bsd-3-clause\nlanguage: bsd-3-clause"})
    void aLicenseIsNoLanguageThatSomebodyMeant(String metadata) {
        assertThat(read("---\n" + metadata + "\n---\n" + BODY).findings())
                .extracting(Finding::message)
                .hasSize(1)
                .noneMatch(message -> message.contains("Did you mean"));
    }

    private static CardReading read(String card) {
        return ModelCards.standard().read("README.md", card.getBytes(StandardCharsets.UTF_8));
    }
}
