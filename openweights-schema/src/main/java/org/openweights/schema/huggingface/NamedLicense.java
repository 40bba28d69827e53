package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.PlainText;

/**
 * The license that a sentence of a passage on the license names for the model: {@code The weights are under CC BY-NC 4.0, the
 * code is under MIT.}
 *
 * <p>Enough to doubt what is declared; not enough to take it for the license.
 */
final class NamedLicense {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_NAME = 7;
    private static final List<String> LICENSE = List.of(" license", " licence", " License", " Licence");
    private static final Set<String> LEADS =
            Set.of("under", "license", "licence", "licensed", "weights", "model", "is", "are");
    private static final Set<String> FILLERS = Set.of(
            "the", "a", "an", "terms", "of", "is", "are", "under", "by", "as", "licensed", "released", "available");
    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "unless", "except", "without", "cannot", "once");

    private NamedLicense() {}

    /** {@return the names, in the order of the passage} */
    static List<String> in(Passage passage) {
        List<String> names = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        for (Line line :
                passage.lines().subList(0, Math.min(MOST_LINES, passage.lines().size()))) {
            if (line.kind() == Kind.TEXT) {
                if (RestrictiveSentences.startsItem(line.text())) {
                    add(sentence, names);
                }
                for (String word :
                        PlainText.of(RestrictiveSentences.unmarked(line.text())).split(" ", -1)) {
                    sentence.add(word);
                    if (RestrictiveSentences.endsSentence(word)) {
                        add(sentence, names);
                    }
                }
            }
        }
        add(sentence, names);
        return names;
    }

    private static void add(List<String> sentence, List<String> names) {
        boolean denied = sentence.stream().map(NamedLicense::bare).anyMatch(DENIALS::contains);
        if (!denied && sentence.size() <= LONGEST_NAME) {
            Optional.of(trimmed(String.join(" ", sentence)))
                    .filter(NamedLicense::isLicense)
                    .ifPresent(names::add);
        }
        for (int i = 0; !denied && i < sentence.size(); i++) {
            if (LEADS.contains(bare(sentence.get(i))) && isAboutModel(sentence.subList(0, i + 1))) {
                name(sentence, i + 1).ifPresent(names::add);
            }
        }
        sentence.clear();
    }

    /** Whether what stands before a name is about the model, or about nothing that it says. */
    private static boolean isAboutModel(List<String> before) {
        String words = SentenceRole.words(String.join(" ", before));
        int end = words.length();
        int model = SentenceRole.MODEL.before(words, end);
        int other = SentenceRole.OTHER.before(words, end);
        boolean both = model >= 0
                && other >= 0
                && RestrictiveSentences.isBoth(words.substring(Math.min(model, other), Math.max(model, other)));
        return SentenceRole.SOURCE.before(words, end) < 0 && (model >= other || both);
    }

    private static Optional<String> name(List<String> sentence, int after) {
        int start = after;
        while (start < sentence.size() && FILLERS.contains(bare(sentence.get(start)))) {
            start++;
        }
        int last = start;
        while (last < Math.min(sentence.size(), start + LONGEST_NAME)
                && (last == start || !endsName(sentence.get(last - 1)))) {
            last++;
        }
        for (int end = last; end > start; end--) {
            String name = trimmed(String.join(" ", sentence.subList(start, end)));
            if (isLicense(name)) {
                return Optional.of(LICENSE.stream()
                        .filter(name::endsWith)
                        .map(word -> name.substring(0, name.length() - word.length()))
                        .filter(NamedLicense::isLicense)
                        .findFirst()
                        .orElse(name));
            }
        }
        return Optional.empty();
    }

    /** No name goes on behind the word license or a comma. */
    private static boolean endsName(String word) {
        String bare = bare(word);
        return bare.equals("license") || bare.equals("licence") || word.endsWith(",") || word.endsWith(";");
    }

    private static boolean isLicense(String name) {
        return LicenseResolver.standard().find(name).filter(NamedLicense::names).isPresent();
    }

    private static boolean names(Resolution resolution) {
        return (resolution.isKnown() && !resolution.expression().licenses().isEmpty())
                || resolution.grade() == ResolutionGrade.FAMILY;
    }

    private static String bare(String word) {
        return trimmed(word).toLowerCase(Locale.ROOT);
    }

    /** A text without the marks around it. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '+') {
            end--;
        }
        return text.substring(start, end);
    }
}
