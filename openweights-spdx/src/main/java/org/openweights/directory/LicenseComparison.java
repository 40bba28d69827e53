package org.openweights.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.directory.LicenseClaim.Place;
import org.openweights.directory.LicenseFiles.Identified;
import org.openweights.directory.LicenseFiles.Kind;
import org.openweights.directory.LicenseFiles.Subject;
import org.openweights.license.License;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.openness.CardText;
import org.openweights.spdx.LicenseTextIdentifier;
import org.openweights.spdx.LicenseTextMatch;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/** Gathers what each place says of a license, and holds one against the other. */
final class LicenseComparison {
    private static final String OTHER = "other";

    private final ModelRelease release;
    private final CardText card;
    private final LicenseResolver licenses;
    private final LicenseTextIdentifier identifier = LicenseTextIdentifier.standard();
    private final List<LicenseClaim> texts = new ArrayList<>();
    private final Optional<LicenseClaim> declared;
    private final List<LicenseClaim> weights = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    LicenseComparison(ModelRelease release, CardText card, LicenseResolver licenses) {
        this.release = release;
        this.card = card;
        this.licenses = licenses;
        LicenseStatement said = release.license();
        this.declared = said.declaration().isEmpty()
                ? Optional.empty()
                : Optional.of(claim(
                        Place.CARD,
                        card.source(),
                        said.location().orElseGet(() -> SourceLocation.startOf(card.source())),
                        said.declaration(),
                        Optional.empty()));
    }

    void add(Path folder, WeightsFile file) {
        LicenseDeclaration declaration = file.license();
        if (!declaration.isEmpty()) {
            SourceLocation place =
                    SourceLocation.startOf(FilePath.in(folder, file.path()).toString());
            weights.add(claim(Place.WEIGHTS, file.path(), place, declaration, Optional.empty()));
        }
    }

    LicenseEvidence evidence(LicenseFiles files) {
        findings.addAll(files.report().findings());
        ofTheModel(files.files()).forEach(file -> texts.add(claim(file)));
        texts.addAll(cardTexts());
        texts.forEach(this::hold);
        holdFilesTogether();
        List<LicenseClaim> claims = new ArrayList<>(texts);
        declared.ifPresent(claims::add);
        claims.addAll(weights);
        claims.sort(Comparator.comparing(LicenseClaim::place));
        holdWeights(claims);
        return new LicenseEvidence(
                files.files(),
                Map.of(),
                claims,
                release.license(),
                new AppliedLicense(release, claims).statement(),
                new ValidationReport(findings));
    }

    /** The license files that are for the model: the one that the card links to, or else those that their names do not exclude. */
    private List<Identified> ofTheModel(List<Identified> files) {
        Optional<String> link = release.license().declaration().link().map(LicenseComparison::withoutDot);
        List<Identified> linked = files.stream()
                .filter(file -> link.filter(file.path()::equals).isPresent())
                .toList();
        if (!linked.isEmpty()) {
            return linked;
        }
        List<Identified> licenses = files.stream()
                .filter(file -> file.isOnTop() && file.kind() == Kind.LICENSE && file.subject() != Subject.PART)
                .toList();
        List<Identified> named = licenses.stream()
                .filter(file -> file.subject() == Subject.MODEL)
                .toList();
        return named.isEmpty() ? licenses : named;
    }

    private static String withoutDot(String link) {
        return link.startsWith("./") ? link.substring(2) : link;
    }

    private LicenseClaim claim(Identified file) {
        List<LicenseTextMatch> matches = file.identification().matches();
        Optional<LicenseTextMatch> best = matches.stream()
                .filter(match -> match.kind() == LicenseTextMatch.Kind.LICENSE || match.exact())
                .filter(match -> match.kind() != LicenseTextMatch.Kind.EXCEPTION)
                .max(Comparator.comparing(LicenseTextMatch::exact)
                        .thenComparing(match -> match.kind() == LicenseTextMatch.Kind.LICENSE)
                        .thenComparingInt(match -> match.endLine() - match.startLine()));
        List<String> all = matches.stream()
                .filter(match -> match.exact() && match.kind() == LicenseTextMatch.Kind.LICENSE)
                .map(match -> match.license().text())
                .distinct()
                .toList();
        SourceLocation place = new SourceLocation(
                file.identification().source(),
                best.map(LicenseTextMatch::startLine).orElse(1),
                1,
                "");
        LicenseDeclaration declaration = all.size() > 1
                ? new LicenseDeclaration(all, Optional.empty(), Optional.empty())
                : declaration(best, file.path());
        return claim(Place.LICENSE_FILE, file.path(), place, declaration, best);
    }

    /** What a text says: its identifier; of one that is changed or not known, that it must be read. */
    private static LicenseDeclaration declaration(Optional<LicenseTextMatch> text, String file) {
        return text.filter(LicenseTextMatch::exact)
                .map(match -> LicenseDeclaration.of(match.license().text()))
                .orElseGet(() -> new LicenseDeclaration(
                        List.of(OTHER),
                        text.map(match -> match.license() + " as changed in " + file),
                        Optional.of(file)));
    }

    /** The license texts that were copied into the card. What stands around them in a card does not change them. */
    private List<LicenseClaim> cardTexts() {
        List<LicenseClaim> claims = new ArrayList<>();
        if (!card.prose()) {
            return claims;
        }
        List<LicenseTextMatch> matches =
                identifier.identify(card.source(), card.text()).matches();
        if (matches.isEmpty()) {
            return claims;
        }
        String[] lines = card.text().split("\r\n|\r|\n", -1);
        for (LicenseTextMatch match : matches) {
            if (match.kind() == LicenseTextMatch.Kind.LICENSE) {
                String excerpt =
                        String.join("\n", Arrays.asList(lines).subList(match.startLine() - 1, match.endLine()));
                Optional<LicenseTextMatch> alone = identifier.identify(card.source(), excerpt).matches().stream()
                        .filter(again -> again.license().equals(match.license()))
                        .findFirst()
                        .map(again -> again.movedBy(match.startLine() - 1));
                SourceLocation place = new SourceLocation(card.source(), match.startLine(), 1, "");
                claims.add(claim(Place.CARD_TEXT, "the card", place, declaration(alone, "the card"), alone));
            }
        }
        return claims;
    }

    private LicenseClaim claim(
            Place place,
            String name,
            SourceLocation location,
            LicenseDeclaration declaration,
            Optional<LicenseTextMatch> text) {
        Resolution resolution = licenses.resolve(declaration);
        List<License> known = resolution.expression().licenses().stream()
                .flatMap(id -> licenses.catalog().find(id).stream())
                .toList();
        return new LicenseClaim(place, name, location, declaration, resolution, known, text);
    }

    /** Holds a license text against what the card declares. */
    private void hold(LicenseClaim text) {
        if (declared.isEmpty() || !declared.get().isSpecific()) {
            boolean told = declared.filter(LicenseClaim::isContradicted).isPresent();
            if (!told && text.equals(texts.get(0)) && text.isExact()) {
                undeclared(text);
            }
            return;
        }
        LicenseClaim label = declared.get();
        boolean agree = text.agreesWith(label);
        if (text.isChanged() && agree) {
            find(LicenseEvidenceRule.FILE_CHANGED, text, LicenseWording.changed(label, text), place(text));
        } else if (text.isChanged() || text.text().isEmpty()) {
            if (text.place() == Place.LICENSE_FILE && label.isTextKnown()) {
                find(LicenseEvidenceRule.FILE_OTHER_TEXT, text, LicenseWording.otherText(label, text), text.location());
            }
        } else if (!agree && (text.place() == Place.CARD_TEXT || noFileAgreesWith(label))) {
            boolean inCard = text.place() == Place.CARD_TEXT;
            find(
                    inCard ? LicenseEvidenceRule.CARD_TEXT_DIFFERS : LicenseEvidenceRule.FILE_DIFFERS,
                    text,
                    LicenseWording.differs(label, text),
                    inCard ? text.location() : label.location());
        }
    }

    private boolean noFileAgreesWith(LicenseClaim label) {
        return texts.stream()
                .filter(text -> text.place() == Place.LICENSE_FILE)
                .noneMatch(text -> text.agreesWith(label));
    }

    private static SourceLocation place(LicenseClaim changed) {
        int line = changed.text().orElseThrow().differences().get(0).startLine();
        return new SourceLocation(changed.location().source(), line, 1, "");
    }

    private void find(LicenseEvidenceRule rule, LicenseClaim governing, String what, SourceLocation place) {
        String keeping = rule == LicenseEvidenceRule.FILE_DIFFERS || rule == LicenseEvidenceRule.CARD_TEXT_DIFFERS
                ? "; until that is settled, keep to both"
                : "";
        String message = what + " " + LicenseWording.capital(governing.name()) + " governs, as "
                + governing.place().reason() + keeping + ". " + rule.remedy();
        findings.add(Finding.of(rule, message, place));
    }

    private void undeclared(LicenseClaim text) {
        LicenseEvidenceRule rule = LicenseEvidenceRule.UNDECLARED;
        SourceLocation place =
                declared.map(LicenseClaim::location).orElseGet(() -> SourceLocation.startOf(card.source()));
        findings.add(Finding.of(
                rule,
                LicenseWording.capital(text.name()) + LicenseWording.is(text) + LicenseWording.title(text)
                        + ", word for word, and the card does not say so. " + rule.remedy() + " "
                        + LicenseWording.howToDeclare(text, licenses),
                place));
    }

    private void holdFilesTogether() {
        List<LicenseClaim> exact = texts.stream().filter(LicenseClaim::isExact).toList();
        for (LicenseClaim text : exact.subList(Math.min(1, exact.size()), exact.size())) {
            LicenseClaim first = exact.get(0);
            if (!text.agreesWith(first)) {
                boolean files = text.place() == Place.LICENSE_FILE;
                LicenseEvidenceRule rule =
                        files ? LicenseEvidenceRule.FILES_DIFFER : LicenseEvidenceRule.CARD_TEXT_DIFFERS;
                boolean told =
                        !files && declared.filter(LicenseClaim::isSpecific).isPresent();
                if (!told) {
                    findings.add(Finding.of(
                            rule,
                            LicenseWording.capital(text.name()) + LicenseWording.is(text) + LicenseWording.title(text)
                                    + ", and "
                                    + first.name() + LicenseWording.is(first)
                                    + LicenseWording.title(first)
                                    + ". Until it is said which one is for the model, keep to both. "
                                    + rule.remedy(),
                            text.location()));
                }
            }
        }
    }

    private void holdWeights(List<LicenseClaim> claims) {
        Optional<LicenseClaim> governing = claims.stream()
                .filter(claim -> claim.isSpecific() || claim.isChanged())
                .findFirst();
        for (LicenseClaim file : weights) {
            if (file.isSpecific() && governing.isPresent() && !file.agreesWith(governing.get())) {
                LicenseEvidenceRule rule = LicenseEvidenceRule.WEIGHTS_DIFFER;
                LicenseClaim first = governing.get();
                findings.add(Finding.of(
                        rule,
                        "The metadata of " + file.name() + " says '" + file.declaration() + "', and "
                                + LicenseWording.said(first)
                                + ". " + LicenseWording.capital(LicenseWording.subject(first)) + " governs, as "
                                + first.place().reason() + "; until that is settled, keep to both. " + rule.remedy(),
                        file.location()));
            }
        }
    }
}
