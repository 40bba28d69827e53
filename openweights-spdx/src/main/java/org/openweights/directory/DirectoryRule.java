package org.openweights.directory;

import org.openweights.validation.Rule;
import org.openweights.validation.Severity;

/**
 * What is asked of the folder of a model and of the files in it.
 *
 * @since 0.1.0
 */
public enum DirectoryRule implements Rule {
    /** The folder can be listed. */
    UNREADABLE_FOLDER(
            "OW-DIR-UNREADABLE",
            Severity.ERROR,
            "The folder of the model can be listed.",
            "Check that it is there, that it is a folder, and that you may read it.",
            Source.OWN),
    /** Links stay inside the folder. */
    LINK(
            "OW-DIR-LINK",
            Severity.WARNING,
            "A symbolic link in the folder leads to a file in the folder, or in the cache of the Hub to a blob of the same model.",
            "Put the file itself into the folder; the link is not followed.",
            Source.OWN),
    /** The folder is not too large. */
    FOLDER_LIMIT(
            "OW-DIR-LIMIT",
            Severity.ERROR,
            "The folder has at most 100,000 files, at most 32 folders deep.",
            "Name the folder of the model itself.",
            Source.OWN),
    /** A file can be read. */
    UNREADABLE_FILE(
            "OW-FILE-UNREADABLE",
            Severity.ERROR,
            "A file of the model is a regular file that can be read.",
            "Check what it is and that you may read it.",
            Source.OWN),
    /** The name of a file can be written. */
    FILE_NAME(
            "OW-FILE-NAME",
            Severity.WARNING,
            "The path of a file in the folder is UTF-8, without U+FFFD.",
            "Rename it: each byte that is not UTF-8, and each of U+FFFD, stands as U+FFFD and two hexadecimal digits.",
            Source.OWN),
    /** A file is whole. */
    TRUNCATED(
            "OW-FILE-TRUNCATED",
            Severity.ERROR,
            "A file holds all that its header announces.",
            "Fetch the file again: it is not whole.",
            Source.FORMATS),
    /** A file is itself, and not what stands for it. */
    POINTER(
            "OW-FILE-POINTER",
            Severity.ERROR,
            "A file of the model is the file itself, and not a Git LFS pointer to it.",
            "Fetch the file with 'git lfs pull'.",
            Source.OWN),
    /** An index of sharded weights can be read. */
    INDEX(
            "OW-FILE-INDEX",
            Severity.WARNING,
            "The index of sharded weights is a JSON object of at most 32 MiB whose weight_map names files.",
            "Correct it, or have it written anew; whether all files are there is not known.",
            Source.INDEXES),
    /** All shards are there. */
    SHARD_MISSING(
            "OW-DIR-SHARD-MISSING",
            Severity.ERROR,
            "The files of sharded weights are there: those that their index names, and without an index those that are numbered.",
            "Fetch them: the weights are not whole.",
            Source.INDEXES),
    /** All shards are named. */
    SHARD_UNNAMED(
            "OW-DIR-SHARD-UNNAMED",
            Severity.WARNING,
            "The index of sharded weights names all files that are numbered as its own are.",
            "Remove what is left from another version, or have the index written anew.",
            Source.INDEXES),
    /** No shard is there twice. */
    SHARD_SURPLUS(
            "OW-DIR-SHARD-SURPLUS",
            Severity.WARNING,
            "Of sharded weights without an index, each number is there once, and all files name the same total.",
            "Remove what is left from another version.",
            Source.INDEXES),
    /** Shards hold what their index says. */
    SHARD_TOTAL(
            "OW-DIR-SHARD-TOTAL",
            Severity.WARNING,
            "The files of sharded weights hold as many tensors and bytes as their index says.",
            "Check that index and files are of the same version.",
            Source.INDEXES),
    /** The card names the base models that the weights name. */
    BASE_MODEL(
            "OW-DIR-BASE-MODEL",
            Severity.WARNING,
            "The card names the base models that the metadata of a GGUF file names.",
            "Name it in the card, or have the metadata corrected; it is taken for a base model until then.",
            Source.FORMATS),
    /** The card names the model that the configuration was loaded from. */
    ORIGIN(
            "OW-DIR-ORIGIN",
            Severity.WARNING,
            "The card names the model that the configuration says it was loaded from.",
            "Name the base model in the card; if it is none, nothing needs to be done.",
            "_name_or_path in config.json of the transformers library: a hint, never proof"),
    /** The configuration can be read. */
    CONFIG(
            "OW-FILE-CONFIG",
            Severity.WARNING,
            "The config.json of a model is a JSON object of at most 10 MiB.",
            "Correct it; what kind of model it describes is not read.",
            Source.OWN),
    /** The header of a weights file is what its format wants. */
    HEADER(
            "OW-FILE-HEADER",
            Severity.ERROR,
            "The header of a weights file is as its format wants it.",
            "Fetch the file again, or have it written anew.",
            Source.FORMATS),
    /** The tensors of a file lie side by side. */
    LAYOUT(
            "OW-FILE-LAYOUT",
            Severity.ERROR,
            "The tensors of a file have the size that their shape and type ask for, and do not overlap.",
            "Fetch the file again, or have it written anew.",
            Source.FORMATS),
    /** A header stays within what is read. */
    HEADER_LIMIT(
            "OW-FILE-LIMIT",
            Severity.WARNING,
            "The header of a weights file stays within the limits of what is read.",
            "Check that the file is what its name says; its header is not read.",
            Source.OWN);

    private final Details details;

    DirectoryRule(String code, Severity severity, String summary, String remedy, String source) {
        this.details = new Details(
                code,
                severity,
                summary,
                remedy,
                source.equals(Source.FORMATS) || source.equals(Source.INDEXES) ? Ground.DOCUMENTED : Ground.INFERRED,
                source);
    }

    @Override
    public Details details() {
        return details;
    }

    private static final class Source {
        private static final String OWN = "this library's own demand on what it reads";
        private static final String INDEXES =
                "transformers, Sharded checkpoints: the names of the files, and metadata.total_size and weight_map of their index";
        private static final String FORMATS =
                "GGUF, docs/gguf.md of ggml-org/ggml; safetensors, section Format of huggingface/safetensors";

        private Source() {}
    }
}
