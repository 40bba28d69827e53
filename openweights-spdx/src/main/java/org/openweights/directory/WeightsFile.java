package org.openweights.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.HubRepository;
import org.openweights.model.Property;
import org.openweights.model.Relation;

/**
 * What the header of a weights file says.
 *
 * @param path its path within the folder, with slashes
 * @param format the format
 * @param dataSize how many bytes lie behind the header
 * @param tensors how many tensors it holds
 * @param parameters how many numbers the tensors have together
 * @param types the number formats of the tensors, each once, in the order in which they come first
 * @param metadata what the header says by a name: {@code general.*} of GGUF, {@code __metadata__} of safetensors
 * @since 0.1.0
 */
public record WeightsFile(
        String path,
        Format format,
        long dataSize,
        long tensors,
        long parameters,
        List<String> types,
        List<Property> metadata) {
    private static final Pattern BASE_MODEL = Pattern.compile("general\\.base_model\\.([0-9]{1,3})\\.(name|repo_url)");

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

    /**
     * {@return the models that the header says these weights are derived from}
     *
     * <p>GGUF names them by {@code general.base_model.}<i>i</i>: with the name that they have on the Hub, where a link to it is
     * given, else with the name alone, as people write it. How the weights are derived from them it does not say.
     */
    public List<BaseModel> baseModels() {
        Map<Integer, Map<String, String>> named = new TreeMap<>();
        for (Property property : metadata) {
            Matcher key = BASE_MODEL.matcher(property.name());
            if (key.matches()) {
                named.computeIfAbsent(Integer.valueOf(key.group(1)), number -> new HashMap<>())
                        .putIfAbsent(key.group(2), OneLine.of(property.value()));
            }
        }
        return named.values().stream()
                .flatMap(facts -> baseModel(facts).stream())
                .distinct()
                .toList();
    }

    private Optional<BaseModel> baseModel(Map<String, String> facts) {
        String link = facts.getOrDefault("repo_url", "");
        Optional<String> id = HubRepository.at(link)
                .filter(repository -> repository.kind() == HubRepository.Kind.MODEL)
                .map(HubRepository::id);
        return id.or(() -> Optional.of(facts.getOrDefault("name", "")))
                .filter(name -> !name.isBlank())
                .map(name -> new BaseModel(
                        name, Relation.UNSTATED, id.map(model -> link), Optional.empty(), Optional.empty()));
    }

    /** A format of weights files. */
    public enum Format {
        /** GGUF, versions 2 and 3, little endian. */
        GGUF,
        /** Safetensors. */
        SAFETENSORS
    }
}
