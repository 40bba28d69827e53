package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import org.openweights.validation.Finding;

/** Whether the declared license says what the licenses of the base models restrict, and whom they exclude. */
final class OmissionCheck {
    private final DerivedRelease derived;
    private final List<Finding> findings = new ArrayList<>();

    private OmissionCheck(DerivedRelease derived) {
        this.derived = derived;
    }

    static List<Finding> findings(DerivedRelease derived) {
        OmissionCheck check = new OmissionCheck(derived);
        Omissions omissions = new Omissions(derived.effective().own().expression(), derived.catalog());
        derived.bonds().stream().filter(Bond::isCarried).forEach(bond -> {
            check.add(
                    BaseModelRule.RESTRICTIONS_DROPPED,
                    bond,
                    "what",
                    "passes on",
                    omissions.restrictions(bond.license()));
            check.add(BaseModelRule.LICENSEES_EXCLUDED, bond, "whom", "excludes", omissions.exclusions(bond.license()));
        });
        return check.findings;
    }

    private void add(BaseModelRule rule, Bond bond, String what, String does, List<String> omitted) {
        if (omitted.isEmpty()) {
            return;
        }
        String adapter = bond.surest().through().isBesides()
                ? " That holds for the model that it is used with, and for both together."
                : "";
        findings.add(derived.finding(
                rule,
                bond,
                "'" + derived.effective().own().declared() + "' leaves out " + what
                        + " the license of the base model " + bond.origin() + " " + does + ": "
                        + bond.license().name() + " " + listed(omitted) + "." + adapter,
                derived.release()
                        .license()
                        .location()
                        .or(bond.surest()::location)
                        .orElseGet(derived.card()::start)));
    }

    private static String listed(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
