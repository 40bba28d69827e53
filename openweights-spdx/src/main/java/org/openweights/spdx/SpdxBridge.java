package org.openweights.spdx;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openweights.spdx.merge.MergeRule;
import org.openweights.spdx.store.StoreWriter;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.spdx.core.IModelCopyManager;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.storage.IModelStore;

/**
 * Puts the elements of a document into a model store of the SPDX Java Library, for tools that build their own SBOM with it.
 *
 * <p>The library fetches the license list from the network when it first compares or writes elements, unless the system
 * property {@code org.spdx.useJARLicenseInfoOnly} is {@code true}. It is read once, and decides for the whole application,
 * so that only the application should set it; {@link #stayOffline()} does, where the application has not decided yet.
 *
 * @since 0.1.0
 */
public final class SpdxBridge {
    private static final String OFFLINE = "org.spdx.useJARLicenseInfoOnly";

    private SpdxBridge() {}

    /**
     * Keeps the SPDX Java Library of this whole application from the network, unless the application has already set the
     * system property {@code org.spdx.useJARLicenseInfoOnly}. To be called before the library is first used.
     */
    public static void stayOffline() {
        System.getProperties().putIfAbsent(OFFLINE, "true");
    }

    /**
     * Puts the elements of a document into a store, with the identifiers that they have in the document.
     *
     * <p>What is not put there is the document itself: the tool has its own, to whose elements it adds the model and which it
     * relates to its own package. An element whose identifier is in the store already is not added, and that is a finding: adding a
     * document twice adds nothing, and documents of different models must not share a namespace. A store is as safe for use by several threads as its implementation is.
     *
     * @param documents the document
     * @param store the store
     * @param copyManager what copies objects between stores
     * @return what was put there
     * @throws InvalidSPDXAnalysisException if the store refuses an element, or has one of another type with its identifier
     * @throws IllegalStateException if the document cannot be written; see {@link SpdxDocuments#isWritable()}
     */
    public static Added addTo(SpdxDocuments documents, IModelStore store, IModelCopyManager copyManager)
            throws InvalidSPDXAnalysisException {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(copyManager, "copyManager");
        if (!documents.isWritable()) {
            throw new IllegalStateException(
                    "facts that the profiles of SPDX demand are missing; findings() names them");
        }
        SpdxModelFactory.init();
        StoreWriter.Written written = StoreWriter.write(documents.graph(), store, copyManager);
        Stream<Finding> present = written.present().stream()
                .map(uri -> Finding.of(
                        MergeRule.SAME_ID,
                        "'" + uri + "' is in the store already. " + MergeRule.SAME_ID.remedy(),
                        SourceLocation.startOf(""),
                        uri));
        Stream<Finding> unwritable = written.unwritable().stream()
                .map(quantity -> Finding.of(
                        SpdxRule.NUMBER,
                        "The SPDX Java Library cannot hold a quantity of energy as it is. It stands in the comment of"
                                + " the model.",
                        SourceLocation.startOf(""),
                        quantity.toPlainString()));
        return new Added(written.model(), Stream.concat(present, unwritable).toList());
    }

    /**
     * What was put into a store.
     *
     * @param model the model that the document is about
     * @param findings what was there already, and what the library cannot hold as it is, and where it stands instead
     */
    public record Added(AIPackage model, List<Finding> findings) {
        /** Copies the list. */
        public Added {
            Objects.requireNonNull(model, "model");
            findings = List.copyOf(findings);
        }
    }
}
