/**
 * The model card of the Hugging Face Hub: a {@code README.md} with metadata in YAML before a text in Markdown, the same
 * metadata in a file of its own, and in the JSON of the Hub's API, with the files of the model.
 *
 * <p>The metadata is held against the rules that the Hub enforces, and the text is searched for evidence. Rules look keys up;
 * what goes into a release is taken, so that what is left behind can be told.
 */
@NullMarked
package org.openweights.schema.huggingface;

import org.jspecify.annotations.NullMarked;
