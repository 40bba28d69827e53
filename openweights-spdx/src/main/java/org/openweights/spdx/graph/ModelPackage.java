package org.openweights.spdx.graph;

import java.util.List;
import java.util.Optional;
import org.openweights.model.EnergyUse;
import org.openweights.model.Property;
import org.openweights.model.Safety;

/**
 * A model.
 *
 * @param id the identifier
 * @param facts how it is called and where it comes from
 * @param domains what it can be used for
 * @param types the kinds of model
 * @param hyperparameters the hyper-parameters
 * @param metrics how well it did
 * @param decisionThresholds the thresholds that metrics were measured with
 * @param energy the energy used
 * @param training how it was trained
 * @param application what it is meant for
 * @param limitation its limits
 * @param safety what is said of its risks
 */
public record ModelPackage(
        ElementId id,
        PackageFacts facts,
        List<String> domains,
        List<String> types,
        List<Property> hyperparameters,
        List<Property> metrics,
        List<Property> decisionThresholds,
        List<EnergyUse> energy,
        Optional<String> training,
        Optional<String> application,
        Optional<String> limitation,
        Safety safety)
        implements Element {
    /** Copies the lists. */
    public ModelPackage {
        domains = List.copyOf(domains);
        types = List.copyOf(types);
        hyperparameters = List.copyOf(hyperparameters);
        metrics = List.copyOf(metrics);
        decisionThresholds = List.copyOf(decisionThresholds);
        energy = List.copyOf(energy);
    }

    /**
     * {@return a model of which only the common facts are known}
     *
     * @param id the identifier
     * @param facts the facts
     */
    public static ModelPackage of(ElementId id, PackageFacts facts) {
        return new ModelPackage(
                id,
                facts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Safety.unknown());
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }
}
