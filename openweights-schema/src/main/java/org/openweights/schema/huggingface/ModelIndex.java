package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.DatasetUse;
import org.openweights.model.DatasetUse.Role;
import org.openweights.model.HubRepository;
import org.openweights.model.Metric;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.SourceLocation;

/**
 * The results of evaluations that the metadata lists under {@code model-index}; entries that are malformed are left out.
 *
 * @param name the name of the model whose results they are, if all are of one
 * @param metrics the results
 * @param datasets the data sets they were measured on, each once
 * @param location where they stand, if there are any
 */
record ModelIndex(
        Optional<String> name, List<Metric> metrics, List<DatasetUse> datasets, Optional<SourceLocation> location) {
    /** The key that the results stand under. */
    static final String KEY = "model-index";

    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String TASK = "task";
    private static final String TASK_OF_MODEL = "pipeline_tag";
    private static final String MEASURES = "metrics";

    /**
     * {@return the results below a key of metadata, which are taken}
     *
     * @param metadata the mapping with the key
     */
    static ModelIndex of(Fields metadata) {
        return of(metadata, metadata);
    }

    /**
     * {@return the results below a key, which are taken}
     *
     * @param holder the mapping with the key
     * @param metadata the metadata, which says of some of it the same
     */
    static ModelIndex of(Fields holder, Fields metadata) {
        List<Metric> metrics = new ArrayList<>();
        Map<String, DatasetUse> datasets = new LinkedHashMap<>();
        Set<String> measures = new HashSet<>();
        Set<String> tasks = new HashSet<>(metadata.peekTexts(TASK_OF_MODEL));
        tasks.addAll(holder.peekTexts(TASK_OF_MODEL));
        List<Fields> models = holder.each(KEY);
        for (Fields model : models) {
            for (Fields result : model.each("results")) {
                Optional<Fields> dataset = result.at("dataset");
                dataset.ifPresent(set ->
                        first(set, TYPE, NAME).ifPresent(id -> datasets.putIfAbsent(id.text(), use(set, id))));
                for (Fields metric : result.each(MEASURES)) {
                    Optional<Scalar> type = metric.scalar(TYPE);
                    Optional<Scalar> name = metric.scalar(NAME);
                    type.ifPresent(word -> measures.add(word.text().strip()));
                    name.ifPresent(word -> measures.add(word.text().strip()));
                    metric(name.isPresent() ? name : type, metric.scalar("value"), dataset)
                            .ifPresent(metrics::add);
                }
                passTask(result, tasks);
            }
        }
        if (measures.containsAll(metadata.peekTexts(MEASURES))) {
            metadata.pass(MEASURES);
        }
        return new ModelIndex(
                name(models),
                metrics,
                List.copyOf(datasets.values()),
                Optional.of(holder.location(KEY)).filter(place -> !metrics.isEmpty()));
    }

    /** That it is the task of the model is said elsewhere. */
    private static void passTask(Fields result, Set<String> tasks) {
        Optional<Node> type = result.mapping()
                .get(TASK)
                .flatMap(task -> task instanceof Mapping within ? within.get(TYPE) : Optional.empty());
        if (type.isPresent() && type.get() instanceof Scalar word && tasks.contains(word.text())) {
            result.pass(TASK);
        }
    }

    /** Results of several models are those of none that a release could be called by. */
    private static Optional<String> name(List<Fields> models) {
        Set<String> names = new LinkedHashSet<>();
        models.forEach(model -> model.peek(NAME).ifPresent(names::add));
        if (names.size() == 1) {
            models.forEach(model -> model.pass(NAME));
        }
        return names.stream().findFirst().filter(name -> names.size() == 1);
    }

    private static DatasetUse use(Fields set, Scalar id) {
        Optional<String> place =
                Optional.of(id.text()).filter(HubRepository::isQualifiedId).map(Address::datasetOnHub);
        return new DatasetUse(id.text(), Role.EVALUATION, place, Optional.empty(), Optional.of(set.location(id)));
    }

    /** A metric without a name or a value says nothing that could be kept. */
    private static Optional<Metric> metric(Optional<Scalar> name, Optional<Scalar> value, Optional<Fields> dataset) {
        return name.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Metric(
                        name.get().text(),
                        value.get().text(),
                        dataset.flatMap(set -> first(set, NAME, TYPE)).map(Scalar::text),
                        dataset.flatMap(set -> set.scalar("split")).map(Scalar::text)));
    }

    /** {@return the value of one key, or else of another; the one says what the other says in other words} */
    private static Optional<Scalar> first(Fields fields, String key, String other) {
        Optional<Scalar> second = fields.scalar(other);
        return fields.scalar(key).or(() -> second);
    }
}
