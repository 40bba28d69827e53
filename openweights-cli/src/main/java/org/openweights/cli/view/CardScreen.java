package org.openweights.cli.view;

import org.openweights.license.LicenseCatalog;
import org.openweights.model.ModelRelease;
import org.openweights.openness.EffectiveLicense;

/** What there is to say about a card, for people. */
public enum CardScreen {
    /** Everything on one screen: the model, its license, its openness, the findings. */
    INSPECT {
        @Override
        public void show(CardReport report, Page page) {
            title(report, page);
            report.reading().release().ifPresent(release -> {
                new ModelView(page).show(release);
                report.license().ifPresent(license -> license(report, release, license, page));
            });
            report.assessments().forEach(assessment -> {
                page.gap();
                new AssessmentView(page, report.reading().source(), false).show(assessment);
            });
            page.gap();
            new FindingsView(page).show(report.reading().source(), report.findings());
        }
    },
    /** The verdicts, with all their reasons. */
    ASSESS {
        @Override
        public void show(CardReport report, Page page) {
            title(report, page);
            report.assessments().forEach(assessment -> {
                page.gap();
                new AssessmentView(page, report.reading().source(), true).show(assessment);
            });
            if (report.reading().release().isEmpty()) {
                new FindingsView(page).show(report.reading().source(), report.findings());
            }
        }
    },
    /** The findings, one after the other. */
    VALIDATE {
        @Override
        public void show(CardReport report, Page page) {
            new FindingsView(page).list(report.reading().source(), report.findings());
        }
    };

    /**
     * Shows a report.
     *
     * @param report the report
     * @param page where to show it
     */
    public abstract void show(CardReport report, Page page);

    private static void title(CardReport report, Page page) {
        page.gap();
        String source = report.reading().source();
        report.reading()
                .release()
                .ifPresentOrElse(
                        release -> page.title(
                                Text.of(Style.STRONG, release.identity().name()), Text.of(Style.QUIET, source)),
                        () -> page.title(Text.of(Style.STRONG, source), new Text()));
    }

    private static void license(CardReport report, ModelRelease release, EffectiveLicense license, Page page) {
        page.gap();
        new EffectiveLicenseView(page, LicenseCatalog.standard())
                .show(
                        release,
                        license,
                        report.evidence().orElseThrow(),
                        report.reading().report().isValid());
    }
}
