package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Outline;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.jsonschema.JsonSchema;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.DataRule;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.JsonOutline;
import org.openweights.schema.source.ReleaseName;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;

/** The format of an SPDX 3.0 document in JSON-LD that has an AI package. */
public final class Spdx3Json implements CardFormat {
    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";
    /** What every document has in its graph. */
    private static final String DOCUMENT = "\"SpdxDocument\"";

    private static final String SPDX_3 = "https://spdx.org/rdf/3.";
    private static final String SPDX_3_0 = "https://spdx.org/rdf/3.0.";

    /** Makes the format; it has no state. */
    public Spdx3Json() {}

    /** Compiled when first asked for, and once. */
    private static final class Schema {
        private static final JsonSchema DOCUMENT =
                JsonSchema.load("https://openweights.org/schema/spdx3/document-1.json", "spdx3/document.schema.json");

        private Schema() {}
    }

    @Override
    public String id() {
        return "spdx3-json-ld";
    }

    @Override
    public String title() {
        return "SPDX 3 JSON-LD";
    }

    @Override
    public Confidence recognize(CardSource card) {
        Outline outline = JsonOutline.of(card);
        if (!outline.has(CONTEXT) || !card.text().contains(SPDX_3)) {
            return outline.has(GRAPH) && card.text().contains(DOCUMENT) ? Confidence.LIKELY : Confidence.NONE;
        }
        if (outline.text(CONTEXT).filter(context -> context.startsWith(SPDX_3)).isPresent()) {
            return Confidence.CERTAIN;
        }
        return outline.has(GRAPH) ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public CardReading read(CardSource source) {
        JsonCard card = JsonCard.parse(source);
        Optional<Finding> unknown = card.fields().flatMap(Spdx3Json::unknownVersion);
        if (unknown.isPresent()) {
            card.add(unknown.get());
            return card.reading(id(), Optional.empty());
        }
        card.check(Schema.DOCUMENT, Spdx3Rule::of);
        List<ModelRelease> releases =
                card.fields().map(document -> releases(source, card, document)).orElse(List.of());
        return card.reading(id(), releases);
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Arrays.asList(DataRule.values()));
        rules.addAll(Arrays.asList(Spdx3Rule.values()));
        return List.copyOf(rules);
    }

    private static Optional<Finding> unknownVersion(Fields document) {
        Spdx3Rule rule = Spdx3Rule.VERSION;
        List<String> contexts = document.texts(CONTEXT);
        return contexts.stream().anyMatch(context -> context.startsWith(SPDX_3_0))
                ? Optional.empty()
                : contexts.stream()
                        .findFirst()
                        .map(context -> Finding.of(
                                rule,
                                "The context '" + Excerpt.of(context) + "' is not read. " + rule.remedy(),
                                document.location(CONTEXT),
                                context));
    }

    private static List<ModelRelease> releases(CardSource source, JsonCard card, Fields document) {
        Graph graph = new Graph(card, document);
        graph.findings().forEach(card::add);
        List<Element> models = graph.described();
        if (models.isEmpty()) {
            Spdx3Rule rule = Spdx3Rule.NO_MODEL;
            if (!card.isTold("/" + GRAPH)) {
                card.add(Finding.of(
                        rule, "No element of the document is a model. " + rule.remedy(), document.location()));
            }
            return List.of();
        }
        List<ModelReader> readers = models.stream()
                .map(model -> new ModelReader(graph, model, ReleaseName.ofSource(source.name())))
                .toList();
        List<ModelRelease> releases = readers.stream().map(ModelReader::release).toList();
        // What several models share is told of once.
        readers.stream()
                .flatMap(reader -> reader.findings().stream())
                .distinct()
                .toList()
                .forEach(card::add);
        graph.missing().forEach(card::add);
        readers.stream().flatMap(reader -> reader.impossibleEnergy().stream()).forEach(card::addUnlessTold);
        card.tellOthers(
                Spdx3Rule.SEVERAL_MODELS,
                "document",
                releases,
                models.stream().map(Element::fields).toList());
        graph.passWhatIsAboutTheDocument();
        card.tellLeftBehind(Spdx3Rule.NOT_READ);
        return releases;
    }
}
