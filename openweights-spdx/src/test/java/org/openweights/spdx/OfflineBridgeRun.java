package org.openweights.spdx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openweights.model.BaseModel;
import org.openweights.model.DatasetUse;
import org.openweights.model.Relation;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/**
 * A tool that builds an SBOM with the SPDX Java Library and adds a model to it, in a process where nothing can be reached,
 * and where whatever tries is named: every connection asks the proxy selector first.
 *
 * <p>With the argument {@code stayOffline} it tells the library first to stay offline.
 */
final class OfflineBridgeRun {
    private OfflineBridgeRun() {}

    public static void main(String... args) throws Exception {
        ProxySelector.setDefault(new NoProxy());
        if (List.of(args).contains("stayOffline")) {
            SpdxBridge.stayOffline();
        }
        SpdxDocuments documents = SpdxDocuments.of(Releases.full()
                .withBaseModels(List.of(BaseModel.of("meta-llama/Llama-3.1-8B", Relation.FINETUNE)))
                .withDatasets(List.of(DatasetUse.of("org/apples", DatasetUse.Role.TRAINING))));
        JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
        SpdxBridge.Added added = SpdxBridge.addTo(documents, store, new ModelCopyManager());
        SpdxPackage application = added.model()
                .createSpdxPackage("https://example.org/sbom#application")
                .setName("application")
                .setCreationInfo(added.model().getCreationInfo())
                .build();
        if (application.equals(added.model()) || !application.verify().isEmpty()) {
            throw new AssertionError("must be a package of its own");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.serialize(out);
        String written = out.toString(StandardCharsets.UTF_8);
        for (String type : List.of("ai_AIPackage", "dataset_DatasetPackage")) {
            System.out.println(written.split("\"" + type + "\"", -1).length - 1 + " " + type);
        }
    }

    private static final class NoProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            System.out.println("reached for " + uri);
            throw new IllegalStateException("no network: " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new IllegalStateException("no network: " + uri);
        }
    }
}
