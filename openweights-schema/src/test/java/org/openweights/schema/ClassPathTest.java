package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openweights.validation.ModelCardValidator;

/** The library does the same on the module path, where these tests run, and on the class path. */
class ClassPathTest {
    private static final byte[] CARD = "---\nlicense: MIT\n---\n# Model\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void isAModule() {
        assumeThat(System.getProperty("jdk.module.path"))
                .as("tests run on the module path")
                .isNotNull();

        assertThat(ModelCards.class.getModule().getName()).isEqualTo("org.openweights.schema");
        assertThat(ModelCardValidator.load().getClass().getModule()).isEqualTo(ModelCards.class.getModule());
    }

    @Test
    void saysTheSameOnTheClassPath() throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = new URLClassLoader(classPath(), null)) {
            Class<?> contract = loader.loadClass(ModelCardValidator.class.getName());
            Object validator = contract.getMethod("load").invoke(null);
            Method validate = contract.getMethod("validate", String.class, byte[].class);

            Object report = validate.invoke(validator, "README.md", CARD);

            assertThat(contract.getModule().isNamed()).isFalse();
            assertThat(report)
                    .hasToString(ModelCardValidator.load()
                            .validate("README.md", CARD)
                            .toString());
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> entries = new ArrayList<>();
        List<String> paths = Stream.of("jdk.module.path", "java.class.path")
                .map(key -> System.getProperty(key, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(path -> !path.isEmpty())
                .toList();
        for (String path : paths) {
            entries.add(Path.of(path).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }
}
