package org.openweights.cli.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words for what the library says in enums; they stand in {@code words.properties}. */
final class Words {
    private Words() {}

    /** Read when first asked for, and once. */
    private static final class Table {
        private static final Properties WORDS = read();

        private Table() {}

        private static Properties read() {
            Properties words = new Properties();
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")),
                    StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        }
    }

    static String of(Enum<?> constant) {
        return word(key(constant));
    }

    /** The words for a constant in a given place, such as a question. */
    static String of(Enum<?> constant, String variant) {
        return word(key(constant) + "." + variant);
    }

    /** The words for a constant, with a value in the place that they leave for it. */
    static String with(Enum<?> constant, String variant, String value) {
        return of(constant, variant).replace("{}", value);
    }

    static boolean has(Enum<?> constant, String variant) {
        return Table.WORDS.containsKey(key(constant) + "." + variant);
    }

    /** A constant as the files of the license catalog write it, such as {@code notice-file}. */
    static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
    }

    private static String word(String key) {
        String word = Table.WORDS.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("words.properties has no " + key);
        }
        return word;
    }
}
