package org.openweights.spdx.check;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;

/**
 * A property of SPDX.
 *
 * @param name the name in JSON
 * @param kind what its values are
 * @param range the class, vocabulary or data type of its values
 * @param list whether it can have several values, and so is written as an array
 */
record Property(String name, Kind kind, String range, boolean list) {
    /** The rule that a value breaks, if it breaks one. */
    Optional<AiProfileRule> breach(JsonToken token, String text) {
        if (kind == Kind.ANY) {
            return Optional.empty();
        }
        if (kind.isText() != (token == JsonToken.VALUE_STRING) && kind != Kind.DECIMAL) {
            return Optional.of(kind.rule);
        }
        return kind.accepts(token, text) ? Optional.empty() : Optional.of(kind.rule);
    }

    /** What the values of a property are. */
    enum Kind {
        /** Another object. */
        REFERENCE(AiProfileRule.VALUE),
        /** A word of a vocabulary. */
        VOCABULARY(AiProfileRule.VOCABULARY),
        /** Text. */
        STRING(AiProfileRule.VALUE),
        /** A URI. */
        ANY_URI(AiProfileRule.URI) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return isUri(text);
            }
        },
        /** A URI, or a part of one that is relative to the document. */
        URI_REFERENCE(AiProfileRule.URI) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return isUriReference(text);
            }
        },
        /** A decimal number. */
        DECIMAL(AiProfileRule.DECIMAL) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return (token.isNumeric() || token == JsonToken.VALUE_STRING)
                        && PLAIN.matcher(text).matches();
            }
        },
        /** An integer from 0 on. */
        NON_NEGATIVE_INTEGER(AiProfileRule.INTEGER) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return isInteger(token, text) && new BigDecimal(text).signum() >= 0;
            }
        },
        /** An integer from 1 on. */
        POSITIVE_INTEGER(AiProfileRule.INTEGER) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return isInteger(token, text) && new BigDecimal(text).signum() > 0;
            }
        },
        /** True or false. */
        BOOLEAN(AiProfileRule.VALUE) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
            }
        },
        /** A point in time. */
        DATE_TIME(AiProfileRule.TIME) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return SECONDS.matcher(text).matches() && isDay(text);
            }
        },
        /** A version of three numbers. */
        SEMANTIC_VERSION(AiProfileRule.VERSION) {
            @Override
            boolean accepts(JsonToken token, String text) {
                return SEMANTIC.matcher(text).matches();
            }
        },
        /** A media type. */
        MEDIA_TYPE(AiProfileRule.VALUE) {
            @Override
            boolean accepts(JsonToken token, String text) {
                int slash = text.indexOf('/');
                return slash > 0 && slash == text.lastIndexOf('/') && slash < text.length() - 1;
            }
        },
        /** Nothing is known of it. */
        ANY(AiProfileRule.VALUE);

        private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]*+)?");
        private static final Pattern SECONDS = Pattern.compile(
                "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z");
        private static final Pattern SEMANTIC =
                Pattern.compile("(0|[1-9][0-9]*+)\\.(0|[1-9][0-9]*+)\\.(0|[1-9][0-9]*+)([-+][0-9A-Za-z.+-]++)?");

        private final AiProfileRule rule;

        Kind(AiProfileRule rule) {
            this.rule = rule;
        }

        static Kind of(String dataType) {
            return switch (dataType) {
                case "string" -> STRING;
                case "anyURI" -> ANY_URI;
                case "uriReference" -> URI_REFERENCE;
                case "decimal" -> DECIMAL;
                case "nonNegativeInteger" -> NON_NEGATIVE_INTEGER;
                case "positiveInteger" -> POSITIVE_INTEGER;
                case "boolean" -> BOOLEAN;
                case "dateTime" -> DATE_TIME;
                case "semanticVersion" -> SEMANTIC_VERSION;
                case "mediaType" -> MEDIA_TYPE;
                case "any" -> ANY;
                default -> throw new IllegalArgumentException("no such data type: " + dataType);
            };
        }

        boolean accepts(JsonToken token, String text) {
            return true;
        }

        boolean isText() {
            return switch (this) {
                case NON_NEGATIVE_INTEGER, POSITIVE_INTEGER, BOOLEAN, DECIMAL -> false;
                default -> true;
            };
        }
    }

    /** Whether a text is an absolute URI, without a character that no URI has. */
    static boolean isUri(String text) {
        return uri(text).filter(URI::isAbsolute).isPresent();
    }

    /** Whether a text is a URI, absolute or not, and not empty. */
    static boolean isUriReference(String text) {
        return !text.isEmpty() && uri(text).isPresent();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a JSON number is an integer, however it is written: {@code 1e3} and {@code 1.0} are. */
    private static boolean isInteger(JsonToken token, String text) {
        return token.isNumeric() && new BigDecimal(text).stripTrailingZeros().scale() <= 0;
    }

    /** Whether the month of a time has the day. */
    private static boolean isDay(String time) {
        YearMonth month = YearMonth.parse(time.substring(0, 7));
        return Integer.parseInt(time.substring(8, 10)) <= month.lengthOfMonth();
    }

    /** Whether a text can identify an element: it has a scheme, and no blanks. */
    static boolean isIri(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                && colon < text.length() - 1
                && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
    }
}
