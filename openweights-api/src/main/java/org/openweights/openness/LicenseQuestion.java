package org.openweights.openness;

import org.openweights.license.License;

/** Something a definition asks of a license. */
@FunctionalInterface
interface LicenseQuestion {
    Judgement ask(License license);
}
