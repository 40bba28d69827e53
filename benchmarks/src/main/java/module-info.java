import org.jspecify.annotations.NullMarked;

/** Benchmarks; run on the class path, because JMH forks with it. */
@NullMarked
module org.openweights.benchmarks {
    requires static org.jspecify;
    requires ae.jsonschemafriend.core;
    requires com.fasterxml.jackson.databind;
    requires jmh.core;
    requires org.openweights.schema;
    requires org.openweights.spdx;
    requires com.networknt.schema;
    requires org.snakeyaml.engine;
    requires org.spdx.core;
    requires org.spdx.library;
    requires org.spdx.model.v2;
    requires org.spdx.v3jsonldstore;
    requires tools.jackson.databind;
}
