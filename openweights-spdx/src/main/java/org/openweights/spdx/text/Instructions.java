package org.openweights.spdx.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spdx.licenseTemplate.ILicenseTemplateOutputHandler;
import org.spdx.licenseTemplate.LicenseParserException;
import org.spdx.licenseTemplate.LicenseTemplateRule;
import org.spdx.licenseTemplate.LicenseTemplateRuleException;
import org.spdx.licenseTemplate.LicenseTextHelper;
import org.spdx.licenseTemplate.SpdxLicenseTemplateHelper;
import org.spdx.utility.compare.LicenseCompareHelper;

/**
 * A template of the SPDX license list as the SPDX Java Library reads it: plain text and rules, in their order. Read once for each
 * template, because reading takes that library longer than comparing what differs.
 *
 * @param all the instructions
 */
record Instructions(List<Instruction> all) {
    /** Part of a template. */
    sealed interface Instruction {}

    /**
     * Text that must stand there.
     *
     * @param line the text on one line
     * @param head where its first words end
     * @param tail where its last words begin; the same as {@code head} if the text is short
     * @param telling words of a long text that the library takes for no other
     */
    record Plain(String line, int head, int tail, List<String> telling) implements Instruction {
        private static final int HEAD = 8;
        private static final int TAIL = 3;
        private static final Pattern WORD_BREAK = Pattern.compile("[ .,?'();:\"/\\[\\]<>]+");
        private static final Pattern LETTERS = Pattern.compile("[a-z]{5,}");
        private static final Set<String> PART_OF_TWO =
                Set.of("copyright", "holder", "holders", "owner", "owners", "percent");

        static Plain of(String line) {
            int head = 0;
            for (int i = 0; i < HEAD && head >= 0; i++) {
                head = line.indexOf(' ', head + 1);
            }
            int tail = line.length();
            for (int i = 0; i < TAIL && tail >= 0; i++) {
                tail = line.lastIndexOf(' ', tail - 1);
            }
            return head < 0 || tail <= head ? ofShort(line) : new Plain(line, head, tail, telling(line));
        }

        static Plain ofShort(String line) {
            return new Plain(line, 0, 0, List.of());
        }

        boolean isLong() {
            return tail > head;
        }

        String firstWords() {
            return line.substring(0, head);
        }

        String lastWords() {
            return line.substring(tail);
        }

        private static List<String> telling(String line) {
            return Stream.of(WORD_BREAK.split(line.toLowerCase(Locale.ROOT), -1))
                    .filter(word -> LETTERS.matcher(word).matches() && !PART_OF_TWO.contains(word))
                    .filter(word -> !LicenseTextHelper.NORMALIZE_TOKENS.containsKey(word)
                            && !LicenseTextHelper.NORMALIZE_TOKENS.containsValue(word))
                    .distinct()
                    .toList();
        }
    }

    /**
     * Text that may be replaced.
     *
     * @param name its name
     * @param original the text
     * @param match a regular expression of what may stand there
     */
    record Replaceable(String name, String original, String match) implements Instruction {
        /** A new rule each time: the library changes those it is given. */
        LicenseTemplateRule rule() {
            try {
                return new LicenseTemplateRule(name, LicenseTemplateRule.RuleType.VARIABLE, original, match, "");
            } catch (LicenseTemplateRuleException e) {
                throw new IllegalStateException("a rule that was read is a rule", e);
            }
        }
    }

    /**
     * Where text begins or ends that may be missing.
     *
     * @param begins whether it begins
     */
    record Bound(boolean begins) implements Instruction {}

    static Instructions of(String template) throws LicenseTemplateRuleException, LicenseParserException {
        List<Instruction> all = new ArrayList<>();
        SpdxLicenseTemplateHelper.parseTemplate(
                LicenseCompareHelper.removeCommentChars(template), new ILicenseTemplateOutputHandler() {
                    @Override
                    public void text(String text) {
                        all.add(Plain.of(line(text)));
                    }

                    @Override
                    public void variableRule(LicenseTemplateRule rule) {
                        all.add(new Replaceable(rule.getName(), rule.getOriginal(), rule.getMatch()));
                    }

                    @Override
                    public void beginOptional(LicenseTemplateRule rule) {
                        all.add(new Bound(true));
                    }

                    @Override
                    public void endOptional(LicenseTemplateRule rule) {
                        all.add(new Bound(false));
                    }

                    @Override
                    public void completeParsing() {
                        // Nothing is left to do.
                    }
                });
        return new Instructions(List.copyOf(all));
    }

    /** A text on one line, in the quotes and dashes of the library and without the rulers that it takes from the ends of lines. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        LicenseTextHelper.normalizeText(text).lines().forEach(each -> {
            String rest = hasRuler(each) ? LicenseTextHelper.removeLineSeparators(each) : each;
            for (int i = 0; i < rest.length(); i++) {
                char c = rest.charAt(i);
                if (c > ' ') {
                    line.append(c);
                } else {
                    space(line);
                }
            }
            space(line);
        });
        return line.toString().strip();
    }

    private static boolean hasRuler(String line) {
        String text = line.stripTrailing();
        return !text.isEmpty() && "-=*".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void space(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }
}
