package org.openweights.license.terms;

/**
 * What must travel on to those who receive the material or what is derived from it.
 *
 * @since 0.1.0
 */
public enum PassesOn {
    /** The license text or its notices. */
    LICENSE_COPY,
    /** The use restrictions, as an enforceable provision. */
    USE_RESTRICTIONS,
    /** The whole license: derived material is under the same terms. */
    SAME_LICENSE,
    /** The source, to those who use it over a network. */
    NETWORK_SOURCE
}
