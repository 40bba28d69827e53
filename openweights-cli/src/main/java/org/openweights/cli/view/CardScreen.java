package org.openweights.cli.view;

import org.openweights.directory.DescribedModel;
import org.openweights.license.LicenseCatalog;
import org.openweights.openness.EffectiveLicense;

/** What there is to say about a card, for people. */
public enum CardScreen {
    /** Everything on one screen: the model, its license, its openness, the findings. */
    INSPECT {
        @Override
        public void show(CardReport report, Page page) {
            title(report, page);
            report.reading().model().ifPresent(model -> {
                new ModelView(page).show(model.release());
                report.license().ifPresent(license -> license(report, model, license, page));
            });
            report.assessments().forEach(assessment -> {
                page.gap();
                new AssessmentView(page, report.reading().source(), false).show(assessment);
            });
            page.gap();
            new FindingsView(page)
                    .show(report.reading().source(), report.reading().findings());
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
            if (report.reading().model().isEmpty()) {
                new FindingsView(page)
                        .show(report.reading().source(), report.reading().findings());
            }
        }
    },
    /** The findings, one after the other. */
    VALIDATE {
        @Override
        public void show(CardReport report, Page page) {
            new FindingsView(page)
                    .list(report.reading().source(), report.reading().findings());
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
                .model()
                .ifPresentOrElse(
                        model -> page.title(
                                Text.of(Style.STRONG, model.release().identity().name()), Text.of(Style.QUIET, source)),
                        () -> page.title(Text.of(Style.STRONG, source), new Text()));
    }

    private static void license(CardReport report, DescribedModel model, EffectiveLicense license, Page page) {
        page.gap();
        new EffectiveLicenseView(page, LicenseCatalog.standard())
                .show(license, model.evidence(), report.reading().report().isValid());
    }
}
