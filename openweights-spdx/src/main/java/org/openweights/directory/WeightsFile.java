package org.openweights.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.Property;

/**
 * What the header of a weights file says.
 *
 * @param path its path within the folder, with slashes
 * @param format the format
 * @param tensors how many tensors it holds
 * @param parameters how many numbers the tensors have together
 * @param types the number formats of the tensors, each once, in the order in which they come first
 * @param metadata what the header says by a name: {@code general.*} of GGUF, {@code __metadata__} of safetensors
 * @since 0.1.0
 */
public record WeightsFile(
        String path, Format format, long tensors, long parameters, List<String> types, List<Property> metadata) {
    /** Copies the lists. */
    public WeightsFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(format, "format");
        types = List.copyOf(types);
        metadata = List.copyOf(metadata);
    }

    /**
     * {@return what the header says by a name}
     *
     * @param name the name, such as {@code general.architecture}
     */
    public Optional<String> value(String name) {
        return metadata.stream()
                .filter(property -> property.name().equals(name))
                .map(Property::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** {@return the license that the header declares} */
    public LicenseDeclaration license() {
        String key = format == Format.GGUF ? "general.license" : "license";
        List<String> values =
                value(key).or(() -> value("modelspec.license")).stream().toList();
        return new LicenseDeclaration(values, value(key + ".name"), value(key + ".link"));
    }

    /** A format of weights files. */
    public enum Format {
        /** GGUF, versions 2 and 3, little endian. */
        GGUF,
        /** Safetensors. */
        SAFETENSORS
    }
}
