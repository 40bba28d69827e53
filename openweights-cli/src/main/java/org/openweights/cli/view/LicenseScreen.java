package org.openweights.cli.view;

import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.Resolution;

/** What a name means, and what the licenses that it means say. */
public final class LicenseScreen {
    private final Page page;
    private final LicenseCatalog catalog;

    /**
     * Makes a screen.
     *
     * @param page where to show it
     * @param catalog the licenses that are known
     */
    public LicenseScreen(Page page, LicenseCatalog catalog) {
        this.page = page;
        this.catalog = catalog;
    }

    /**
     * Shows a resolution and its licenses.
     *
     * @param resolution the resolution
     */
    public void show(Resolution resolution) {
        page.gap();
        page.paragraph(
                0, Text.of(Style.STRONG, "\"" + resolution.declared() + "\"").say(ResolutionView.meaning(resolution)));
        if (resolution.expression() instanceof LicenseExpression.Or) {
            page.paragraph(0, Text.of("The choice is yours: keep to any one of them."));
        }
        LicenseView view = new LicenseView(page);
        resolution.expression().licenses().forEach(id -> catalog.find(id).ifPresent(view::show));
        if (!resolution.expression().licenses().isEmpty()) {
            page.gap();
            page.paragraph(0, Text.of(Style.QUIET, "This is a reading of the texts, and no legal advice."));
        }
    }
}
