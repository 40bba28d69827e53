package org.openweights.spdx;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The SHACL shapes of SPDX 3.0.1, and with them its JSON-LD context. */
final class ShaclJudge {
    private static final String CONTEXT = "\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"";

    private final String context;
    private final Graph ontology;
    private final Shapes shapes;

    ShaclJudge() {
        context = contextObject(SpdxFiles.text("spdx-context-v3.0.1.jsonld"));
        Model model = ModelFactory.createDefaultModel();
        model.add(ModelFactory.createModelForGraph(graph(SpdxFiles.text("spdx-model-v3.0.1.jsonld"))));
        // Shapes of SPDX target the instances of their class, which SHACL knows of an rdfs:Class only.
        model.listSubjectsWithProperty(RDF.type, OWL.Class)
                .toList()
                .forEach(shape -> model.add(shape, RDF.type, RDFS.Class));
        ontology = model.getGraph();
        shapes = Shapes.parse(ontology);
    }

    int targetShapes() {
        return shapes.getTargetShapes().size();
    }

    List<String> objections(String... documents) {
        Graph data = GraphFactory.createDefaultGraph();
        for (String document : documents) {
            GraphUtil.addInto(data, triples(document));
        }
        // Class hierarchy and individuals are in the ontology, and count as data.
        return ShaclValidator.get().validate(shapes, new Union(data, ontology)).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                .toList();
    }

    /** What a document says, by the context of SPDX 3.0.1. */
    Graph triples(String document) {
        if (!document.contains(CONTEXT)) {
            throw new IllegalArgumentException("document must have the context of SPDX 3.0.1");
        }
        return graph(document.replace(CONTEXT, context));
    }

    private static Graph graph(String document) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(document))
                .lang(Lang.JSONLD)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        return graph;
    }

    /** The object that stands behind the key in the file of the context. */
    private static String contextObject(String file) {
        int key = file.indexOf("\"@context\"");
        return file.substring(file.indexOf('{', key), file.lastIndexOf('}'));
    }
}
