package org.openweights.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Weights that are spread over several files whose names number them, as in {@code model-00001-of-00003.safetensors}.
 *
 * @param whole the path that the weights would have as one file
 * @param total how many files there are, by their names
 * @param pattern the path of a file, with places for number and total
 * @param numbers the paths of the files, by number
 */
record NumberedShards(String whole, int total, String pattern, SortedMap<Integer, List<String>> numbers) {
    private static final Pattern NAME =
            Pattern.compile("(.+)-([0-9]{1,5})-of-([0-9]{1,5})(\\.safetensors|\\.bin|\\.gguf|\\.h5)");

    /** {@return the sets that there are, by the path that their weights would have as one file, and by their total} */
    static Map<String, SortedMap<Integer, NumberedShards>> in(Collection<String> paths) {
        Map<String, SortedMap<Integer, NumberedShards>> sets = new TreeMap<>();
        for (String path : paths) {
            Matcher name = NAME.matcher(path);
            if (name.matches()) {
                String whole = name.group(1) + name.group(4);
                int total = Integer.parseInt(name.group(3));
                sets.computeIfAbsent(whole, key -> new TreeMap<>())
                        .computeIfAbsent(total, key -> new NumberedShards(whole, total, pattern(name), new TreeMap<>()))
                        .numbers
                        .computeIfAbsent(Integer.parseInt(name.group(2)), key -> new ArrayList<>())
                        .add(path);
            }
        }
        return sets;
    }

    private static String pattern(Matcher name) {
        String stem = name.group(1).replace("%", "%%");
        return stem + "-%0" + name.group(2).length() + "d-of-" + name.group(3) + name.group(4);
    }

    /** Most count from one, and some from zero. */
    private int first() {
        return numbers.containsKey(0) ? 0 : 1;
    }

    private boolean isExpected(int number) {
        return number >= first() && number < first() + total;
    }

    /** {@return how many files are not there} */
    int missing() {
        return total - (int) numbers.keySet().stream().filter(this::isExpected).count();
    }

    /** {@return the paths of the first files that are not there} */
    List<String> firstMissing(int most) {
        return IntStream.range(first(), first() + total)
                .filter(number -> !numbers.containsKey(number))
                .limit(most)
                .mapToObj(number -> String.format(Locale.ROOT, pattern, number))
                .toList();
    }

    /** {@return the files whose number is another's as well, or beyond the total} */
    List<String> surplus() {
        return numbers.entrySet().stream()
                .flatMap(file -> file.getValue().stream().skip(isExpected(file.getKey()) ? 1 : 0))
                .toList();
    }

    /** {@return all files} */
    List<String> all() {
        return numbers.values().stream().flatMap(List::stream).toList();
    }

    /** {@return the files, one of each number} */
    List<String> files() {
        return numbers.entrySet().stream()
                .filter(file -> isExpected(file.getKey()))
                .map(file -> file.getValue().get(0))
                .toList();
    }
}
