package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.model.HubRepository;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.Links;

/** Files, models and papers that a card's text mentions anywhere, code included. */
final class Mentions {
    private static final String LOAD = "from_pretrained(";
    /** How what loads a model ends, from a mark on. */
    static final String LOAD_END = "_pretrained(";

    private static final int LONGEST_CALL = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 10;
    private static final int ARXIV_MONTH = 4;
    private static final List<String> LOCAL = List.of("/", "~", "..", "*", "file:", "path/to", "C:", "D:");
    private static final String ARXIV = "arXiv:";
    static final String ARXIV_ADDRESS = "https://arxiv.org/abs/";

    private final CardBody body;

    Mentions(CardBody body) {
        this.body = body;
    }

    /** What is mentioned, and where in the card. */
    record Mention(String name, int offset) {}

    /** A call that loads a model, or a part of one, by the name it has on the Hub. */
    record Load(String receiver, String model, int offset) {
        boolean isOf(String part) {
            return receiver.contains(part);
        }
    }

    /** What the names of files end with that hold weights, always or if a word in the name says so. */
    private record Ending(String suffix, boolean always) {
        private static Ending of(String[] cells) {
            return new Ending("." + cells[0], cells[1].equals("always"));
        }
    }

    private static final class WeightFiles {
        private static final List<Ending> ENDINGS =
                Table.rows("weight-files.tsv").stream().map(Ending::of).toList();
        private static final Set<String> WORDS = Table.words("weight-words.txt");

        private WeightFiles() {}
    }

    /** {@return the endings of the names of files that may hold weights} */
    static Set<String> weightEndings() {
        return WeightFiles.ENDINGS.stream().map(Ending::suffix).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return whether a method that loads a model is called, where the end of its name is} */
    static boolean isLoad(String card, int at) {
        return card.startsWith(LOAD, at + LOAD_END.length() - LOAD.length());
    }

    /** {@return whether a word announces the number of a paper} */
    static boolean isPaperNumber(String card, int at) {
        return card.startsWith(ARXIV, at);
    }

    /** {@return whether a file holds weights, going by its name} */
    static boolean isWeightFile(String path) {
        return path.indexOf('.') >= 0
                && WeightFiles.ENDINGS.stream()
                        .filter(ending -> path.endsWith(ending.suffix()))
                        .anyMatch(ending -> ending.always() || hasWeightWord(path));
    }

    /**
     * {@return the files with weights that are mentioned, and not as a path on somebody's machine}
     *
     * @param name what the release is called
     */
    List<WeightFile> weightFiles(String name) {
        List<WeightFile> files = new ArrayList<>();
        Surroundings surroundings = new Surroundings(body.text(), name);
        for (Line line : body.lines(TextSign.WEIGHT_FILE)) {
            WeightFiles.ENDINGS.forEach(ending -> addWeightFiles(ending, line, surroundings, files));
        }
        return files;
    }

    private static void addWeightFiles(Ending ending, Line line, Surroundings surroundings, List<WeightFile> files) {
        String text = line.text();
        String suffix = ending.suffix();
        for (int at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
            int start = nameStart(text, at);
            int end = at + suffix.length();
            String name = text.substring(start, end);
            boolean named = ending.always() || hasWeightWord(name);
            if (start < at && named && endsName(text, end) && !isHost(name) && !isLocal(text, start)) {
                String address = target(text, start, end).orElse(name);
                files.add(new WeightFile(name, address, line.offset() + start, surroundings.offer(line, address)));
            }
        }
    }

    /** Whether the name that starts here is a path on somebody's machine, or a pattern of names. */
    private static boolean isLocal(String text, int start) {
        boolean placed = start > 0 && "$}\\>%".indexOf(text.charAt(start - 1)) >= 0;
        return placed || LOCAL.stream().anyMatch(path -> text.startsWith(path, start));
    }

    /** Where the words in brackets lead that a name is part of. */
    private static Optional<String> target(String text, int start, int end) {
        int close = text.indexOf("](", end);
        boolean within = close >= 0 && text.lastIndexOf('[', close) < start && text.lastIndexOf('[', close) >= 0;
        int paren = within ? text.indexOf(')', close) : -1;
        return paren < 0 ? Optional.empty() : Optional.of(text.substring(close + 2, paren));
    }

    private static int nameStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || "-_.*/:~%+".indexOf(c) >= 0;
    }

    private static boolean endsName(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        boolean longer = next == '.' && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        return !longer && !Character.isLetterOrDigit(next) && next != '_' && next != '/' && next != '-';
    }

    private static boolean isHost(String name) {
        int scheme = name.indexOf("://");
        return scheme >= 0 && name.indexOf('/', scheme + 3) < 0;
    }

    private static boolean hasWeightWord(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return isWeightWord(file);
    }

    /** {@return whether a word in lower case has one in it that says that a file holds weights} */
    static boolean isWeightWord(String word) {
        return WeightFiles.WORDS.stream().anyMatch(word::contains);
    }

    List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        for (Line line : body.lines(TextSign.LOAD)) {
            addLoads(line, loads);
        }
        return loads;
    }

    private static void addLoads(Line line, List<Load> loads) {
        String text = line.text();
        for (int at = text.indexOf(LOAD); at >= 0; at = text.indexOf(LOAD, at + 1)) {
            int quote = firstQuote(text, at + LOAD.length());
            int close = quote < 0 ? -1 : text.indexOf(text.charAt(quote), quote + 1);
            if (close > 0 && close - quote < LONGEST_CALL) {
                String model = text.substring(quote + 1, close);
                if (HubRepository.isQualifiedId(model)) {
                    loads.add(new Load(receiver(text, at), model, line.offset() + quote + 1));
                }
            }
        }
    }

    /** The quotation mark that opens the first argument, if that is a text. */
    private static int firstQuote(String text, int from) {
        for (int i = from; i < text.length() && i - from < LONGEST_CALL; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                return i;
            }
            if (c == ',' || c == ')' || c == '(') {
                return -1;
            }
        }
        return -1;
    }

    private static String receiver(String text, int at) {
        int end = at > 0 && text.charAt(at - 1) == '.' ? at - 1 : at;
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** {@return the links in text, not in code, with the words that lead there; their places are in the card} */
    List<Links.Named> named() {
        List<Links.Named> named = new ArrayList<>();
        for (Line line : body.lines(TextSign.NAMED_LINK)) {
            if (line.kind() == Kind.TEXT) {
                for (Links.Named link : Links.named(line.text())) {
                    named.add(new Links.Named(link.text(), link.address(), line.offset() + link.offset()));
                }
            }
        }
        return named;
    }

    /** {@return the first paper that is linked, or named by its number at arXiv} */
    Optional<Mention> paper() {
        Optional<Mention> linked = paper(body.lines(TextSign.ADDRESS));
        Optional<Mention> numbered = paper(body.lines(TextSign.PAPER_NUMBER));
        return Stream.of(linked, numbered).flatMap(Optional::stream).min(Comparator.comparingInt(Mention::offset));
    }

    private static Optional<Mention> paper(List<Line> lines) {
        for (Line line : lines) {
            Optional<Mention> paper = paper(line);
            if (paper.isPresent() && Placeholders.says(line.text())) {
                return paper;
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> paper(Line line) {
        for (Links.Link link : Links.in(line.text())) {
            if (Address.isPaper(link.address())) {
                return Optional.of(new Mention(link.address(), line.offset() + link.offset()));
            }
        }
        int at = line.text().indexOf(ARXIV);
        String id = at < 0 ? "" : arxivId(line.text(), at + ARXIV.length());
        return id.isEmpty() ? Optional.empty() : Optional.of(new Mention(ARXIV_ADDRESS + id, line.offset() + at));
    }

    /** {@return the identifier that starts here, such as {@code 1706.03762}; an empty string if there is none} */
    static String arxivId(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_ID && "0123456789.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String id = text.substring(start, end);
        return id.indexOf('.') == ARXIV_MONTH && id.length() > ARXIV_MONTH + 4 ? id : "";
    }
}
