package org.openweights.license.terms;

/**
 * Which rights end when the licensee goes to court.
 *
 * @since 0.1.0
 */
public enum LitigationTerm {
    /** A patent suit ends the patent licenses. */
    PATENT_ENDS_PATENT,
    /** A patent suit ends all rights. */
    PATENT_ENDS_ALL,
    /** A patent or copyright suit ends all rights. */
    PATENT_OR_COPYRIGHT_ENDS_ALL,
    /** A suit over any intellectual property ends all rights. */
    ANY_ENDS_ALL
}
