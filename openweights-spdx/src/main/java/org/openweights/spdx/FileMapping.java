package org.openweights.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.ReleaseFile;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Hash;
import org.openweights.spdx.graph.ModelFile;
import org.openweights.spdx.graph.Relationship;

/** Maps the files of a release: one element for each path, contained in the model. */
final class FileMapping {
    private final ElementId model;
    private final Elements elements;
    private final Map<String, Integer> spellings = new HashMap<>();

    FileMapping(ElementId model, Elements elements) {
        this.model = model;
        this.elements = elements;
    }

    void map(List<ReleaseFile> files) {
        Set<String> paths = new HashSet<>();
        List<ElementId> contained = new ArrayList<>();
        for (ReleaseFile file : files) {
            String path = Text.clean(file.path());
            if (paths.add(path)) {
                contained.add(elements.add(new ModelFile(id(path), path, file.size(), hashes(file))));
            }
        }
        if (!contained.isEmpty()) {
            elements.relate(model, Relationship.Type.CONTAINS, contained, Optional.empty());
        }
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
