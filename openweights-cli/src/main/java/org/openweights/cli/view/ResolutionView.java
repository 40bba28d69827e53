package org.openweights.cli.view;

import java.util.List;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;

/** Which license a declaration means, and why. */
final class ResolutionView {
    private static final int MOST = 12;

    private ResolutionView() {}

    /** What follows the declaration: its meaning, the grade, the reason, and what else it could mean. */
    static Text meaning(Resolution resolution) {
        Text text = Text.of("means");
        if (resolution.expression() != Absent.NOASSERTION) {
            text.say(Style.STRONG, resolution.expression().toString());
        } else if (resolution.grade() == ResolutionGrade.FAMILY) {
            text.say(Style.DOUBTFUL, "no single license");
        } else {
            text.say(Style.DOUBTFUL, "no license that is known");
        }
        return text.say(reason(resolution));
    }

    /** The grade, the reason, and what else it could mean. */
    static Text reason(Resolution resolution) {
        Text text = Text.of("(" + Words.of(resolution.grade()) + ").").say(resolution.reason());
        return resolution.alternatives().isEmpty() ? text : text.say(alternatives(resolution));
    }

    private static String alternatives(Resolution resolution) {
        List<String> all =
                resolution.alternatives().stream().map(Object::toString).toList();
        String shown = Statements.listed(all.subList(0, Math.min(MOST, all.size())), " or ")
                + (all.size() > MOST ? ", or one of " + (all.size() - MOST) + " others" : "");
        return switch (resolution.grade()) {
            case UNKNOWN -> "Did you mean " + shown + "?";
            case FAMILY -> "It could be " + shown + ".";
            default -> "It could also be " + shown + ".";
        };
    }
}
