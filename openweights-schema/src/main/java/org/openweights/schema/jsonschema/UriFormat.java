package org.openweights.schema.jsonschema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/**
 * The format {@code uri}, by which the parser of URIs is called only for those of which a look does not tell that they are
 * URIs: most are a scheme, a host, and a path of letters, digits, dots, hyphens and underscores.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.3">RFC 3986, section 2.3</a>
 */
final class UriFormat implements Format {
    private static final String AUTHORITY = "://";

    private final Format parser = new com.networknt.schema.format.UriFormat();

    @Override
    public String getName() {
        return parser.getName();
    }

    @Override
    public String getMessageKey() {
        return parser.getMessageKey();
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return isPlain(text) || parser.matches(context, text);
    }

    private static boolean isPlain(String text) {
        int scheme = text.indexOf(AUTHORITY);
        int host = scheme + AUTHORITY.length();
        if (scheme <= 0 || host == text.length() || !isLetterOrDigit(text.charAt(host))) {
            return false;
        }
        for (int i = 0; i < scheme; i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        for (int i = host; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '/' && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
