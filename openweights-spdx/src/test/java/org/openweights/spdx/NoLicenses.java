package org.openweights.spdx;

import java.util.List;
import java.util.Random;

/** Texts that are no license, made of the words that licenses are made of: prose, cards, code, logs, change logs, read-mes. */
final class NoLicenses {
    private static final List<String> WHO = List.of(
            "The licensee",
            "the author",
            "a contributor",
            "the copyright holder",
            "our team",
            "the model",
            "This software",
            "the user",
            "Everyone",
            "the licensor");
    private static final List<String> DOES = List.of(
            "may distribute",
            "shall not modify",
            "grants permission to use",
            "must retain",
            "disclaims",
            "is provided with",
            "was trained on",
            "redistributes",
            "is licensed under",
            "evaluates",
            "holds no warranty for",
            "permits");
    private static final List<String> WHAT = List.of(
            "the Apache License, Version 2.0",
            "the MIT License",
            "copies of the software",
            "derivative works",
            "the weights",
            "all documentation",
            "the BSD 3-Clause License",
            "a notice in the source code",
            "GPL-3.0-or-later",
            "the terms",
            "merchantability and fitness",
            "the Llama 3.1 Community License",
            "any damages",
            "CC-BY-NC-4.0");
    private static final List<String> HOW = List.of(
            "without restriction",
            "for a particular purpose",
            "in binary form",
            "free of charge",
            "with or without changes",
            "as described below",
            "provided that it is cited",
            "for non-commercial use only",
            "in no event",
            "as is");

    private NoLicenses() {}

    static String text(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> prose(random, 10 + random.nextInt(150));
            case 1 ->
                "---\nlicense: mit\nlanguage: en\n---\n# Tiny\n\n## License\n\n"
                        + prose(random, 5 + random.nextInt(30));
            case 2 -> code(random);
            case 3 -> log(random);
            case 4 -> "# Changes\n\n## 1.1.0\n\n- " + prose(random, 20).replace(". ", ".\n- ");
            default -> "# Read me\n\nSee [LICENSE](LICENSE). Licensed under MIT or Apache-2.0.\n\n" + prose(random, 12);
        };
    }

    private static String prose(Random random, int sentences) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            prose.append(one(WHO, random))
                    .append(' ')
                    .append(one(DOES, random))
                    .append(' ')
                    .append(one(WHAT, random));
            prose.append(random.nextBoolean() ? " " + one(HOW, random) : "").append(". ");
        }
        return prose.toString();
    }

    private static String code(Random random) {
        StringBuilder code = new StringBuilder("// SPDX-License-Identifier: MIT\npackage tiny;\n\nclass License {\n");
        for (int i = 0; i < 60; i++) {
            code.append("    int copyright")
                    .append(i)
                    .append(" = permission(")
                    .append(random.nextInt())
                    .append(");\n");
        }
        return code.append("}\n").toString();
    }

    private static String log(Random random) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            log.append("2026-01-01 INFO license check of file ")
                    .append(random.nextInt(999))
                    .append(": no warranty found\n");
        }
        return log.toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
