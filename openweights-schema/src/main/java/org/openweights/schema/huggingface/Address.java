package org.openweights.schema.huggingface;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What kind of thing an address on the web leads to. */
final class Address {
    private static final String HUB = "huggingface.co";
    private static final String DATASETS = "/datasets/";
    private static final Set<String> FILE_VIEWS = Set.of("resolve", "blob", "raw");

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
        return host(address).equals(HUB) ? isDataset(address) : !isPaper(address);
    }

    /** {@return whether an address leads to a data set on the Hub} */
    static boolean isDataset(String address) {
        return host(address).equals(HUB) && address.contains(HUB + DATASETS);
    }

    /** {@return where a model is on the Hub} */
    static String onHub(String model) {
        return "https://" + HUB + "/" + model;
    }

    /** {@return where a data set is on the Hub} */
    static String datasetOnHub(String dataset) {
        return "https://" + HUB + DATASETS + dataset;
    }

    /** {@return the model or data set that an address on the Hub leads to, or the text itself if it is none} */
    static String withoutHub(String text) {
        if (!host(text).equals(HUB)) {
            return text;
        }
        String path = text.substring(text.indexOf(HUB) + HUB.length());
        String id = path.startsWith(DATASETS) ? path.substring(DATASETS.length() - 1) : path;
        return id.length() > 1 && id.endsWith("/")
                ? id.substring(1, id.length() - 1)
                : id.substring(Math.min(1, id.length()));
    }

    /** {@return the model in whose repository on the Hub a file is, if the address is that of such a file} */
    static Optional<String> repositoryOf(String address) {
        if (!host(address).equals(HUB)) {
            return Optional.empty();
        }
        String[] path = address.substring(address.indexOf("://") + 3).split("/", 5);
        return path.length == 5 && FILE_VIEWS.contains(path[3])
                ? Optional.of(path[1] + "/" + path[2])
                : Optional.empty();
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
