package org.openweights.schema.huggingface;

/** The names of models and data sets on the Hub: {@code name} or {@code namespace/name}. */
final class HubId {
    private static final int LONGEST = 96;

    private HubId() {}

    /** {@return whether a text can be such a name} */
    static boolean isValid(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? isWord(text) : isWord(text.substring(0, slash)) && isWord(text.substring(slash + 1));
    }

    /** {@return whether a text can be such a name, with a namespace} */
    static boolean isQualified(String text) {
        return text.indexOf('/') > 0 && isValid(text);
    }

    private static boolean isWord(String word) {
        if (word.isEmpty() || word.length() > LONGEST || word.endsWith(".git")) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean mark = c == '-' || c == '.';
            boolean edge = i == 0 || i == word.length() - 1;
            if (mark ? edge || word.charAt(i - 1) == c : !isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
