package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;

/**
 * The command Verify of the SPDX tools for Java, offline, in a process of its own: they bring an older SPDX Java Library.
 *
 * <p>Each judgement starts a process, which takes seconds; so that documents are judged together.
 */
final class ToolsJavaJudge {
    /** Where the build puts the tools. */
    private static final Path TOOLS = Path.of("target/judges/tools-java.jar").toAbsolutePath();

    private static final List<String> OPTIONS = List.of(
            "-Xmx1g",
            // The name of the property in the library of these tools.
            "-DSPDXParser.OnlyUseLocalLicenses=true",
            // Nobody listens there: whatever reaches for the network fails, and fails soon.
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=9");

    private final Path folder;

    ToolsJavaJudge(Path folder) {
        this.folder = folder;
    }

    /**
     * A document to be judged.
     *
     * @param format its format
     * @param text the document
     */
    record Case(SpdxFormat format, String text) {
        private String ending() {
            return switch (format) {
                case JSON_LD -> ".jsonld";
                case JSON_2_3 -> ".spdx.json";
                case TAG_VALUE_2_3 -> ".spdx";
            };
        }
    }

    /** A file that the tools carry. */
    static String resource(String name) {
        try (ZipFile tools = new ZipFile(TOOLS.toFile());
                InputStream in = tools.getInputStream(Objects.requireNonNull(tools.getEntry("resources/" + name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is objected to in each document. */
    List<List<String>> objections(List<Case> documents) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        List<List<String>> objections = new ArrayList<>();
        for (Case document : documents) {
            Path file = folder.resolve("document-" + files.size() + document.ending());
            Files.writeString(file, document.text(), StandardCharsets.UTF_8);
            files.add(file.toString());
            objections.add(new ArrayList<>());
        }
        Fork fork = Fork.run(Fork.join(Fork.testClasses(), TOOLS.toString()), OPTIONS, ToolsJavaRun.class, files);
        int judged = 0;
        for (String line : fork.out().lines().toList()) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("judged")) {
                judged++;
            } else {
                objections.get(Integer.parseInt(words[1])).add(words[2]);
            }
        }
        assertThat(fork.status()).as(fork.err()).isZero();
        assertThat(judged).as(fork.err()).isEqualTo(documents.size());
        return objections;
    }
}
