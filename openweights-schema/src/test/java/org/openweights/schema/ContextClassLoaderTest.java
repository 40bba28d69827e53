package org.openweights.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which class loader a thread carries is a matter of whoever embeds the library: nothing is looked up through it.
 *
 * <p>Asked of classes that are loaded anew, for what is looked up is looked up once.
 */
class ContextClassLoaderTest {
    private static final String RELEASE = "{\"$schema\": \"https://openweights.org/schema/release-1.json\", \"x\": 1}";
    private static final List<String> CARDS = List.of(
            "---\nlicense: MIT\n---\n# Model\n",
            "license: MIT\nbase_model: meta-llama/Llama-3.1-8B\n",
            "{\"id\": \"o/m\", \"modelId\": \"o/m\", \"gated\": \"maybe\"}",
            "{\"schema_version\": \"0.0.1\", \"model_details\": {\"license\": \"MIT\"}}",
            "{\"schema_version\": \"0.0.2\", \"model_details\": {\"licenses\": [{}]}}",
            "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{\"type\": \"machine-learning-model\"}]}",
            "{\"framework\": {\"name\": \"Model Openness Framework\"}, \"release\": {}}",
            "{\"descriptor\": {}, \"modelfs\": {}}",
            "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [{\"type\": \"ai_AIPackage\"}]}",
            RELEASE);

    /** Knows nothing, and notes what it was asked for. */
    private static final class Refusing extends ClassLoader {
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

        Refusing() {
            super(null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            throw new ClassNotFoundException(name);
        }

        @Override
        public URL getResource(String name) {
            asked.add(name);
            return super.getResource(name);
        }

        @Override
        public java.util.Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
        }
    }

    @Test
    void nothingIsLookedUpThroughTheLoaderOfTheThread() throws ReflectiveOperationException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Refusing refusing = new Refusing();
        List<String> told = new ArrayList<>();
        try (URLClassLoader anew = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(refusing);
            Class<?> cards = anew.loadClass(ModelCards.class.getName());
            Object standard = cards.getMethod("standard").invoke(null);
            for (String card : CARDS) {
                told.add(cards.getMethod("validate", String.class, byte[].class)
                        .invoke(standard, "card", card.getBytes(StandardCharsets.UTF_8))
                        .toString());
            }
        } finally {
            thread.setContextClassLoader(before);
        }

        assertThat(refusing.asked).isEmpty();
        assertThat(told)
                .isEqualTo(CARDS.stream()
                        .map(card -> ModelCards.standard()
                                .validate("card", card.getBytes(StandardCharsets.UTF_8))
                                .toString())
                        .toList());
        assertThat(CARDS.stream()
                        .map(card -> ModelCards.standard()
                                .read("card", card)
                                .format()
                                .orElse("unknown"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ModelCards.standard().formats().stream()
                        .map(CardFormat::id)
                        .toList());
    }

    private static URL[] classPath() throws IOException {
        List<URL> entries = new ArrayList<>();
        for (String path : Stream.of("jdk.module.path", "java.class.path")
                .flatMap(key -> Stream.of(System.getProperty(key, "").split(File.pathSeparator, -1)))
                .filter(path -> !path.isEmpty())
                .toList()) {
            entries.add(Path.of(path).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }
}
