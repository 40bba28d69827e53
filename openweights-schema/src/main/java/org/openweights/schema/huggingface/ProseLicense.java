package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.huggingface.Grant.Reading;
import org.openweights.schema.huggingface.Grant.Subject;
import org.openweights.schema.huggingface.HeadingTable.Claim;
import org.openweights.schema.huggingface.HeadingTable.Text;
import org.openweights.schema.markdown.Links;

/**
 * A license that a passage names for the model, or for the code that it is about, and no more than that.
 *
 * <p>Each sentence must be a {@link Grant}, all of one license. Whatever else a passage says may limit the license, deny it, or
 * mean that of something else: then none is read, and it is for a reader to say what holds.
 */
final class ProseLicense {
    private static final int MOST_PASSAGES = 50;
    private static final Set<ComponentKind> CODE = Set.copyOf(EnumSet.of(
            ComponentKind.TRAINING_CODE,
            ComponentKind.FINE_TUNING_CODE,
            ComponentKind.INFERENCE_CODE,
            ComponentKind.EVALUATION_CODE,
            ComponentKind.DATA_PREPROCESSING_CODE));

    private ProseLicense() {}

    /** {@return whether a component is code} */
    static boolean isCode(ComponentKind kind) {
        return CODE.contains(kind);
    }

    /** {@return the passages on the license of the model; no more than 50} */
    static List<Passage> passages(CardBody body) {
        return body.passages().stream()
                .filter(ProseLicense::isOnLicense)
                .filter(passage -> LicensePlace.isOfModel(passage, body))
                .limit(MOST_PASSAGES)
                .toList();
    }

    /** {@return the license of the model that the text names; none unless all that it says of the license is clear} */
    static Optional<LicenseStatement> of(CardBody body) {
        List<Passage> passages = passages(body);
        if (passages.size() == MOST_PASSAGES) {
            return Optional.empty();
        }
        List<Reading> readings = new ArrayList<>();
        Optional<LicenseStatement> first = Optional.empty();
        for (Passage passage : passages) {
            Reading reading = read(passage, body);
            readings.add(reading);
            first = first.or(() -> statement(reading, passage, body));
        }
        return together(readings).isClear() ? first : Optional.empty();
    }

    /** {@return the license that a passage names, for the model if it is on the license, and else for the code that it is about} */
    static Optional<LicenseStatement> in(Passage passage, CardBody body) {
        boolean other = isOnLicense(passage) && !LicensePlace.isOfModel(passage, body);
        return other ? Optional.empty() : statement(read(passage, body), passage, body);
    }

    private static Optional<LicenseStatement> statement(Reading reading, Passage passage, CardBody body) {
        return reading.license()
                .map(license -> new LicenseStatement(
                        LicenseDeclaration.of(license.name()),
                        Medium.PROSE,
                        Optional.of(body.location(passage.offset()))));
    }

    private static boolean isOnLicense(Passage passage) {
        return passage.row().texts().contains(Text.LICENSE);
    }

    private static Reading read(Passage passage, CardBody body) {
        Optional<List<String>> sentences = Sentences.of(passage, body.text());
        boolean divided = isOnLicense(passage) && LicensePlace.isDivided(passage, body.text());
        if (sentences.isEmpty() || divided) {
            return Reading.UNCLEAR;
        }
        Subject subject = subject(passage, body);
        List<Reading> readings = new ArrayList<>();
        for (String sentence : sentences.get()) {
            Reading read = Grant.read(subject, sentence);
            if (!read.isClear()) {
                return Reading.UNCLEAR;
            }
            readings.add(read);
        }
        Reading reading = together(readings);
        boolean contradicted = reading.license().stream().anyMatch(license -> isContradicted(license, passage));
        return contradicted ? Reading.UNCLEAR : reading;
    }

    private static Subject subject(Passage passage, CardBody body) {
        if (!isOnLicense(passage)) {
            EnumSet<ComponentKind> code = EnumSet.noneOf(ComponentKind.class);
            passage.row().claims().stream()
                    .map(Claim::kind)
                    .filter(CODE::contains)
                    .forEach(code::add);
            return new Subject(code, List.of());
        }
        return new Subject(Set.of(), body.title().map(GrantWords::split).orElse(List.of()));
    }

    /** All must be clear, and two licenses are not, each by itself clear as it may be. */
    private static Reading together(List<Reading> readings) {
        List<LicenseWords> licenses =
                readings.stream().flatMap(reading -> reading.license().stream()).toList();
        boolean clear = readings.stream().allMatch(Reading::isClear)
                && licenses.stream().map(LicenseWords::license).distinct().count() <= 1;
        return clear ? new Reading(true, licenses.stream().findFirst()) : Reading.UNCLEAR;
    }

    private static boolean isContradicted(LicenseWords license, Passage passage) {
        return passage.lines().stream()
                .flatMap(line -> Links.in(line.text()).stream())
                .anyMatch(link -> license.isContradictedBy(link.address()));
    }
}
