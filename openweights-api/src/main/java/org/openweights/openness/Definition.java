package org.openweights.openness;

import java.util.List;
import org.openweights.model.ModelRelease;

/**
 * A definition of openness: numbered criteria that a release meets or does not.
 *
 * <p>An extension point. Implementations are immutable, safe for use by many threads, and pure: the same release and the
 * same knowledge give the same assessment.
 *
 * @since 0.1.0
 */
public interface Definition {
    /** {@return which definition this is} */
    DefinitionDetails details();

    /** {@return the criteria, in the order of the definition} */
    List<Criterion> criteria();

    /**
     * {@return what a release amounts to}
     *
     * @param release the release
     * @param knowledge the licenses and models that are known
     */
    Assessment assess(ModelRelease release, Knowledge knowledge);

    /**
     * {@return what a release amounts to, by what the library knows}
     *
     * @param release the release
     */
    default Assessment assess(ModelRelease release) {
        return assess(release, Knowledge.standard());
    }
}
