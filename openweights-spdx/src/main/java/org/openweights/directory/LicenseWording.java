package org.openweights.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.license.HuggingFaceKeyword;
import org.openweights.license.License;
import org.openweights.license.LicenseResolver;
import org.openweights.spdx.LicenseTextMatch.Difference;

/** The words in which claims are told. */
final class LicenseWording {
    private static final int LONGEST_QUOTE = 100;

    private LicenseWording() {}

    static String differs(LicenseClaim label, LicenseClaim text) {
        return said(label, true) + ", and " + text.name() + is(text) + title(text) + ", word for word.";
    }

    static String changed(LicenseClaim label, LicenseClaim text) {
        Difference first = text.text().orElseThrow().differences().get(0);
        String at = first.startLine() == first.endLine()
                ? "line " + first.startLine()
                : "lines " + first.startLine() + "-" + first.endLine();
        String quote = first.text().isEmpty() ? "words are missing" : "'" + cut(first.text()) + "'";
        return said(label, true) + ", and " + text.name() + is(text) + "based on "
                + text.text().orElseThrow().license() + " and changed, first at " + at + ": " + quote + ".";
    }

    static String otherText(LicenseClaim label, LicenseClaim text) {
        return said(label, true) + ", and " + said(text) + ".";
    }

    /** What a claim says, as a part of a sentence. */
    static String said(LicenseClaim claim, boolean first) {
        String said = claim.place().isText()
                ? claim.name() + is(claim) + what(claim)
                : subject(claim) + " says '" + claim.declaration() + "'";
        return first ? capital(said) : said;
    }

    /** A file is a license; a card only holds the text of one. */
    static String is(LicenseClaim text) {
        return text.place() == LicenseClaim.Place.CARD_TEXT ? " has a license text that is " : " is ";
    }

    private static String what(LicenseClaim claim) {
        return claim.text()
                .map(match -> match.exact() ? title(claim) : "based on " + match.license() + " and changed")
                .orElse("a text that is not known");
    }

    static String said(LicenseClaim claim) {
        return said(claim, false);
    }

    static String subject(LicenseClaim claim) {
        return claim.place() == LicenseClaim.Place.CARD ? "the card" : claim.name();
    }

    /** The title of what a text is, where the catalog has one. */
    static String title(LicenseClaim claim) {
        return claim.resolution().expression().licenses().stream()
                .map(id -> title(claim, id))
                .collect(Collectors.joining(" and "));
    }

    private static String title(LicenseClaim claim, LicenseId id) {
        Optional<String> title = claim.license(id).map(License::name);
        return id.isReference() ? title.orElse(id.text()) : id.text();
    }

    static String howToDeclare(LicenseClaim text, LicenseResolver licenses) {
        LicenseExpression license = text.resolution().expression();
        List<String> keywords = licenses.catalog().huggingFaceKeywords().stream()
                .filter(keyword -> keyword.status() == HuggingFaceKeyword.Status.CURRENT)
                .map(HuggingFaceKeyword::keyword)
                .filter(keyword -> licenses.resolve(keyword).expression().equals(license))
                .toList();
        return keywords.isEmpty()
                ? "On the Hub: 'license: other', 'license_name: "
                        + title(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") + "'."
                : "On the Hub: 'license: " + keywords.get(0) + "'.";
    }

    /** What each place says, and which governs. */
    static String explanation(List<LicenseClaim> claims) {
        StringBuilder text = new StringBuilder();
        for (LicenseClaim claim : claims) {
            text.append(said(claim, true)).append(claim.isExact() ? ", word for word. " : ". ");
        }
        claims.stream()
                .findFirst()
                .ifPresent(claim -> text.append(capital(subject(claim)))
                        .append(" governs, as ")
                        .append(claim.place().reason())
                        .append('.'));
        return text.toString();
    }

    static String capital(String sentence) {
        return sentence.startsWith("the ") ? "T" + sentence.substring(1) : sentence;
    }

    private static String cut(String quote) {
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        int end = Character.isHighSurrogate(quote.charAt(LONGEST_QUOTE - 2)) ? LONGEST_QUOTE - 2 : LONGEST_QUOTE - 1;
        return quote.substring(0, end) + "…";
    }
}
