package org.openweights.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ListedLicense;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.Annotation.Authority;
import org.openweights.license.License.Reading;
import org.openweights.license.terms.LicenseTerms;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads license files; {@code license.schema.json} has their shape. */
final class LicenseReader {
    private static final Set<String> MEMBERS =
            Set.of("id", "name", "steward", "date", "comment", "aliases", "documents", "reading", "terms");

    private static final Set<String> NAMES = Set.of("id", "name", "aliases");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private LicenseReader() {}

    /** Reads one license after another until the end of the bytes. */
    static List<License> read(byte[] json, String source) {
        try (JsonParser parser = parser(json, 0, json.length)) {
            List<License> licenses = new ArrayList<>();
            while (parser.nextToken() != null) {
                licenses.add(license(JsonValue.read(parser, source)));
            }
            return licenses;
        }
    }

    /**
     * Finds one license after another, and reads no more of each than what it is called.
     *
     * <p>The terms are most of the bytes, and few licenses are asked about.
     */
    static List<LicenseEntry> scan(byte[] json, String source) {
        List<LicenseEntry> entries = new ArrayList<>();
        int from = next(json, 0);
        while (from < json.length) {
            int end = end(json, from);
            entries.add(entry(json, from, end, source));
            from = next(json, end);
        }
        return entries;
    }

    private static LicenseEntry entry(byte[] json, int from, int end, String source) {
        Map<String, JsonValue> members = new HashMap<>();
        try (JsonParser parser = parser(json, from, end - from)) {
            parser.nextToken();
            while (members.size() < NAMES.size() && parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (NAMES.contains(name)) {
                    members.put(name, JsonValue.read(parser, source));
                } else {
                    parser.skipChildren();
                }
            }
        }
        LicenseId id =
                new LicenseId(Objects.requireNonNull(members.get("id"), "id").text());
        String name = Objects.requireNonNull(members.get("name"), "name").text();
        Aliases aliases = aliases(Objects.requireNonNull(members.get("aliases"), "aliases"));
        return new LicenseEntry(id, name, aliases, new Lazy<>(() -> readOne(json, from, end, source)));
    }

    /** {@return where the next object begins, or the end of the bytes} */
    private static int next(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] != '{') {
            at++;
        }
        return at;
    }

    /** {@return the offset after the object that begins at an offset} */
    private static int end(byte[] json, int from) {
        int depth = 0;
        boolean text = false;
        for (int at = from; at < json.length; at++) {
            byte c = json[at];
            if (text) {
                at += c == '\\' ? 1 : 0;
                text = c != '"';
            } else if (c == '"') {
                text = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return json.length;
    }

    private static License readOne(byte[] json, int from, int to, String source) {
        try (JsonParser parser = parser(json, from, to - from)) {
            parser.nextToken();
            return license(JsonValue.read(parser, source));
        }
    }

    private static JsonParser parser(byte[] json, int from, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), json, from, length);
    }

    /** {@return what the SPDX license list alone tells of a license} */
    static License listed(ListedLicense listed) {
        boolean approved = listed.osiApproved();
        String spdx = "SPDX license list " + SpdxLicenseList.standard().version();
        return new License(
                listed.id(),
                listed.name(),
                "",
                Optional.empty(),
                "",
                new Aliases(List.of(), List.of(), List.of(), List.of(), listed.seeAlso()),
                List.of(),
                approved
                        ? new Reading(Reading.Extent.APPROVAL, spdx, "The text is not broken down.")
                        : new Reading(Reading.Extent.NONE, spdx, ""),
                approved ? LicenseTerms.ofApprovedLicense() : LicenseTerms.unread(),
                annotations(listed.id()));
    }

    private static License license(JsonValue json) {
        json.only(MEMBERS);
        LicenseId id = new LicenseId(json.get("id").text());
        Reading reading = reading(json.get("reading"));
        LicenseTerms terms = TermsReader.read(json.get("terms"));
        return new License(
                id,
                json.get("name").text(),
                json.get("steward").text(),
                json.find("date").map(JsonValue::text),
                json.textOr("comment", ""),
                aliases(json.get("aliases")),
                json.get("documents").list(LicenseReader::document),
                reading,
                reading.extent() == Reading.Extent.APPROVAL ? LicenseTerms.ofApprovedLicense() : terms,
                annotations(id));
    }

    private static Aliases aliases(JsonValue json) {
        json.only(Set.of("huggingface", "licenseName", "scancode", "names", "urls"));
        return new Aliases(
                json.texts("huggingface"),
                json.texts("licenseName"),
                json.texts("scancode"),
                json.texts("names"),
                json.texts("urls"));
    }

    private static LicenseDocument document(JsonValue json) {
        return new LicenseDocument(
                json.get("key").text(),
                json.get("role").constant(LicenseDocument.Role.class),
                json.get("title").text(),
                json.find("url").map(JsonValue::text),
                TermsReader.fact(
                        json.find("changeable"), fact -> fact.get("value").truth()));
    }

    private static Reading reading(JsonValue json) {
        return new Reading(
                json.get("extent").constant(Reading.Extent.class),
                json.get("source").text(),
                json.textOr("note", ""));
    }

    /** What outside bodies say is taken from the SPDX license list, which records it, with the date of the list. */
    private static List<Annotation> annotations(LicenseId id) {
        SpdxLicenseList list = SpdxLicenseList.standard();
        List<Annotation> annotations = new ArrayList<>();
        list.license(id.text()).ifPresent(listed -> {
            String source = "SPDX license list " + list.version();
            if (listed.osiApproved()) {
                annotations.add(new Annotation(Authority.OSI, true, list.date(), source));
            }
            listed.fsfLibre()
                    .ifPresent(libre -> annotations.add(new Annotation(Authority.FSF, libre, list.date(), source)));
        });
        return annotations;
    }
}
