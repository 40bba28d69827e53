import org.jspecify.annotations.NullMarked;

/** Writing SPDX: a release, its licenses and its assessments as a document that SPDX tools read. */
@NullMarked
module org.openweights.spdx {
    requires transitive org.openweights.api;
    requires static transitive org.jspecify;
    requires transitive org.spdx.core;
    requires transitive org.spdx.library;
    requires transitive org.spdx.model.v3;
    requires tools.jackson.core;

    exports org.openweights.directory;
    exports org.openweights.spdx;
}
