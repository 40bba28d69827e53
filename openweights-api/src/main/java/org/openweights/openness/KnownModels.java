package org.openweights.openness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Relation;

/** The table of well-known models that is part of the library. */
final class KnownModels implements ModelLookup {
    private static final String TABLE = "known-models.tsv";
    private static final int CELLS = 7;

    private final Map<String, KnownModel> exact = new HashMap<>();
    private final Map<String, List<KnownModel>> families = new HashMap<>();

    private KnownModels() {
        for (String[] row : rows()) {
            KnownModel model = model(row);
            String pattern = row[0].toLowerCase(Locale.ROOT);
            switch (row[2]) {
                case "exact" -> exact.put(pattern, model);
                case "family" ->
                    families.computeIfAbsent(namespace(pattern), key -> new ArrayList<>())
                            .add(model);
                default -> {
                    // A hint never states a license, so it has no answer to give here.
                }
            }
        }
        Comparator<KnownModel> mostSpecificFirst = Comparator.comparingLong((KnownModel model) ->
                        -model.name().chars().filter(c -> c != '*').count())
                .thenComparing(KnownModel::name);
        families.values().forEach(models -> models.sort(mostSpecificFirst));
    }

    /** Read when first asked for, and once. */
    private static final class Standard {
        private static final KnownModels MODELS = new KnownModels();

        private Standard() {}
    }

    static KnownModels standard() {
        return Standard.MODELS;
    }

    @Override
    public Optional<KnownModel> find(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        KnownModel found = exact.get(name);
        return found != null
                ? Optional.of(found)
                : family(name, namespace(name)).or(() -> family(name, ""));
    }

    private Optional<KnownModel> family(String name, String namespace) {
        return families.getOrDefault(namespace, List.of()).stream()
                .filter(model -> matches(name, model.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** {@return what comes before the slash; an empty string where that is not fixed} */
    private static String namespace(String pattern) {
        int slash = pattern.indexOf('/');
        String namespace = slash < 0 ? "" : pattern.substring(0, slash);
        return namespace.indexOf('*') < 0 ? namespace : "";
    }

    /** Matches a pattern in which {@code *} is any run of characters, without going back more than to the last one. */
    static boolean matches(String name, String pattern) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < name.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && pattern.charAt(in) == name.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    private static KnownModel model(String[] row) {
        return new KnownModel(row[0], license(row[1]), row[3], row[5], row[6], bases(row[4]));
    }

    private static LicenseDeclaration license(String written) {
        if (written.startsWith("hf:")) {
            return LicenseDeclaration.of(written.substring("hf:".length()));
        }
        if (written.startsWith("name:")) {
            return new LicenseDeclaration(
                    List.of("other"), Optional.of(written.substring("name:".length())), Optional.empty());
        }
        return LicenseDeclaration.of(written);
    }

    private static List<BaseModel> bases(String written) {
        if (written.isEmpty()) {
            return List.of();
        }
        int colon = written.indexOf(':');
        Relation relation = Relation.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT));
        return List.of(BaseModel.of(written.substring(colon + 1), relation));
    }

    private static List<String[]> rows() {
        try (InputStream in = Objects.requireNonNull(KnownModels.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        String[] row = new String[CELLS];
                        for (int i = 0; i < CELLS; i++) {
                            row[i] = i < cells.length ? cells[i] : "";
                        }
                        rows.add(row);
                    });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
