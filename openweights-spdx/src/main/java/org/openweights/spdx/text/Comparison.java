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
 * <p>Where long text of the template stands in the given text letter for letter, both are parted in the midst of it and the parts
 * compared by themselves; in text that may be missing, that midst is left out on both sides. Long text with a word that the given
 * text has nowhere cannot stand in it, and is shortened with a word that the library will not find. All else is the library's to
 * judge.
 */
final class Comparison {
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
        textOfPart.append(text, done, found).append(plain.firstWords());
        done = found + plain.tail();
        if (depth > 0) {
            textOfPart.append(leftOut);
            part.add(Plain.ofShort(plain.firstWords() + leftOut + plain.lastWords()));
            return true;
        }
        part.add(Plain.ofShort(plain.firstWords()));
        boolean matches = partMatches();
        part.clear();
        textOfPart.setLength(0);
        part.add(Plain.ofShort(plain.lastWords()));
        return matches;
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
