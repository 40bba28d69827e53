package org.openweights.spdx;

import java.util.Optional;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.Resolution;
import org.openweights.model.ModelRelease;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
import org.openweights.openness.KnownModel;

/** What the mapping asks about licenses and models; the seam at which tests give their own answers. */
interface Licensing {
    EffectiveLicense effective(ModelRelease release);

    Resolution resolve(LicenseDeclaration declaration);

    Optional<License> license(LicenseId id);

    Optional<KnownModel> model(String name);

    static Licensing of(Knowledge knowledge) {
        return new Licensing() {
            @Override
            public EffectiveLicense effective(ModelRelease release) {
                return EffectiveLicense.of(release, knowledge);
            }

            @Override
            public Resolution resolve(LicenseDeclaration declaration) {
                return knowledge.licenses().resolve(declaration);
            }

            @Override
            public Optional<License> license(LicenseId id) {
                return knowledge.licenses().catalog().find(id);
            }

            @Override
            public Optional<KnownModel> model(String name) {
                return knowledge.models().find(name);
            }
        };
    }
}
