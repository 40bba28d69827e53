package org.openweights.spdx.graph;

/** A thing that a document describes. */
public sealed interface Element
        permits Agent,
                Annotation,
                DatasetPackage,
                LicenseInfo,
                LicenseText,
                ModelFile,
                ModelPackage,
                Relationship,
                Tool {
    /** {@return the identifier, unique within the document} */
    ElementId id();

    /**
     * Shows this element to a visitor.
     *
     * @param visitor the visitor
     */
    void accept(Visitor visitor);

    /** Looks at elements of every kind; each writer is one. */
    interface Visitor {
        /**
         * Looks at a model.
         *
         * @param model the model
         */
        void visit(ModelPackage model);

        /**
         * Looks at a data set.
         *
         * @param dataset the data set
         */
        void visit(DatasetPackage dataset);

        /**
         * Looks at a file of a model.
         *
         * @param file the file
         */
        void visit(ModelFile file);

        /**
         * Looks at a license expression.
         *
         * @param license the license expression
         */
        void visit(LicenseInfo license);

        /**
         * Looks at what is known of a license text.
         *
         * @param text the license text
         */
        void visit(LicenseText text);

        /**
         * Looks at an agent.
         *
         * @param agent the agent
         */
        void visit(Agent agent);

        /**
         * Looks at a tool.
         *
         * @param tool the tool
         */
        void visit(Tool tool);

        /**
         * Looks at a relationship.
         *
         * @param relationship the relationship
         */
        void visit(Relationship relationship);

        /**
         * Looks at an annotation.
         *
         * @param annotation the annotation
         */
        void visit(Annotation annotation);
    }
}
