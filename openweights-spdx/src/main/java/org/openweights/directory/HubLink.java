package org.openweights.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to models on the Hub, and the names that models have there. */
final class HubLink {
    private static final String PART = "[A-Za-z0-9][A-Za-z0-9._-]{0,95}";
    private static final Pattern NAME = Pattern.compile(PART + "/" + PART);
    private static final Pattern LINK =
            Pattern.compile("https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(" + NAME.pattern() + ")(?:[/?#].*)?");

    private HubLink() {}

    /** The name of the model that a link leads to. */
    static Optional<String> model(String link) {
        Matcher matcher = LINK.matcher(link);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether a text could be the name of a model on the Hub; a path of two folders could be one as well. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
