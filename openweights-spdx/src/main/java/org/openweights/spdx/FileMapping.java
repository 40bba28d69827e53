package org.openweights.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openweights.model.ReleaseFile;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Hash;
import org.openweights.spdx.graph.Individual;
import org.openweights.spdx.graph.ModelFile;
import org.openweights.spdx.graph.Relationship;

/** Maps the files of a release: one element for each path, contained in the model. */
final class FileMapping {
    private final ElementId model;
    private final Elements elements;
    private final Gaps gaps;
    private final Map<String, Integer> spellings = new HashMap<>();

    FileMapping(ElementId model, Elements elements, Gaps gaps) {
        this.model = model;
        this.elements = elements;
        this.gaps = gaps;
    }

    void map(List<ReleaseFile> files) {
        Map<String, ReleaseFile> paths = new HashMap<>();
        List<ElementId> contained = new ArrayList<>();
        for (ReleaseFile file : files) {
            Optional<ReleaseFile> first = Optional.ofNullable(paths.putIfAbsent(file.path(), file));
            if (first.isEmpty()) {
                contained.add(map(file));
            } else if (contradicts(file, first.get())) {
                gaps.add(
                        SpdxRule.FILE,
                        "A path is listed with different facts.",
                        Optional.empty(),
                        Optional.of(file.path()));
            }
        }
        if (!contained.isEmpty()) {
            elements.relate(model, Relationship.Type.CONTAINS, contained, Optional.empty());
        }
    }

    /** Besides, each file has a concluded license, as the Licensing profile of SPDX 3.0.1 demands: nobody has looked for one. */
    private ElementId map(ReleaseFile file) {
        String path = Text.clean(file.path());
        ElementId id = elements.add(new ModelFile(id(path), path, file.size(), hashes(file)));
        elements.relate(
                id,
                Relationship.Type.HAS_CONCLUDED_LICENSE,
                List.of(Individual.NO_ASSERTION_LICENSE),
                Optional.empty());
        return id;
    }

    private static boolean contradicts(ReleaseFile file, ReleaseFile first) {
        boolean size = file.size().isPresent() && !file.size().equals(first.size());
        return size || (file.sha256().isPresent() && !file.sha256().equals(first.sha256()));
    }

    /** Files whose paths differ in case only are different files, while identifiers that do so are not to the SPDX Java Library. */
    private ElementId id(String path) {
        int count = spellings.merge(path.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return count == 1
                ? elements.id(ElementId.Kind.FILE, path)
                : elements.id(ElementId.Kind.FILE, path, Integer.toString(count));
    }

    private static List<Hash> hashes(ReleaseFile file) {
        return file.sha256().stream()
                .map(digest -> new Hash(Hash.Algorithm.SHA256, digest))
                .toList();
    }
}
