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
    /** It is another name of one text. */
    ALIAS,
    /** It names no version, and only one version exists. */
    VERSION_ASSUMED,
    /** It does not say whether later versions may be chosen; the version itself is what is granted in either case. */
    ONLY_OR_LATER_UNSTATED,
    /** It names a family of licenses; which one is not said. */
    FAMILY,
    /** It names a license of its own, of which only name or link is known. */
    CUSTOM,
    /** It says that nothing is said, or nothing was declared. */
    NO_INFORMATION,
    /** It is not known what it means. */
    UNKNOWN
}
