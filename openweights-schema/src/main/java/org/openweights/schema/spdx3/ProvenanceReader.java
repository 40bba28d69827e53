package org.openweights.schema.spdx3;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.model.Provenance;
import org.openweights.schema.fields.Fields;

/** Reads who made a package, who distributes it, and when. */
final class ProvenanceReader {
    private final Graph graph;

    ProvenanceReader(Graph graph) {
        this.graph = graph;
    }

    Provenance provenance(Fields fields) {
        return new Provenance(authors(fields), supplier(fields), moment(fields, "builtTime"), released(fields));
    }

    List<String> authors(Fields fields) {
        return agents(fields, "originatedBy").toList();
    }

    Optional<String> supplier(Fields fields) {
        return agents(fields, "suppliedBy").findFirst();
    }

    Optional<Instant> released(Fields fields) {
        return moment(fields, "releaseTime");
    }

    private Stream<String> agents(Fields fields, String property) {
        return Graph.take(fields, property).stream().flatMap(id -> agent(id).stream());
    }

    /** Remembers the references to agents that lead nowhere. */
    void tellMissing(Fields fields) {
        for (String property : List.of("originatedBy", "suppliedBy")) {
            for (String id : Graph.take(fields, property)) {
                if (graph.element(id).isEmpty()) {
                    graph.miss(id, fields.location(property));
                }
            }
        }
    }

    /** {@return the name of an agent, with its address, if it has one} */
    private Optional<String> agent(String id) {
        return graph.element(id).map(Element::use).flatMap(agent -> {
            Optional<String> email = Optional.empty();
            for (Fields identifier : agent.fields().each("externalIdentifier")) {
                if (identifier
                        .peek("externalIdentifierType")
                        .filter("email"::equals)
                        .isPresent()) {
                    identifier.pass("type", "externalIdentifierType");
                    email = identifier.text("identifier");
                }
            }
            String address = email.map(text -> " <" + text + ">").orElse("");
            return agent.name().map(called -> called + address);
        });
    }

    /** A moment that is none is told of by the schema. */
    private static Optional<Instant> moment(Fields fields, String property) {
        return fields.text(property).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
