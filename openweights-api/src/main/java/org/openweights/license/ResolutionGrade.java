package org.openweights.license;

/**
 * How well a declaration says which license it means.
 *
 * @since 0.1.0
 */
public enum ResolutionGrade {
    /** It is an SPDX expression, letter for letter. */
    EXACT,
    /** It is an SPDX expression but for upper and lower case. */
    CASE_ONLY,
    /** It is an SPDX identifier but for hyphens, blanks or other marks. */
    SPELLING,
    /** It is another name of one license of the SPDX license list. */
    ALIAS,
    /** It names no version, and only one version exists. */
    VERSION_ASSUMED,
    /** It does not say whether later versions may be chosen; the version itself is what is granted in either case. */
    ONLY_OR_LATER_UNSTATED,
    /** It names a family of licenses; which one is not said. */
    FAMILY,
    /**
     * It names a license that is not on the SPDX license list: one of the catalog, or one of which only name or link is
     * known. Either has a {@code LicenseRef-…}.
     */
    CUSTOM,
    /** It contradicts itself: its parts mean different licenses, or words that limit the use stand beside an open one. */
    CONTRADICTED,
    /** It says that nothing is said, or nothing was declared. */
    NO_INFORMATION,
    /** It is not known what it means. */
    UNKNOWN
}
