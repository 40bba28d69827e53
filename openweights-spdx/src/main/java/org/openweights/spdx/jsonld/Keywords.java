package org.openweights.spdx.jsonld;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.openweights.spdx.json.PrettyJson;
import org.openweights.spdx.json.PrettyJson.Quoted;

/** The words that SPDX has for the constants of an enum, as they are printed. */
final class Keywords<E extends Enum<E>> {
    private final EnumMap<E, Quoted> words;

    private Keywords(EnumMap<E, Quoted> words) {
        this.words = words;
    }

    static <E extends Enum<E>> Keywords<E> of(Class<E> type, Function<? super E, String> keyword) {
        EnumMap<E, Quoted> words = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            words.put(constant, PrettyJson.quoted(keyword.apply(constant)));
        }
        return new Keywords<>(words);
    }

    /** Those that are the name of the constant, with each word but the first capitalized and joined to the one before. */
    static <E extends Enum<E>> Keywords<E> camelCase(Class<E> type) {
        return of(type, Keywords::camelCase);
    }

    Quoted of(E constant) {
        return Objects.requireNonNull(words.get(constant));
    }

    private static String camelCase(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
