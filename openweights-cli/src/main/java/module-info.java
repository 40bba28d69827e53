import org.jspecify.annotations.NullMarked;

/** The openweights command. */
@NullMarked
module org.openweights.cli {
    requires static org.jspecify;
    requires org.openweights.api;
    requires tools.jackson.core;
    requires info.picocli;

    opens org.openweights.cli to
            info.picocli;
}
