package org.openweights.schema.huggingface;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openweights.model.ComponentKind;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.PlainText;

/** The words of a passage about code that make it doubtful that the code is there. */
final class CodeWords {
    private static final String ABSENT = "absent";
    private static final String LIMITED = "limited";
    private static final String STRUCK_OUT = "~~";
    private static final Map<ComponentKind, Set<String>> OTHER = Map.of(
            ComponentKind.TRAINING_CODE, Set.of("inference", "evaluation"),
            ComponentKind.FINE_TUNING_CODE, Set.of("inference", "evaluation"),
            ComponentKind.DATA_PREPROCESSING_CODE, Set.of("inference", "evaluation"),
            ComponentKind.INFERENCE_CODE, Set.of("evaluation"),
            ComponentKind.EVALUATION_CODE, Set.of("inference"));

    private final Set<String> kinds;

    CodeWords(Passage passage) {
        this.kinds = new HashSet<>(kinds(passage.title()));
        passage.lines().stream()
                .filter(line -> line.kind() == Kind.TEXT)
                .map(Line::text)
                .forEach(line -> kinds.addAll(kinds(line)));
    }

    private static final class Standard {
        private static final Map<String, String> KINDS = read();

        private Standard() {}

        private static Map<String, String> read() {
            Map<String, String> kinds = new HashMap<>();
            Table.rows("code-words.tsv").forEach(row -> kinds.put(row[1], row[0]));
            return Map.copyOf(kinds);
        }
    }

    /** {@return whether the passage says in any way that the code is not there, or not for all, or not yet} */
    boolean denyIt() {
        return kinds.contains(ABSENT);
    }

    /** {@return whether the passage says for whom or in what case code is there, or speaks of other code than that of a kind} */
    boolean makeDoubtful(ComponentKind code) {
        return kinds.contains(LIMITED)
                || OTHER.getOrDefault(code, Set.of()).stream().anyMatch(kinds::contains);
    }

    private static Set<String> kinds(String line) {
        Set<String> kinds = new HashSet<>();
        if (line.contains(STRUCK_OUT)) {
            kinds.add(ABSENT);
        }
        for (String word :
                PlainText.of(line).toLowerCase(Locale.ROOT).replace('’', '\'').split(" ", -1)) {
            String kind = Standard.KINDS.get(bare(word));
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** {@return a word without the marks around it} */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
