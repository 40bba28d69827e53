package org.openweights.license;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ListedLicense;
import org.openweights.expression.ParseProblem;
import org.openweights.expression.ParseResult;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Right;

/**
 * Tells which license a declaration means.
 *
 * <p>It never guesses: where a declaration fits several texts, all of them are alternatives and the expression is
 * {@code NOASSERTION}. The same declaration gives the same answer, always. Immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class LicenseResolver {
    private static final int MAX_NAME = 500;
    private static final List<String> PAGES_BY_ID = List.of(
            "spdx.org/licenses/",
            "opensource.org/licenses/",
            "opensource.org/license/",
            "choosealicense.com/licenses/",
            "scancode-licensedb.aboutcode.org/");

    /** What expressions start with that do not start with an identifier of the list. */
    private static final List<String> EXPRESSION_STARTS = List.of("LicenseRef-", "DocumentRef-", "NONE", "NOASSERTION");

    /** What keeps some from using the material commercially. */
    private static final Set<Permission.Limit> NOT_FOR_ALL = Set.of(
            Permission.Limit.NON_COMMERCIAL,
            Permission.Limit.RESEARCH_ONLY,
            Permission.Limit.BELOW_SCALE,
            Permission.Limit.REGISTRATION,
            Permission.Limit.FIELD);

    private final LicenseCatalog catalog;
    private final NameIndex index;
    private final Map<String, HuggingFaceKeyword.Meaning> phrases = new HashMap<>();
    private final Map<String, HuggingFaceKeyword.Meaning> keywords = new HashMap<>();
    private final Map<String, Resolution> known = new HashMap<>();
    private final List<Function<WrittenName, Optional<Resolution>>> steps;

    /** The steps of which no table tells in advance that they find nothing. */
    private final List<Function<WrittenName, Optional<Resolution>>> stepsBeyondNames;

    private final Lazy<KnownSpellings> spellings = new Lazy<>(this::spellings);

    private LicenseResolver(LicenseCatalog catalog) {
        this.catalog = catalog;
        this.index = catalog.index();
        for (HuggingFaceKeyword keyword : catalog.huggingFaceKeywords()) {
            keyword.meaning().ifPresent(meaning -> keywords.put(keyword.keyword(), meaning));
        }
        for (LicensePhrase phrase : LicensePhrase.all()) {
            String text = phrase.text();
            phrases.put(Spelling.isUrl(text) ? Spelling.url(text) : Spelling.words(text), phrase.meaning());
        }
        this.steps = List.of(
                this::bySpdxId,
                this::byKeyword,
                this::byName,
                this::byUrl,
                this::byExpression,
                this::byPhrase,
                this::byWords,
                this::bySpelling,
                this::byMarkdownLink,
                this::byParts);
        this.stepsBeyondNames = List.of(this::byUrl, this::byExpression, this::byMarkdownLink, this::byParts);
        for (HuggingFaceKeyword keyword : catalog.huggingFaceKeywords()) {
            known.put(keyword.keyword(), search(keyword.keyword()));
        }
        for (ListedLicense listed : SpdxLicenseList.standard().licenses()) {
            known.put(listed.id().text(), search(listed.id().text()));
        }
    }

    private static final class Standard {
        private static final LicenseResolver RESOLVER = new LicenseResolver(LicenseCatalog.standard());

        private Standard() {}
    }

    /** {@return the resolver over the catalog that is part of the library} */
    public static LicenseResolver standard() {
        return Standard.RESOLVER;
    }

    /**
     * {@return a resolver over a catalog}
     *
     * @param catalog the catalog
     */
    public static LicenseResolver of(LicenseCatalog catalog) {
        return new LicenseResolver(catalog);
    }

    /** {@return the catalog whose licenses are found} */
    public LicenseCatalog catalog() {
        return catalog;
    }

    /**
     * {@return what a string means: a Hugging Face keyword, an SPDX identifier or expression, a name, or a URL}
     *
     * @param declared the string
     */
    public Resolution resolve(String declared) {
        Resolution resolution = known.get(declared);
        return resolution != null ? resolution : search(declared);
    }

    /**
     * {@return what a string means, if it is the name of a license}
     *
     * <p>As {@link #resolve(String)}, but nothing is looked for that is near to a name that is not known, which takes most of the time
     * where many words are asked about of which few are names.
     *
     * @param declared the string
     */
    public Optional<Resolution> find(String declared) {
        String text = Spelling.bare(declared);
        boolean url = Spelling.isUrl(text);
        boolean none = text.isEmpty() || text.length() > MAX_NAME || isMarked(text);
        if (none || !(url || spellings.get().mayStart(text))) {
            return Optional.empty();
        }
        Resolution resolution = known.get(declared);
        if (resolution != null) {
            return Optional.of(resolution);
        }
        WrittenName name = WrittenName.of(text);
        return byStep(declared, name, spellings.get().mayHave(name) ? steps : stepsBeyondNames)
                .filter(found -> found.grade() != ResolutionGrade.UNKNOWN);
    }

    private KnownSpellings spellings() {
        Set<String> letters = new HashSet<>(index.letters());
        keywords.keySet().forEach(keyword -> letters.add(Spelling.squeezed(keyword)));
        Set<String> words = new HashSet<>(index.words());
        words.addAll(phrases.keySet());
        return new KnownSpellings(
                letters,
                words,
                EXPRESSION_STARTS.stream().map(Spelling::squeezed).collect(Collectors.toSet()));
    }

    /**
     * {@return what a declaration means}
     *
     * <p>{@code other} follows the link and the name beside it; a link leads to the text, and decides where the name is that of no
     * license that is known. Several values are taken to apply together, the more restrictive of the two readings. Where values,
     * name, link and remarks mean different licenses, or one of them restricts the use and another does not, nothing is meant that
     * can be relied on, and each reading is an alternative.
     *
     * @param declaration the declaration
     */
    public Resolution resolve(LicenseDeclaration declaration) {
        Optional<Resolution> values = values(declaration);
        boolean alone = declaration.name().isEmpty()
                && declaration.link().isEmpty()
                && declaration.remarks().isEmpty();
        return (alone
                        ? Optional.<Contradiction>empty()
                        : Contradiction.in(declaration, values, this::resolve, this::isForCommerce))
                .map(contradiction -> contradiction.resolution(declaration.toString()))
                .or(() -> values)
                .orElseGet(() -> beside(declaration));
    }

    /** What the values say; nothing if there are none, or if it is {@code other}. */
    private Optional<Resolution> values(LicenseDeclaration declaration) {
        List<String> values = declaration.values();
        if (values.size() > 1) {
            return Optional.of(together(declaration));
        }
        return values.stream()
                .filter(value -> !Spelling.folded(value).equals("other"))
                .map(this::resolve)
                .findFirst();
    }

    /** Whether a license was read, and keeps nobody from using the material commercially. */
    private boolean isForCommerce(LicenseExpression expression) {
        return expression.fold(
                term -> term.licenses().stream()
                        .flatMap(id -> catalog.find(id).stream())
                        .anyMatch(license -> areForCommerce(license.terms().rights())),
                parts -> parts.stream().allMatch(Boolean::booleanValue),
                parts -> parts.stream().anyMatch(Boolean::booleanValue));
    }

    private static boolean areForCommerce(Map<Right, Fact<Permission>> rights) {
        boolean barred = Optional.ofNullable(rights.get(Right.COMMERCIAL_USE))
                .flatMap(Fact::value)
                .filter(permission -> permission.extent() == Permission.Extent.WITHHELD
                        || permission.extent() == Permission.Extent.UNCLEAR)
                .isPresent();
        List<Permission> given =
                rights.values().stream().flatMap(fact -> fact.value().stream()).toList();
        return !barred
                && !given.isEmpty()
                && given.stream().allMatch(permission -> Collections.disjoint(permission.limits(), NOT_FOR_ALL));
    }

    private Resolution search(String declared) {
        Objects.requireNonNull(declared, "declared");
        String text = Spelling.bare(declared);
        if (text.isEmpty()) {
            return nothing(declared, "Nothing is declared.");
        }
        if (text.length() > MAX_NAME) {
            return unknown(declared, "This is too long to be the name of a license; it may be a text.");
        }
        if (isMarked(text)) {
            return marked(declared, text);
        }
        return byStep(declared, WrittenName.of(text), steps).orElseGet(() -> unrecognized(declared, text));
    }

    private static Optional<Resolution> byStep(
            String declared, WrittenName name, List<Function<WrittenName, Optional<Resolution>>> steps) {
        for (Function<WrittenName, Optional<Resolution>> step : steps) {
            Optional<Resolution> found = step.apply(name);
            if (found.isPresent()) {
                return found.get().declared().equals(declared) ? found : Optional.of(as(declared, found.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether a sign of doubt or of a footnote stands in a name; in an address it is neither. */
    private static boolean isMarked(String text) {
        boolean address = text.contains("://") || text.contains("](");
        boolean emphasis = text.charAt(0) == '*' && text.charAt(text.length() - 1) == '*';
        return !address && (text.indexOf('?') >= 0 || (text.indexOf('*') >= 0 && !emphasis));
    }

    private Resolution marked(String declared, String text) {
        Resolution plain = search(text.replace('?', ' ').replace('*', ' '));
        return new Resolution(
                declared,
                Absent.NOASSERTION,
                ResolutionGrade.UNKNOWN,
                "A mark of doubt or of a footnote stands in it, so that more is meant than the name.",
                plain.isKnown() ? List.of(plain.expression()) : plain.alternatives());
    }

    private Optional<Resolution> bySpdxId(WrittenName name) {
        return bySpdxId(name.text());
    }

    private Optional<Resolution> bySpdxId(String text) {
        Optional<ListedLicense> listed = SpdxLicenseList.standard().license(text);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        LicenseId id = listed.get().id();
        if (listed.get().deprecated()) {
            return Optional.of(deprecated(text, id));
        }
        return id.text().equals(text)
                ? Optional.of(found(text, id, ResolutionGrade.EXACT, "This is an SPDX identifier."))
                : Optional.of(found(text, id, ResolutionGrade.CASE_ONLY, "SPDX writes it " + id + "."));
    }

    private Resolution deprecated(String text, LicenseId id) {
        Optional<LicenseExpression> replacement = SpdxLicenseList.standard().replacement(id);
        if (replacement.isEmpty()) {
            return found(text, id, ResolutionGrade.EXACT, "This is a deprecated SPDX identifier without a successor.");
        }
        String modern = replacement.get().toString();
        if (modern.endsWith("-only") && !text.endsWith("+")) {
            LicenseExpression later = LicenseExpression.of(modern.replace("-only", "-or-later"));
            return new Resolution(
                    text,
                    replacement.get(),
                    ResolutionGrade.ONLY_OR_LATER_UNSTATED,
                    "Whether later versions may be chosen is not said; the version itself is granted in either case.",
                    List.of(later));
        }
        return new Resolution(
                text,
                replacement.get(),
                ResolutionGrade.ALIAS,
                id + " is a deprecated SPDX identifier; " + modern + " takes its place.",
                List.of());
    }

    private Optional<Resolution> byKeyword(WrittenName name) {
        return Optional.ofNullable(keywords.get(name.folded())).map(meaning -> of(name.text(), meaning));
    }

    private Optional<Resolution> byName(WrittenName name) {
        String text = name.text();
        return index.byName(name).map(id -> {
            if (id.text().equals(text)) {
                return found(text, id, ResolutionGrade.EXACT, "This is the identifier of a license of the catalog.");
            }
            boolean spelling = name.squeezed().equals(Spelling.squeezed(id.text()));
            return spelling && !id.isReference()
                    ? found(text, id, ResolutionGrade.SPELLING, "SPDX writes it " + id + ".")
                    : named(text, id);
        });
    }

    private Optional<Resolution> byUrl(WrittenName name) {
        String text = name.text();
        if (!Spelling.isUrl(text)) {
            return Optional.empty();
        }
        String reason = "The text is published at this URL.";
        HuggingFaceKeyword.Meaning meaning = phrases.get(Spelling.url(text));
        if (meaning != null) {
            return Optional.of(of(text, meaning));
        }
        Set<LicenseId> ids = index.byUrl(text);
        if (!ids.isEmpty()) {
            return Optional.of(oneOf(text, ids, reason));
        }
        return idInUrl(text)
                .flatMap(id -> bySpdxId(id).or(() -> bySpelling(WrittenName.of(id))))
                .map(found -> found.grade().compareTo(ResolutionGrade.ALIAS) < 0
                        ? new Resolution(text, found.expression(), ResolutionGrade.ALIAS, reason, List.of())
                        : as(text, found));
    }

    /** Some sites have a page for each license under its SPDX identifier. */
    private static Optional<String> idInUrl(String url) {
        String key = Spelling.url(url);
        return PAGES_BY_ID.stream()
                .filter(key::startsWith)
                .map(page -> key.substring(page.length()))
                .filter(id -> id.indexOf('/') < 0)
                .findFirst();
    }

    /** Few words start an expression, and of several words, only those with an operator among them can be one. */
    private static boolean mayBeExpression(String text) {
        if (!startsExpression(text)) {
            return false;
        }
        String words = text.toLowerCase(Locale.ROOT);
        return words.indexOf(' ') < 0 || words.contains("and") || words.contains("or") || words.contains("with");
    }

    private static boolean startsExpression(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '(' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-.:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String word = text.substring(start, end);
        return word.indexOf(':') >= 0
                || EXPRESSION_STARTS.stream().anyMatch(word::startsWith)
                || SpdxLicenseList.standard().license(word).isPresent();
    }

    private Optional<Resolution> byExpression(WrittenName name) {
        String text = name.text();
        if (!mayBeExpression(text)) {
            return Optional.empty();
        }
        ParseResult result = LicenseExpression.parse(text);
        return result.expression().map(expression -> {
            LicenseExpression modern = modern(expression);
            boolean unstated = expression.terms().stream().anyMatch(this::leavesLaterOpen);
            if (unstated) {
                return new Resolution(
                        text,
                        modern,
                        ResolutionGrade.ONLY_OR_LATER_UNSTATED,
                        "An identifier in the expression does not say whether later versions may be chosen.",
                        List.of());
            }
            boolean exact = expression.toString().equals(text);
            return new Resolution(
                    text,
                    modern,
                    exact ? ResolutionGrade.EXACT : ResolutionGrade.CASE_ONLY,
                    exact ? "This is an SPDX expression." : "SPDX writes it " + expression + ".",
                    List.of());
        });
    }

    private boolean leavesLaterOpen(LicenseExpression.Term term) {
        Single single = term instanceof LicenseExpression.With with
                ? with.license()
                : term instanceof Single alone ? alone : null;
        return single != null
                && !single.orLater()
                && SpdxLicenseList.standard()
                        .replacement(single.id())
                        .filter(modern -> modern.toString().endsWith("-only"))
                        .isPresent();
    }

    private static LicenseExpression modern(LicenseExpression expression) {
        return expression.fold(LicenseResolver::modernTerm, LicenseExpression::allOf, LicenseExpression::anyOf);
    }

    private static LicenseExpression modernTerm(LicenseExpression.Term term) {
        SpdxLicenseList list = SpdxLicenseList.standard();
        if (term instanceof Single single) {
            LicenseId id = single.id();
            Optional<LicenseExpression> later = single.orLater()
                    ? list.license(id + "+").flatMap(plus -> list.replacement(plus.id()))
                    : Optional.empty();
            return later.or(() -> single.orLater() ? Optional.empty() : list.replacement(id))
                    .orElse(single);
        }
        if (term instanceof LicenseExpression.With with
                && modernTerm(with.license()) instanceof Single modern
                && !modern.equals(with.license())) {
            return new LicenseExpression.With(modern, with.addition());
        }
        return term;
    }

    private Optional<Resolution> byWords(WrittenName name) {
        Set<LicenseId> ids = index.byWords(name);
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(oneOf(name.text(), ids, "The name has the words of a license's title."));
    }

    private Optional<Resolution> byPhrase(WrittenName name) {
        return Optional.ofNullable(phrases.get(name.words())).map(meaning -> of(name.text(), meaning));
    }

    private Optional<Resolution> bySpelling(WrittenName name) {
        String text = name.text();
        Optional<Resolution> listed = index.bySpelling(name).map(id -> {
            Resolution byId = bySpdxId(id.text()).orElseThrow();
            return byId.grade() == ResolutionGrade.EXACT
                    ? found(text, id, ResolutionGrade.SPELLING, "SPDX writes it " + id + ".")
                    : as(text, byId);
        });
        return listed.or(() -> index.bySqueezedName(name).map(id -> named(text, id)));
    }

    private Optional<Resolution> byMarkdownLink(WrittenName name) {
        String text = name.text();
        int middle = text.indexOf("](");
        if (!text.startsWith("[") || !text.endsWith(")") || middle < 0) {
            return Optional.empty();
        }
        Resolution shown = search(text.substring(1, middle));
        Resolution linked = search(text.substring(middle + 2, text.length() - 1));
        return linked.isKnown() || shown.grade() == ResolutionGrade.UNKNOWN
                ? Optional.of(as(text, linked)).filter(link -> link.grade() != ResolutionGrade.UNKNOWN)
                : Optional.of(as(text, shown));
    }

    private Optional<Resolution> byParts(WrittenName name) {
        return LicenseParts.of(name.text()).flatMap(parts -> parts.resolve(name.text(), this::find));
    }

    private Resolution unrecognized(String declared, String text) {
        List<LicenseExpression> nearest = NearestNames.of(text, index).stream()
                .map(LicenseResolver::expression)
                .toList();
        String why = LicenseExpression.parse(text) instanceof ParseProblem problem && text.indexOf(' ') > 0
                ? "It is neither a known name nor an SPDX expression: " + problem.place() + ", "
                        + problem.reason().text() + "."
                : "It is not a name that is known.";
        return new Resolution(declared, Absent.NOASSERTION, ResolutionGrade.UNKNOWN, why, nearest);
    }

    private Resolution together(LicenseDeclaration declaration) {
        List<Resolution> each = declaration.values().stream().map(this::resolve).toList();
        ResolutionGrade worst = each.stream()
                .map(Resolution::grade)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<LicenseExpression> parts =
                each.stream().map(Resolution::expression).distinct().toList();
        boolean known = each.stream().allMatch(Resolution::isKnown);
        return new Resolution(
                declaration.toString(),
                known ? LicenseExpression.allOf(parts) : Absent.NOASSERTION,
                worst,
                "A list does not say whether all licenses apply or any one; all are taken to apply.",
                known && parts.size() > 1 ? List.of(LicenseExpression.anyOf(parts)) : List.of());
    }

    /** What name and link say where no license, or only {@code other}, is declared. */
    private Resolution beside(LicenseDeclaration declaration) {
        String declared = declaration.toString();
        Optional<Resolution> byLink =
                declaration.link().filter(Spelling::isUrl).map(this::resolve).filter(Resolution::isKnown);
        Optional<Resolution> byName = declaration.name().map(this::resolve);
        if (byLink.isPresent()) {
            // Where both are known, they do not contradict each other: the name takes in what the link leads to.
            boolean more = byName.filter(
                            name -> name.isKnown() && name.grade() != ResolutionGrade.ONLY_OR_LATER_UNSTATED)
                    .isPresent();
            boolean strange = byName.filter(name -> name.grade() == ResolutionGrade.UNKNOWN)
                    .isPresent();
            String why = strange
                    ? "The link leads to this text; the name '"
                            + declaration.name().orElseThrow() + "' is of none that is known, and the text decides."
                    : "The link leads to this text.";
            return because(declared, more ? byName.orElseThrow() : byLink.get(), why);
        }
        if (byName.isPresent() && byName.get().grade() != ResolutionGrade.UNKNOWN) {
            return because(
                    declared,
                    byName.get(),
                    "The name beside it is '" + declaration.name().orElseThrow() + "'. "
                            + byName.get().reason());
        }
        Optional<String> own = declaration.name().or(() -> declaration.link().filter(Spelling::isUrl));
        if (own.isPresent()) {
            return custom(declared, own.get());
        }
        return declaration.link().isPresent()
                ? nothing(
                        declared,
                        "The license is in the file '" + declaration.link().get() + "', which must be read.")
                : nothing(declared, "Nothing says which license it is: neither a name nor a link is given.");
    }

    private static Resolution custom(String declared, String name) {
        String text = name.strip();
        StringBuilder id = new StringBuilder("LicenseRef-");
        for (int i = 0; i < Math.min(text.length(), MAX_NAME); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
            if (plain) {
                id.append(c);
            } else if (id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        while (id.charAt(id.length() - 1) == '-' && id.length() > "LicenseRef-".length()) {
            id.setLength(id.length() - 1);
        }
        if (id.length() == "LicenseRef-".length()) {
            return nothing(declared, "The name '" + name + "' has no letters or digits.");
        }
        return new Resolution(
                declared,
                new Single(new LicenseId(id.toString()), false),
                ResolutionGrade.CUSTOM,
                "It is a license of its own, called '" + text + "'; its text is not in the catalog.",
                List.of());
    }

    private static Resolution named(String text, LicenseId id) {
        return found(
                text,
                id,
                id.isReference() ? ResolutionGrade.CUSTOM : ResolutionGrade.ALIAS,
                "This is another name of " + id + ".");
    }

    private static Resolution oneOf(String text, Set<LicenseId> ids, String reason) {
        if (ids.size() == 1) {
            LicenseId id = ids.iterator().next();
            return found(text, id, id.isReference() ? ResolutionGrade.CUSTOM : ResolutionGrade.ALIAS, reason);
        }
        Optional<LicenseId> only = ids.stream()
                .filter(id -> id.text().endsWith("-only"))
                .filter(id -> ids.stream().allMatch(other -> isSameVersion(id, other)))
                .findFirst();
        if (only.isPresent()) {
            return new Resolution(
                    text,
                    expression(only.get()),
                    ResolutionGrade.ONLY_OR_LATER_UNSTATED,
                    "Whether later versions may be chosen is not said; the version itself is granted in either case.",
                    ids.stream()
                            .filter(id -> !id.equals(only.get()))
                            .map(LicenseResolver::expression)
                            .toList());
        }
        return new Resolution(
                text,
                Absent.NOASSERTION,
                ResolutionGrade.FAMILY,
                "Several licenses go by this name; which one is not said.",
                ids.stream().map(LicenseResolver::expression).toList());
    }

    private static boolean isSameVersion(LicenseId only, LicenseId other) {
        String version = only.text().substring(0, only.text().length() - "-only".length());
        return other.text().equals(version)
                || other.text().equals(version + "+")
                || other.text().equals(version + "-only")
                || other.text().equals(version + "-or-later");
    }

    private static LicenseExpression expression(LicenseId id) {
        return new Single(id, false);
    }

    private static Resolution found(String declared, LicenseId id, ResolutionGrade grade, String reason) {
        return new Resolution(declared, expression(id), grade, reason, List.of());
    }

    private static Resolution of(String declared, HuggingFaceKeyword.Meaning meaning) {
        return new Resolution(
                declared, meaning.expression(), meaning.grade(), meaning.reason(), meaning.alternatives());
    }

    private static Resolution as(String declared, Resolution other) {
        return because(declared, other, other.reason());
    }

    private static Resolution because(String declared, Resolution other, String reason) {
        return new Resolution(declared, other.expression(), other.grade(), reason, other.alternatives());
    }

    private static Resolution nothing(String declared, String reason) {
        return new Resolution(declared, Absent.NOASSERTION, ResolutionGrade.NO_INFORMATION, reason, List.of());
    }

    private static Resolution unknown(String declared, String reason) {
        return new Resolution(declared, Absent.NOASSERTION, ResolutionGrade.UNKNOWN, reason, List.of());
    }
}
