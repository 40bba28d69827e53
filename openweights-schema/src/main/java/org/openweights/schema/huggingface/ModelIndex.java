package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.Metric;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/**
 * The results of evaluations that the metadata lists under {@code model-index}; entries that are malformed are left out.
 *
 * @param names the names of the models whose results they are
 * @param metrics the results
 * @param datasets the data sets they were measured on, each once
 */
record ModelIndex(List<String> names, List<Metric> metrics, List<DatasetUse> datasets) {
    static ModelIndex of(Metadata metadata) {
        List<String> names = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        Map<String, DatasetUse> datasets = new LinkedHashMap<>();
        for (Mapping model : mappings(metadata.get("model-index"))) {
            text(model, "name").ifPresent(name -> names.add(name.text()));
            for (Mapping result : mappings(model.get("results"))) {
                Optional<Mapping> dataset = mapping(result.get("dataset"));
                dataset.flatMap(set -> text(set, "type").or(() -> text(set, "name")))
                        .ifPresent(set -> datasets.putIfAbsent(set.text(), use(metadata, set)));
                mappings(result.get("metrics"))
                        .forEach(metric -> metric(metric, dataset).ifPresent(metrics::add));
            }
        }
        return new ModelIndex(names, metrics, List.copyOf(datasets.values()));
    }

    private static DatasetUse use(Metadata metadata, Scalar set) {
        return new DatasetUse(
                set.text(), Role.EVALUATION, Optional.empty(), Optional.empty(), Optional.of(metadata.location(set)));
    }

    private static Optional<Metric> metric(Mapping metric, Optional<Mapping> dataset) {
        Optional<String> name =
                text(metric, "name").or(() -> text(metric, "type")).map(Scalar::text);
        Optional<String> value = text(metric, "value").map(Scalar::text);
        return name.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Metric(
                        name.get(),
                        value.get(),
                        dataset.flatMap(set -> text(set, "name").or(() -> text(set, "type")))
                                .map(Scalar::text),
                        dataset.flatMap(set -> text(set, "split")).map(Scalar::text)));
    }

    private static List<Mapping> mappings(Optional<Node> node) {
        return node.filter(Sequence.class::isInstance).map(Sequence.class::cast).map(Sequence::items).stream()
                .flatMap(List::stream)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    private static Optional<Mapping> mapping(Optional<Node> node) {
        return node.filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    private static Optional<Scalar> text(Mapping mapping, String key) {
        return mapping.get(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.kind() != Kind.NULL && !scalar.text().isBlank());
    }
}
