package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openweights.model.ModelRelease;

/** The SPDX tools for Java accept what is written, and nothing else. */
class ToolsJavaTest {
    /** One that says all: the tools compile the schema of SPDX 3.0.1 for every document, which takes seconds. */
    private static final SpdxDocuments RICH = SpdxDocuments.of(
            Releases.full()
                    .withBaseModels(Releases.merge().baseModels())
                    .withDatasets(Releases.datasets().datasets())
                    .withFiles(Releases.files().files())
                    .withSafety(Releases.safety().safety()),
            SpdxOptions.standard().withNamespace("https://example.org/x"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void they_accept_a_sample_of_documents_in_every_format() throws Exception {
        Map<String, ToolsJavaJudge.Case> documents = new LinkedHashMap<>();
        documents.put("3.0.1", new ToolsJavaJudge.Case(SpdxFormat.JSON_LD, RICH.toJsonLd()));
        for (Map.Entry<String, ModelRelease> release : Releases.all().entrySet()) {
            SpdxDocuments written = SpdxDocuments.of(release.getValue());
            for (SpdxFormat format : List.of(SpdxFormat.JSON_2_3, SpdxFormat.TAG_VALUE_2_3)) {
                documents.put(
                        format.keyword() + ", " + release.getKey(),
                        new ToolsJavaJudge.Case(format, written.toText(format)));
            }
        }

        assertThat(judged(documents))
                .allSatisfy((name, objections) -> assertThat(objections).isEmpty());
    }

    @Test
    void they_object_to_documents_with_a_fault() throws Exception {
        Map<String, ToolsJavaJudge.Case> mutants = new LinkedHashMap<>();
        mutants.put("relationship of another version", mutant(SpdxFormat.JSON_LD, "\"trainedOn\"", "\"finetunedOn\""));
        mutants.put("no name", mutant(SpdxFormat.JSON_2_3, "\"name\"", "\"title\""));
        mutants.put("no location", mutant(SpdxFormat.JSON_2_3, "\"downloadLocation\"", "\"location\""));
        mutants.put("no creator", mutant(SpdxFormat.TAG_VALUE_2_3, "Creator: ", "Maker: "));
        mutants.put("relationship of no version", mutant(SpdxFormat.TAG_VALUE_2_3, " DESCRIBES ", " PAINTS "));

        assertThat(judged(mutants))
                .allSatisfy((name, objections) -> assertThat(objections).isNotEmpty());
    }

    private Map<String, List<String>> judged(Map<String, ToolsJavaJudge.Case> documents)
            throws IOException, InterruptedException {
        List<List<String>> objections = new ToolsJavaJudge(folder).objections(List.copyOf(documents.values()));
        Map<String, List<String>> judged = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(documents.keySet());
        names.forEach(name -> judged.put(name, objections.get(judged.size())));
        return judged;
    }

    private static ToolsJavaJudge.Case mutant(SpdxFormat format, String good, String bad) {
        String document = RICH.toText(format);
        assertThat(document).contains(good);
        return new ToolsJavaJudge.Case(format, document.replace(good, bad));
    }
}
