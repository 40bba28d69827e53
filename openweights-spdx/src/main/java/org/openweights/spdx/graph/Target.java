package org.openweights.spdx.graph;

/** What a relationship can lead to: an element of the document, or an individual that SPDX itself defines. */
public sealed interface Target permits ElementId, Individual {}
