package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.schema.fields.Fields;

/** Reads who made a component, and who distributes it. */
final class AgentReader {
    private final Fields component;

    AgentReader(Fields component) {
        this.component = component;
    }

    Optional<String> supplier() {
        return component.at("supplier").flatMap(by -> by.text("name")).or(() -> component.text("publisher"));
    }

    List<String> authors() {
        List<String> authors = new ArrayList<>();
        component.at("manufacturer").flatMap(by -> by.text("name")).ifPresent(authors::add);
        for (Fields author : component.each("authors")) {
            Optional<String> address = author.text("email").map(email -> "<" + email + ">");
            authors.add(String.join(
                    " ",
                    Stream.of(author.text("name"), address)
                            .flatMap(Optional::stream)
                            .toList()));
        }
        component.text("author").ifPresent(authors::add);
        return authors.stream().filter(author -> !author.isEmpty()).toList();
    }
}
