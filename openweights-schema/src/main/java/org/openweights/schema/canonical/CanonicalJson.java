package org.openweights.schema.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardFormat;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.validation.Rule;

/** The format of a release as canonical JSON; it is written, not read yet. */
public final class CanonicalJson implements CardFormat {
    /** Makes the format; it has no state. */
    public CanonicalJson() {}

    @Override
    public String id() {
        return "openweights-json";
    }

    @Override
    public String title() {
        return "openweights JSON";
    }

    @Override
    public Confidence recognize(CardSource card) {
        return Confidence.NONE;
    }

    @Override
    public CardReading read(CardSource card) {
        throw new UnsupportedOperationException("the format " + id() + " can only be written");
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }

    @Override
    public void write(ModelRelease release, OutputStream out) throws IOException {
        ReleaseWriter.write(release, out);
    }
}
