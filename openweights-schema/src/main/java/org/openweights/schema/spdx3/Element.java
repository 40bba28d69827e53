package org.openweights.schema.spdx3;

import java.util.Optional;
import org.openweights.schema.fields.Fields;

/**
 * An object of the graph.
 *
 * @param fields its properties
 * @param type the class that it names; an empty string if it names none
 * @param id the identifier by which others refer to it; if it has none, one that nothing else has
 */
record Element(Fields fields, String type, String id) {
    private static final String TYPE = "type";
    private static final String SPDX_ID = "spdxId";
    private static final String NODE_ID = "@id";
    private static final String BLANK_NODE = "_:";

    static Element of(Fields fields) {
        return new Element(
                fields,
                fields.peek(TYPE).orElse(""),
                fields.peek(SPDX_ID)
                        .or(() -> fields.peek(NODE_ID))
                        .orElseGet(() -> BLANK_NODE + fields.location().pointer()));
    }

    /** {@return this element, whose identity counts as read from now on} */
    Element use() {
        fields.pass(TYPE, SPDX_ID, NODE_ID, "creationInfo");
        return this;
    }

    Optional<String> name() {
        return fields.text("name");
    }

    boolean isModel() {
        return type.equals("ai_AIPackage");
    }

    boolean isDataset() {
        return type.equals("dataset_DatasetPackage");
    }
}
