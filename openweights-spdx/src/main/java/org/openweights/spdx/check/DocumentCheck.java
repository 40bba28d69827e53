package org.openweights.spdx.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openweights.spdx.check.Scope.Value;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads one document, token by token, and shows its objects to the rules. */
public final class DocumentCheck {
    private static final int LONGEST_STRING = 16 << 20;
    private static final int MOST_PREFIXES = 1_000;
    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";

    private final Model model;
    private final String source;
    private final int elements;
    private final Findings findings;
    private final Prefixes prefixes = new Prefixes();
    private final ObjectRules rules;
    private final JsonParser json;
    private boolean context;
    private boolean graph;
    private int objects;

    private DocumentCheck(Model model, String source, JsonParser json, int elements, int limit) {
        this.model = model;
        this.source = source;
        this.json = json;
        this.elements = elements;
        this.findings = new Findings(source, limit);
        this.rules = new ObjectRules(model, source, findings, prefixes);
    }

    /**
     * {@return what there is to say about a document}
     *
     * @param model what SPDX says
     * @param source the name of the document
     * @param in its bytes; not closed
     * @param bytes how many bytes are read
     * @param depth how deep objects and arrays may stand in each other
     * @param elements how many objects there may be
     * @param limit how many findings are reported
     */
    public static ValidationReport check(
            Model model, String source, InputStream in, long bytes, int depth, int elements, int limit) {
        JsonFactory factory = JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(LONGEST_STRING)
                        .build())
                .build();
        InputStreamReader reader = new InputStreamReader(new Bounded(in, bytes), StandardCharsets.UTF_8.newDecoder());
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), reader)) {
            return new DocumentCheck(model, source, json, elements, limit).run();
        }
    }

    /**
     * {@return that a document cannot be read}
     *
     * @param source the name of the document
     * @param missing whether it is not there at all
     */
    public static ValidationReport unreadable(String source, boolean missing) {
        Findings findings = new Findings(source, 1);
        findings.add(
                missing ? AiProfileRule.MISSING : AiProfileRule.UNREADABLE,
                missing ? "There is no file '" + source + "'." : "'" + source + "' cannot be read.",
                Place.startOf(source));
        return findings.report();
    }

    private ValidationReport run() {
        try {
            document();
            if (context) {
                rules.conclude(graph);
            } else {
                refuse("The document has no '@context'.", Place.startOf(source));
            }
        } catch (Stop e) {
            // What led to it is a finding already.
        } catch (StreamConstraintsException e) {
            findings.add(AiProfileRule.LIMIT, "A text is too long, or objects stand too deep in each other.", here());
        } catch (StreamReadException e) {
            findings.add(
                    AiProfileRule.SYNTAX,
                    "This is not JSON: " + firstClause(e.getOriginalMessage()) + ".",
                    at(e.getLocation()));
        } catch (JacksonIOException e) {
            unreadable(e);
        }
        return findings.report();
    }

    /** What the parser found; what it would have taken instead follows a colon, and fits into no message. */
    private static String firstClause(String message) {
        int colon = message.indexOf(": ");
        return Findings.cut(colon < 0 ? message : message.substring(0, colon));
    }

    private void unreadable(JacksonIOException e) {
        Throwable cause = e.getCause();
        if (cause instanceof TooLarge) {
            findings.add(AiProfileRule.LIMIT, "The document is too large.", here());
        } else if (cause instanceof CharacterCodingException) {
            findings.add(AiProfileRule.ENCODING, "Here or after, there are bytes that are not UTF-8.", here());
        } else {
            findings.add(AiProfileRule.UNREADABLE, "The document cannot be read to its end.", here());
        }
    }

    private void document() {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            refuse("The document is not a JSON object.", Place.startOf(source));
            throw new Stop();
        }
        Scope root = scope(Optional.empty(), "");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (name.equals(CONTEXT)) {
                meet(root, name);
                context();
                root.forget(name);
            } else if (name.equals(GRAPH)) {
                graph(root);
            } else {
                member(root, name);
            }
        }
        if (json.nextToken() != null) {
            findings.add(AiProfileRule.SYNTAX, "Something follows the end of the document.", here());
        }
        if (!graph) {
            rules.finish(root);
        } else if (!root.members().isEmpty()) {
            String name = root.members().keySet().iterator().next();
            findings.add(
                    AiProfileRule.GRAPH,
                    "'" + Findings.cut(name) + "' stands beside '@graph'.",
                    root.place(source, name));
        }
    }

    private void context() {
        boolean known = false;
        if (json.nextToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                known |= isContext();
            }
        } else {
            known = isContext();
        }
        if (!known) {
            refuse("This is not the context of SPDX " + model.version().number() + ".", here("/" + CONTEXT));
            throw new Stop();
        }
        if (objects > 1 && prefixes.size() > 0) {
            refuse("The context has prefixes, and stands after what they shorten.", here("/" + CONTEXT));
            throw new Stop();
        }
        context = true;
    }

    private boolean isContext() {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            prefixes();
            return false;
        }
        boolean known = json.currentToken() == JsonToken.VALUE_STRING && model.isContext(json.getString());
        json.skipChildren();
        return known;
    }

    /** The document's own part of the context: of all that JSON-LD allows there, SPDX allows prefixes. */
    private void prefixes() {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            boolean isPrefix = !name.startsWith("@")
                    && !isKeyword(name)
                    && model.property(name).isEmpty()
                    && prefixes.size() < MOST_PREFIXES;
            if (json.nextToken() != JsonToken.VALUE_STRING || !isPrefix) {
                refuse("The context defines " + Findings.quoted(name) + ".", here("/" + CONTEXT));
                throw new Stop();
            }
            prefixes.define(name, json.getString());
        }
    }

    private void refuse(String what, Place place) {
        findings.clear();
        findings.add(AiProfileRule.CONTEXT, what, place);
    }

    private void graph(Scope root) {
        Place place = here("/" + GRAPH);
        boolean again = graph;
        graph = true;
        if (json.nextToken() != JsonToken.START_ARRAY || again) {
            findings.add(AiProfileRule.GRAPH, again ? "There are two." : "'@graph' is not an array.", place);
            rules.misread();
            json.skipChildren();
            return;
        }
        Scope top = new Scope(
                Optional.of(root),
                GRAPH,
                place.location().line(),
                place.location().column());
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                object(scope(Optional.of(top), String.valueOf(i)));
            } else {
                findings.add(AiProfileRule.GRAPH, "This is not an object.", here("/" + GRAPH + "/" + i));
                rules.misread();
                json.skipChildren();
            }
        }
    }

    private Scope scope(Optional<Scope> parent, String segment) {
        objects++;
        if (objects > elements) {
            findings.add(AiProfileRule.LIMIT, "There are more than " + elements + " objects.", here());
            throw new Stop();
        }
        TokenStreamLocation at = json.currentTokenLocation();
        return new Scope(parent, segment, at.getLineNr(), at.getColumnNr());
    }

    private void object(Scope scope) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            member(scope, json.currentName());
        }
        rules.finish(scope);
    }

    private void member(Scope scope, String name) {
        boolean first = meet(scope, name);
        JsonToken token = json.nextToken();
        if (!first) {
            json.skipChildren();
            return;
        }
        Optional<Property> known = model.property(name);
        if (isKeyword(name)) {
            keyword(scope, name, token);
        } else if (known.isEmpty()) {
            json.skipChildren();
        } else {
            values(scope, known.get(), token);
        }
    }

    private boolean meet(Scope scope, String name) {
        TokenStreamLocation at = json.currentTokenLocation();
        boolean first = scope.meet(name, at.getLineNr(), at.getColumnNr());
        if (!first) {
            findings.add(
                    AiProfileRule.DUPLICATE_PROPERTY,
                    "'" + Findings.cut(name) + "' is written twice in an object.",
                    here(scope, Scope.escape(name)));
        }
        return first;
    }

    static boolean isKeyword(String name) {
        return name.equals("type") || name.equals("spdxId") || name.equals("@id");
    }

    private void keyword(Scope scope, String name, JsonToken token) {
        Place place = here(scope, name);
        if (token == JsonToken.VALUE_STRING) {
            String text = prefixes.expand(json.getString());
            scope.keep(new Value(name, text, place));
            boolean isOther = name.equals("@id") && scope.first("spdxId").isPresent();
            if (!name.equals("type") && !text.isEmpty() && !isOther) {
                scope.owner().identify(text);
            }
        } else {
            findings.add(AiProfileRule.VALUE, "'" + name + "' is not a text.", place);
            json.skipChildren();
        }
    }

    private void values(Scope scope, Property property, JsonToken token) {
        boolean array = token == JsonToken.START_ARRAY;
        if (array != property.list()) {
            String is = array ? "is an array, and has one value only" : "is not an array";
            findings.add(AiProfileRule.ARRAY, "'" + property.name() + "' " + is + ".", here(scope, property.name()));
        }
        boolean isShaped = array == property.list();
        if (!array) {
            value(scope, property, property.name(), isShaped);
            return;
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(scope, property, property.name() + "/" + count, isShaped);
            count++;
        }
        scope.count(property.name(), count);
    }

    /** A value; where it should stand in an array or should not, that is a finding already. */
    private void value(Scope scope, Property property, String segment, boolean isShaped) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT && property.kind() == Property.Kind.REFERENCE) {
            Scope nested = scope(Optional.of(scope), segment);
            nested.expect(model.required(property.range()));
            object(nested);
            return;
        }
        if (token.isStructStart()) {
            boolean any = property.kind() == Property.Kind.ANY;
            Place place = here(scope, segment);
            json.skipChildren();
            if (!any && isShaped) {
                findings.add(AiProfileRule.VALUE, "'" + property.name() + "' has no such values.", place);
            }
            return;
        }
        scalar(scope, property, segment, token, isShaped);
    }

    private void scalar(Scope scope, Property property, String segment, JsonToken token, boolean isShaped) {
        boolean plain = property.kind() == Property.Kind.STRING && token == JsonToken.VALUE_STRING;
        if (plain && !rules.keeps(property.name())) {
            return;
        }
        boolean isReference = property.kind() == Property.Kind.REFERENCE;
        String text = isReference ? prefixes.expand(json.getString()) : json.getString();
        Value value = new Value(property.name(), text, here(scope, segment));
        if (rules.keeps(property.name())) {
            scope.keep(value);
        }
        Optional<AiProfileRule> rule = property.breach(token, text);
        if (!isShaped && (rule.isPresent() || (isReference && !Property.isIri(text)))) {
            return;
        }
        if (rule.isPresent()) {
            findings.add(
                    rule.get(), "'" + property.name() + "' is " + Findings.quoted(text) + ".", value.place(), text);
        } else if (property.kind() == Property.Kind.VOCABULARY) {
            rules.word(property, value);
        } else if (isReference) {
            rules.refer(scope, property, value);
        }
    }

    private Place here() {
        return at(json.currentTokenLocation());
    }

    private Place here(String pointer) {
        return here(pointer, Owner.NONE);
    }

    private Place here(Scope scope, String segment) {
        return here(scope.pointer() + "/" + segment, scope.owner());
    }

    private Place here(String pointer, Owner owner) {
        TokenStreamLocation at = json.currentTokenLocation();
        return new Place(new SourceLocation(source, at.getLineNr(), at.getColumnNr(), pointer), owner);
    }

    private Place at(TokenStreamLocation at) {
        SourceLocation location =
                new SourceLocation(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "");
        return new Place(location, Owner.NONE);
    }

    /** The end of reading, for a reason that is a finding. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Bytes up to a limit; the stream below stays open. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new TooLarge();
            }
            return count;
        }

        @Override
        public void close() {
            // The caller's.
        }
    }
}
