package org.openweights.cli.view;

import org.openweights.license.LicenseCatalog;
import org.openweights.openness.Assessment;

/** What there is to say about a card, for people. */
public enum CardScreen {
    /** Everything on one screen: each model, its license, its openness; and the findings. */
    INSPECT {
        @Override
        public void show(CardReport report, Page page) {
            for (ModelReport model : report.models()) {
                title(report, model, page);
                new ModelView(page).show(model.model().release());
                license(report, model, page);
                assessments(report, model, page, false);
            }
            if (report.models().isEmpty()) {
                title(report, page);
            }
            page.gap();
            new FindingsView(page)
                    .show(report.reading().source(), report.reading().findings());
        }
    },
    /** The verdicts on each model, with all their reasons. */
    ASSESS {
        @Override
        public void show(CardReport report, Page page) {
            for (ModelReport model : report.models()) {
                title(report, model, page);
                assessments(report, model, page, true);
            }
            if (report.models().isEmpty()) {
                title(report, page);
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

    private static void title(CardReport report, ModelReport model, Page page) {
        page.gap();
        page.title(
                Text.of(Style.STRONG, model.model().release().identity().name()),
                Text.of(Style.QUIET, report.reading().source()));
    }

    private static void title(CardReport report, Page page) {
        page.gap();
        page.title(Text.of(Style.STRONG, report.reading().source()), new Text());
    }

    private static void license(CardReport report, ModelReport model, Page page) {
        page.gap();
        new EffectiveLicenseView(page, LicenseCatalog.standard())
                .show(
                        model.license(),
                        model.model().evidence(),
                        report.reading().report().isValid());
    }

    private static void assessments(CardReport report, ModelReport model, Page page, boolean reasons) {
        for (Assessment assessment : model.assessments()) {
            page.gap();
            new AssessmentView(page, report.reading().source(), reasons).show(assessment);
        }
    }
}
