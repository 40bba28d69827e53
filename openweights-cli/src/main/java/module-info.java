import org.jspecify.annotations.NullMarked;

/** The openweights command. */
@NullMarked
module org.openweights.cli {
    requires static org.jspecify;
    requires org.openweights.schema;
    requires org.openweights.spdx;
    requires tools.jackson.core;
    requires info.picocli;

    opens org.openweights.cli to
            info.picocli;
}
