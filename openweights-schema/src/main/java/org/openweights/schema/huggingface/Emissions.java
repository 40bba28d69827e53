package org.openweights.schema.huggingface;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Scalar;

/**
 * What metadata says of the carbon that a training emitted.
 *
 * @param figure the amount, as it was written
 * @param unit what stands beside it as its unit; the Hub knows none, and takes every figure for grams
 * @param factor how many grams the unit is; empty if that is not known
 */
record Emissions(Scalar figure, Optional<Node> unit, Optional<BigDecimal> factor) {
    static final String KEY = "co2_eq_emissions";
    static final List<String> UNIT_KEYS = List.of("unit", "units");
    private static final String EMISSIONS = "emissions";
    private static final String GAS = "co2";
    private static final String OF = "of";

    private static final class Units {
        private static final Map<String, BigDecimal> GRAMS = read();

        private Units() {}

        private static Map<String, BigDecimal> read() {
            Map<String, BigDecimal> grams = new HashMap<>();
            Table.rows("carbon-units.tsv").forEach(row -> grams.put(row[0], new BigDecimal(row[1])));
            return Collections.unmodifiableMap(grams);
        }
    }

    /** {@return the emissions, if they are a single value} */
    static Optional<Emissions> in(Metadata metadata) {
        Optional<Node> value = metadata.get(KEY);
        if (value.isPresent() && value.get() instanceof Mapping details) {
            Optional<Node> unit = UNIT_KEYS.stream()
                    .flatMap(key -> details.all(key).stream())
                    .filter(node -> !isNothing(node))
                    .findFirst();
            Optional<BigDecimal> factor = unit.isEmpty() ? Optional.of(BigDecimal.ONE) : unit.flatMap(Emissions::grams);
            return scalar(details.get(EMISSIONS)).map(figure -> new Emissions(figure, unit, factor));
        }
        return scalar(value).map(figure -> new Emissions(figure, Optional.empty(), Optional.of(BigDecimal.ONE)));
    }

    private static Optional<Scalar> scalar(Optional<Node> value) {
        return value.filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    private static boolean isNothing(Node node) {
        return node instanceof Scalar scalar
                && (scalar.kind() == Kind.NULL || scalar.text().isBlank());
    }

    /** {@return how many grams a unit is that is written as in {@code kg CO2eq} or {@code grams of CO2}} */
    private static Optional<BigDecimal> grams(Node unit) {
        if (!(unit instanceof Scalar scalar)) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        scalar.text()
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        int gas = letters.indexOf(GAS);
        String mass = gas < 0 ? letters.toString() : letters.substring(0, gas);
        return Optional.ofNullable(
                Units.GRAMS.get(mass.endsWith(OF) ? mass.substring(0, mass.length() - OF.length()) : mass));
    }

    /** {@return whether the figure is in grams, as the Hub takes it to be} */
    boolean isInGrams() {
        return factor.filter(grams -> grams.compareTo(BigDecimal.ONE) == 0).isPresent();
    }

    /** {@return the amount in grams, if it is a number of a common size and a unit that is known} */
    Optional<BigDecimal> grams() {
        return figure.number()
                .flatMap(number ->
                        factor.map(grams -> grams.compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(grams)));
    }
}
