package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.license.RestrictiveWords;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;

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
    /** No name has them, so that it ends before them. */
    private static final Set<String> VERBS = Set.of("is", "are", "was", "were", "under");

    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "unless", "except", "without", "cannot", "once");

    private NamedLicense() {}

    /** {@return the names, in the order of the passage} */
    static List<String> in(Passage passage) {
        List<Line> lines = passage
                .lines()
                .subList(0, Math.min(MOST_LINES, passage.lines().size()))
                .stream()
                .filter(line -> line.kind() == Kind.TEXT)
                .toList();
        List<String> names = new ArrayList<>();
        ProseSentence.in(lines).forEach(sentence -> add(sentence.words(), names));
        return names;
    }

    private static void add(List<String> sentence, List<String> names) {
        List<String> bare = sentence.stream().map(NamedLicense::bare).toList();
        if (bare.stream().anyMatch(DENIALS::contains)) {
            return;
        }
        if (sentence.size() <= LONGEST_NAME) {
            Optional.of(trimmed(String.join(" ", sentence)))
                    .filter(NamedLicense::isLicense)
                    .ifPresent(names::add);
        }
        int tried = 0;
        Optional<String> name = Optional.empty();
        for (int i = 0; i < sentence.size(); i++) {
            if (LEADS.contains(bare.get(i))) {
                int start = afterFillers(bare, i + 1);
                name = start == tried ? name : name(sentence, bare, start);
                tried = start;
                List<String> before = sentence.subList(0, i + 1);
                name.filter(found -> !names.contains(found) && isAboutModel(before))
                        .ifPresent(names::add);
            }
        }
    }

    private static int afterFillers(List<String> bare, int from) {
        int start = from;
        while (start < bare.size() && FILLERS.contains(bare.get(start))) {
            start++;
        }
        return start;
    }

    /** Whether what stands before a name is about the model, or about nothing that it says. */
    private static boolean isAboutModel(List<String> before) {
        List<String> words = RestrictiveWords.words(String.join(" ", before));
        int model = SentenceRole.MODEL.lastIn(words);
        int other = SentenceRole.OTHER.lastIn(words);
        boolean both = model >= 0
                && other >= 0
                && RestrictiveSentences.isBoth(words, Math.min(model, other), Math.max(model, other));
        return SentenceRole.SOURCE.lastIn(words) < 0 && (model >= other || both);
    }

    private static Optional<String> name(List<String> sentence, List<String> bare, int start) {
        int last = start;
        while (last < Math.min(sentence.size(), start + LONGEST_NAME)
                && !VERBS.contains(bare.get(last))
                && (last == start || !endsName(sentence, bare, last - 1))) {
            last++;
        }
        for (int end = last; end > start; end--) {
            String name = trimmed(String.join(" ", sentence.subList(start, end)));
            if (!FILLERS.contains(bare.get(end - 1)) && isLicense(name)) {
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

    /** No name goes on behind a comma, or behind the word license but with its version. */
    private static boolean endsName(List<String> sentence, List<String> bare, int at) {
        String word = sentence.get(at);
        boolean license = bare.get(at).equals("license") || bare.get(at).equals("licence");
        boolean version = license && at + 1 < bare.size() && isVersion(bare.get(at + 1));
        return (license && !version) || (!license && word.endsWith(",")) || word.endsWith(";");
    }

    private static boolean isVersion(String word) {
        String number = word.startsWith("v") ? word.substring(1) : word;
        return word.equals("version") || (!number.isEmpty() && Character.isDigit(number.charAt(0)));
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
