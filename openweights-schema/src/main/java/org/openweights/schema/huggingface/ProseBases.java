package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.model.HubRepository;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.Links;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.source.Excerpt;

/** The base models that the text of a card names in the words of the templates and tools that write cards. */
final class ProseBases {
    private static final Set<String> TUNED = Set.of("tuned", "finetuned");
    private static final String TUNED_VERSION = "tuned version of ";
    private static final int MOST_WORDS_BETWEEN = 3;
    private static final Set<String> FINE = Set.of("fine", "fine-");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> NO_BASE = Set.of(
            "n/a", "na", "none", "no", "nothing", "-", "—", "not applicable", "from scratch", "trained from scratch");

    /** What ends the name of a model that is neither a link nor an id. */
    private static final List<String> ENDS =
            List.of(" on ", " for ", " using ", " with ", " that ", " which ", ". ", ", ", " (");

    private final String name;

    private ProseBases(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
    }

    private static final class Words {
        private static final Set<String> LABELS = of("label");
        private static final Set<String> LABELS_OF_IDS = of("id");
        private static final Set<String> SUBJECTS = of("subject");

        private Words() {}

        private static Set<String> of(String kind) {
            return Table.rows("base-model-words.tsv").stream()
                    .filter(row -> row[0].equals(kind))
                    .map(row -> row[1])
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** {@return words, one of which at least is in every label and sentence that names a base model} */
    static Set<String> signs() {
        return Stream.concat(
                        TUNED.stream(),
                        Stream.of(Words.LABELS, Words.LABELS_OF_IDS)
                                .flatMap(Set::stream)
                                .map(label -> label.split(" ", 2)[0]))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return the base models that a text names, in its order}
     *
     * @param body the text
     * @param name the name of the model that the card is about
     */
    static List<NamedBase> in(CardBody body, String name) {
        List<NamedBase> found = new ArrayList<>();
        ProseBases bases = new ProseBases(name);
        for (Line line : body.lines(TextSign.BASE_MODEL)) {
            if (line.kind() == Kind.TEXT) {
                found.addAll(bases.of(line));
            }
        }
        return found;
    }

    private static boolean starts(String text, int at, String words) {
        return text.regionMatches(true, at, words, 0, words.length());
    }

    private List<NamedBase> of(Line line) {
        Optional<Label> label = line.label().or(() -> Label.runIn(line));
        List<NamedBase> bases = new ArrayList<>();
        label.ifPresent(found ->
                named(found).forEach(model -> bases.add(at(line, found.offset() - line.offset(), model))));
        if (bases.isEmpty()) {
            sentence(line, bases);
        }
        return bases;
    }

    /** The place of a name is that of its letters, or of the words before it where these are not there so. */
    private static NamedBase at(Line line, int words, String model) {
        int found = line.text().indexOf(model, words);
        return new NamedBase(model, line.offset() + (found < 0 ? words : found), "");
    }

    private static Set<String> named(Label label) {
        String key = HeadingTable.key(label.name());
        boolean sure = Words.LABELS.contains(key);
        String plain = PlainText.of(label.value());
        if (!(sure || Words.LABELS_OF_IDS.contains(key)) || !Placeholders.says(label.value()) || isNone(plain)) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        Links.named(label.value()).forEach(link -> ids.addAll(linked(link)));
        Set<String> written = new LinkedHashSet<>(NamedBase.names(plain));
        if (ids.isEmpty() && written.size() == 1 && !HubRepository.isId(plain)) {
            written = Set.of(firstWordIfId(plain));
        }
        boolean list = written.stream().allMatch(HubRepository::isQualifiedId);
        ids.addAll(list || ids.isEmpty() ? written : Set.of());
        return sure || ids.stream().allMatch(HubRepository::isQualifiedId) ? ids : Set.of();
    }

    private static boolean isNone(String plain) {
        String words = plain.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || NO_BASE.contains(words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
    }

    private static String firstWordIfId(String text) {
        int end = text.indexOf(' ');
        String word = Address.withoutHub(end < 0 ? text : text.substring(0, end));
        return HubRepository.isQualifiedId(word) ? word : Excerpt.of(text);
    }

    /** The model that a link leads to, and the one that its words name, if that is another. */
    private static Set<String> linked(Links.Named link) {
        Set<String> ids = new LinkedHashSet<>();
        String model = Address.withoutHub(link.address());
        String words = Address.withoutHub(PlainText.of(link.text()));
        if (!model.equals(link.address())) {
            ids.add(model);
        }
        if (!words.isBlank() && (ids.isEmpty() || HubRepository.isQualifiedId(words))) {
            ids.add(Excerpt.of(words));
        }
        return ids;
    }

    private void sentence(Line line, List<NamedBase> bases) {
        String text = line.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return;
        }
        for (int at = lower.indexOf(TUNED_VERSION); at >= 0; at = lower.indexOf(TUNED_VERSION, at + 1)) {
            int behind = at + TUNED_VERSION.length();
            if (isOfThisModel(lower, at)) {
                target(text, behind).forEach(model -> bases.add(at(line, behind, model)));
            }
        }
    }

    /** Whether the words before are "this model is a fine-", or the name of the model in the place of "this model". */
    private boolean isOfThisModel(String lower, int tuned) {
        int start = Math.max(lower.lastIndexOf(". ", tuned) + 2, 0);
        String before =
                PlainText.of(lower.substring(start == 1 ? 0 : start, tuned)).strip();
        String words = before.startsWith("- ") || before.startsWith("> ") ? before.substring(2) : before;
        int verb = Math.max(words.indexOf(" is "), words.indexOf(" was "));
        if (verb < 0) {
            return false;
        }
        List<String> between =
                List.of(words.substring(words.indexOf(' ', verb + 1) + 1).split(" ", -1));
        return isThisModel(words.substring(0, verb))
                && between.size() <= MOST_WORDS_BETWEEN + 1
                && ARTICLES.contains(between.get(0))
                && FINE.contains(between.get(between.size() - 1))
                && between.stream().noneMatch(word -> word.equals("not") || word.endsWith(","));
    }

    private boolean isThisModel(String subject) {
        return Words.SUBJECTS.contains(subject)
                || subject.equals(name)
                || subject.equals(name.substring(name.lastIndexOf('/') + 1));
    }

    private static Set<String> target(String text, int start) {
        int at = starts(text, start, "the ") ? start + "the ".length() : start;
        for (Links.Named link : Links.named(text)) {
            if (link.offset() >= at
                    && PlainText.of(text.substring(at, link.offset())).isBlank()) {
                return linked(link);
            }
        }
        String rest = PlainText.of(text.substring(at));
        String first = withoutStop(rest.split(" ", 2)[0]);
        if (HubRepository.isQualifiedId(Address.withoutHub(first))) {
            return Set.of(Address.withoutHub(first));
        }
        int end = ENDS.stream()
                .mapToInt(rest::indexOf)
                .filter(found -> found >= 0)
                .min()
                .orElse(rest.length());
        String words = withoutStop(rest.substring(0, end));
        return words.isBlank() ? Set.of() : Set.of(Excerpt.of(words));
    }

    private static String withoutStop(String words) {
        int end = words.length();
        while (end > 0 && ".,;:!".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end).strip();
    }
}
