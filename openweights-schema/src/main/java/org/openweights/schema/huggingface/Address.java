package org.openweights.schema.huggingface;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.HubRepository;
import org.openweights.model.HubRepository.Kind;

/** What kind of thing an address on the web leads to. */
final class Address {
    private static final String DATASETS = "datasets/";
    private static final Set<String> HUBS = Set.of("huggingface.co", "hf.co");

    private Address() {}

    private static final class Hosts {
        private static final Map<String, String> KINDS = read();

        private Hosts() {}

        private static Map<String, String> read() {
            Map<String, String> kinds = new HashMap<>();
            Table.rows("hosts.tsv").forEach(row -> kinds.put(row[0], row[1]));
            return Map.copyOf(kinds);
        }
    }

    /** {@return whether an address leads to a repository, and not to those who have it} */
    static boolean isRepository(String address) {
        if (!kind(address).equals("repository")) {
            return false;
        }
        int owner = address.indexOf('/', address.indexOf("://") + 3) + 1;
        int name = owner == 0 ? 0 : address.indexOf('/', owner) + 1;
        return name > 0 && name < address.length();
    }

    static boolean isPaper(String address) {
        return kind(address).equals("paper");
    }

    /** {@return whether data can come from there: neither a paper nor a page of the Hub other than that of a data set} */
    static boolean isSource(String address) {
        return HUBS.contains(host(address)) ? isDataset(address) : !isPaper(address);
    }

    /** {@return whether an address leads to a data set on the Hub} */
    static boolean isDataset(String address) {
        return HubRepository.at(address)
                .filter(repository -> repository.kind() == Kind.DATASET)
                .isPresent();
    }

    /** {@return where a model is on the Hub} */
    static String onHub(String model) {
        return HubRepository.of(Kind.MODEL, model).address();
    }

    /** {@return where a data set is on the Hub} */
    static String datasetOnHub(String dataset) {
        return HubRepository.of(Kind.DATASET, dataset).address();
    }

    /** {@return the model or data set that a place on the Hub is in, or the text itself if it is none} */
    static String withoutHub(String text) {
        return HubRepository.at(text).map(HubRepository::id).orElseGet(() -> alone(text));
    }

    /** Where an id is due, an address of one name is that of a model, and not of those who have it. */
    private static String alone(String text) {
        if (!HUBS.contains(host(text))) {
            return text;
        }
        int path = text.indexOf('/', text.indexOf("://") + 3) + 1;
        int start = text.startsWith(DATASETS, path) ? path + DATASETS.length() : path;
        String name = text.substring(start, text.endsWith("/") ? Math.max(start, text.length() - 1) : text.length());
        return path == 0 || name.isBlank() ? text : name;
    }

    /** {@return the model in whose repository on the Hub a file is, if the address is that of such a file} */
    static Optional<String> repositoryOf(String address) {
        return HubRepository.at(address)
                .filter(repository -> repository.kind() == Kind.MODEL)
                .map(HubRepository::id);
    }

    private static String kind(String address) {
        return Hosts.KINDS.getOrDefault(host(address), "");
    }

    private static String host(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = address.indexOf('/', start + 3);
        String host =
                address.substring(start + 3, end < 0 ? address.length() : end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
