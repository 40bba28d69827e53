package org.openweights.openness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openweights.license.License;
import org.openweights.license.LicenseDocument;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.LicenseeCondition;
import org.openweights.license.terms.Modality;
import org.openweights.license.terms.OutputTerm;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Right;
import org.openweights.license.terms.UseRestriction;

/** Says terms in words, to follow the name of a license. */
final class Wording {
    private static final Map<Right, String> RIGHTS = Map.of(
            Right.USE, "to use the model",
            Right.MODIFY, "to modify it",
            Right.DISTRIBUTE, "to distribute it",
            Right.DISTRIBUTE_MODIFIED, "to distribute modified versions",
            Right.SUBLICENSE, "to sublicense it",
            Right.HOST, "to host it for others",
            Right.COMMERCIAL_USE, "to use it commercially",
            Right.DISTIL, "to train other models on its outputs");

    private static final Map<Limit, String> LIMITS = Map.of(
            Limit.NON_COMMERCIAL, "not for commercial ends",
            Limit.RESEARCH_ONLY, "only for research",
            Limit.BELOW_SCALE, "only below a size",
            Limit.TERRITORY, "only within a territory",
            Limit.REGISTRATION, "only after registration",
            Limit.USE_RESTRICTIONS, "only within its use restrictions",
            Limit.SAME_LICENSE, "only under the same license",
            Limit.NAMING, "only with a name or display that it prescribes",
            Limit.NOT_COMPETING, "not to compete with the licensor",
            Limit.FIELD, "only within a field");

    private static final Map<UseRestriction.Kind, String> RESTRICTIONS = Map.of(
            UseRestriction.Kind.LAWFUL_USE_ONLY, "asks for lawful use",
            UseRestriction.Kind.NON_COMMERCIAL, "bars commercial use",
            UseRestriction.Kind.RESEARCH_ONLY, "allows research only",
            UseRestriction.Kind.FIELD, "bars fields of use",
            UseRestriction.Kind.BEHAVIOUR, "bars a list of uses",
            UseRestriction.Kind.COMPETING_MODELS, "bars use for competing models",
            UseRestriction.Kind.SAFEGUARDS, "bars the circumvention of safeguards",
            UseRestriction.Kind.REVERSE_ENGINEERING, "bars reverse engineering");

    private static final Map<OutputTerm, String> OUTPUTS = Map.of(
            OutputTerm.TRAINING_PROHIBITED, "bars training other models on outputs",
            OutputTerm.TRAINING_COMPETING_PROHIBITED, "bars training competing models on outputs",
            OutputTerm.NON_COMMERCIAL, "bars commercial use of outputs");

    private static final Pattern NUMBERED = Pattern.compile("[0-9(]|[IVX]+(?![A-Za-z ])");
    private static final Pattern HEADING = Pattern.compile("\\p{Lu}[^,]*");

    private Wording() {}

    static String of(Right right) {
        return RIGHTS.getOrDefault(right, word(right));
    }

    static String of(OutputTerm term) {
        return OUTPUTS.getOrDefault(term, word(term));
    }

    static String of(Modality modality) {
        return switch (modality) {
            case TEXT_ONLY -> "text-only models";
            case MULTIMODAL -> "multimodal models";
        };
    }

    static String of(Permission permission) {
        return switch (permission.extent()) {
            case GRANTED, LIMITED -> "gives";
            case WITHHELD -> "withholds";
            case UNCLEAR -> "is unclear on";
        };
    }

    /** {@return a clause as it is cited: by its number, or by the words that stand for one} */
    static String of(Clause clause) {
        String section = clause.section();
        String document = clause.document().equals(Clause.LICENSE) ? "" : clause.document() + ", ";
        if (NUMBERED.matcher(section).lookingAt()) {
            return document + "clause " + section;
        }
        return document + (HEADING.matcher(section).matches() ? "under '" + section + "'" : section);
    }

    static String limits(Permission permission, Predicate<Limit> shown) {
        String limits = permission.limits().stream()
                .filter(shown)
                .map(limit -> LIMITS.getOrDefault(limit, word(limit)))
                .collect(Collectors.joining(" and "));
        return limits.isEmpty() ? "" : ", but " + limits;
    }

    static String of(UseRestriction restriction, License license) {
        String what = RESTRICTIONS.getOrDefault(restriction.kind(), word(restriction.kind()));
        if (restriction.kind() != UseRestriction.Kind.BEHAVIOUR) {
            return what;
        }
        return license.document(restriction.document())
                .filter(document -> document.role() != LicenseDocument.Role.LICENSE)
                .map(document -> what + " in the " + document.title()
                        + (document.changeable().value().orElse(false) ? ", which can change" : ""))
                .orElse(what);
    }

    static String of(LicenseeCondition condition) {
        return outcome(condition.effect()) + " " + whom(condition);
    }

    /** {@return those whom a condition describes} */
    static String whom(LicenseeCondition condition) {
        if (condition instanceof LicenseeCondition.Scale scale) {
            return "licensees with " + (scale.inclusive() ? "" : "more than ") + size(scale)
                    + (scale.inclusive() ? " or more" : "");
        }
        if (condition instanceof LicenseeCondition.Territory territory) {
            String models = territory.models().map(which -> " for " + of(which)).orElse("");
            String tie = switch (territory.by()) {
                case DOMICILE -> "licensees domiciled in ";
                case PLACE_OF_USE -> "licensees who use it in ";
            };
            return tie + places(territory.excluded()) + models;
        }
        return switch (((LicenseeCondition.Group) condition).kind()) {
            case COMPETITOR -> "competitors of the licensor";
            case COMMERCIAL_ENTITY -> "commercial entities";
            case SANCTIONED -> "persons under sanctions";
        };
    }

    private static String places(List<String> codes) {
        List<String> places =
                codes.stream().map(code -> code.equals("EU") ? "the EU" : code).toList();
        int last = places.size() - 1;
        return last == 0 ? places.get(0) : String.join(", ", places.subList(0, last)) + " and " + places.get(last);
    }

    private static String size(LicenseeCondition.Scale scale) {
        String amount = String.format(Locale.ROOT, "%,d", scale.amount().toBigInteger());
        return switch (scale.metric()) {
            case MONTHLY_ACTIVE_USERS -> amount + " monthly active users";
            case MONTHLY_UNIQUE_USERS -> amount + " monthly unique users";
            case REVENUE -> {
                String currency = scale.currency().map(code -> code + " ").orElse("");
                String period = switch (scale.period()) {
                    case MONTH -> " a month";
                    case YEAR -> " a year";
                    case UNSTATED -> "";
                };
                yield currency + amount + " revenue" + period;
            }
        };
    }

    private static String outcome(LicenseeCondition.Effect effect) {
        return switch (effect) {
            case NO_RIGHTS -> "gives no rights to";
            case SEPARATE_LICENSE -> "asks for a separate license from";
            case TERMINATES -> "ends for";
            case REGISTRATION -> "asks for registration from";
            case DISPLAY -> "asks for a display from";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
