package org.openweights.spdx.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openweights.spdx.text.Instructions.Bound;
import org.openweights.spdx.text.Instructions.Instruction;
import org.openweights.spdx.text.Instructions.Plain;
import org.openweights.spdx.text.Instructions.Replaceable;
import org.spdx.licenseTemplate.LicenseParserException;
import org.spdx.licenseTemplate.LicenseTemplateRule;
import org.spdx.licenseTemplate.LicenseTemplateRule.RuleType;
import org.spdx.licenseTemplate.LicenseTemplateRuleException;
import org.spdx.utility.compare.CompareTemplateOutputHandler;
import org.spdx.utility.compare.LicenseCompareHelper;

/**
 * Lets the SPDX Java Library compare a text with a template, and spares it what needs no comparison: it reads each word with
 * regular expressions, and anew for each place where it may stand.
 *
 * <p>Where long text of the template stands in the given text letter for letter, words that stand for it are put there on both sides, and both
 * are parted at it and the parts compared by themselves; but not in text that may be missing. Long text with a word that the given
 * text has nowhere cannot stand in it, and is shortened with a word that the library will not find. All else is the library's to
 * judge.
 */
final class Comparison {
    private static final String PUNCTUATION = ".,?'();:\"/[]<>";

    private final String text;
    private final String lowerCase;
    private final List<Instruction> part = new ArrayList<>();
    private final StringBuilder textOfPart = new StringBuilder();
    private int done;

    Comparison(String text) {
        this.text = Instructions.line(LicenseCompareHelper.removeCommentChars(text));
        this.lowerCase = this.text.toLowerCase(Locale.ROOT);
    }

    boolean matches(Instructions instructions)
            throws IOException, LicenseParserException, LicenseTemplateRuleException {
        int depth = 0;
        for (Instruction instruction : instructions.all()) {
            if (instruction instanceof Bound bound) {
                depth += bound.begins() ? 1 : -1;
            }
            if (!(instruction instanceof Plain plain && plain.isLong())) {
                part.add(instruction);
            } else if (!add(plain, depth)) {
                return false;
            }
        }
        textOfPart.append(text, done, text.length());
        return partMatches();
    }

    /** Adds long text, and tells whether the part that ends in it, if one does, matches. */
    private boolean add(Plain plain, int depth)
            throws IOException, LicenseParserException, LicenseTemplateRuleException {
        int found = text.indexOf(plain.line(), done);
        String leftOut = " word-" + part.size();
        if (found < 0) {
            boolean possible = plain.telling().stream().allMatch(lowerCase::contains);
            part.add(possible ? plain : Plain.ofShort(plain.firstWords() + leftOut + plain.lastWords()));
            return true;
        }
        String same = boundary(plain.line().charAt(0))
                + (leftOut + leftOut + leftOut).strip()
                + boundary(plain.line().charAt(plain.line().length() - 1));
        textOfPart.append(text, done, found).append(same);
        part.add(Plain.ofShort(same));
        done = found + plain.line().length();
        if (depth > 0) {
            return true;
        }
        boolean matches = partMatches();
        part.clear();
        textOfPart.setLength(0);
        textOfPart.append(same);
        part.add(Plain.ofShort(same));
        return matches;
    }

    /** What parts a word from the one beside it if the library would part them there. */
    private static String boundary(char c) {
        return PUNCTUATION.indexOf(c) < 0 ? "" : " ";
    }

    private boolean partMatches() throws IOException, LicenseParserException, LicenseTemplateRuleException {
        CompareTemplateOutputHandler library = new CompareTemplateOutputHandler(textOfPart.toString());
        for (Instruction instruction : part) {
            give(instruction, library);
        }
        library.completeParsing();
        return library.matches();
    }

    private static void give(Instruction instruction, CompareTemplateOutputHandler library)
            throws LicenseTemplateRuleException {
        if (instruction instanceof Plain plain) {
            library.text(plain.line());
        } else if (instruction instanceof Replaceable replaceable) {
            library.variableRule(replaceable.rule());
        } else if (instruction instanceof Bound bound && bound.begins()) {
            library.beginOptional(new LicenseTemplateRule("", RuleType.BEGIN_OPTIONAL));
        } else {
            library.endOptional(new LicenseTemplateRule("", RuleType.END_OPTIONAL));
        }
    }
}
