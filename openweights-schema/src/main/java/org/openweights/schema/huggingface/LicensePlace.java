package org.openweights.schema.huggingface;

import java.util.List;
import org.openweights.schema.huggingface.GrantWords.Role;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.ListItem;
import org.openweights.schema.markdown.MarkdownText;
import org.openweights.schema.markdown.PlainText;
import org.openweights.schema.markdown.Section;

/** What a passage stands below: a license below "Data set", be it a heading or a label, is not that of the model. */
final class LicensePlace {
    private static final int FARTHEST_LABEL = 50;
    private static final int FARTHEST_SECTION = 1_000;
    private static final int DEEPEST = 2;

    private LicensePlace() {}

    /** {@return whether a passage is about the model, as far as its title and what it stands below tell} */
    static boolean isOfModel(Passage passage, CardBody body) {
        if (passage.title().indexOf('(') >= 0) {
            return false;
        }
        List<Section> sections = body.text().sections();
        int index = body.text().sectionAt(passage.offset());
        boolean isHeading =
                sections.get(index).level() > 0 && sections.get(index).offset() == passage.offset();
        int level = isHeading ? sections.get(index).level() : Integer.MAX_VALUE;
        for (int i = index; i >= 0 && level > 1; i--) {
            if (index - i > FARTHEST_SECTION) {
                return false;
            }
            Section section = sections.get(i);
            if (section.level() < level && !isOfModel(section, body)) {
                return false;
            }
            level = Math.min(level, section.level());
        }
        return isHeading || isFirstLevelLabel(passage, body.text(), sections.get(index));
    }

    /** {@return whether the passage is below a heading that has headings below it: they may divide what it speaks of} */
    static boolean isDivided(Passage passage, MarkdownText text) {
        List<Section> sections = text.sections();
        int index = text.sectionAt(passage.offset());
        Section section = sections.get(index);
        return section.level() > 0
                && section.offset() == passage.offset()
                && index + 1 < sections.size()
                && sections.get(index + 1).level() > section.level();
    }

    private static boolean isOfModel(Section section, CardBody body) {
        return section.level() == 0
                || GrantWords.are(Role.HEADING, HeadingTable.key(section.title()))
                || (section.level() == 1
                        && body.title()
                                .filter(PlainText.of(section.title())::equals)
                                .isPresent());
    }

    /** Whether a label stands in no list below another, and below no label such as {@code **Data set**} that announces more. */
    private static boolean isFirstLevelLabel(Passage passage, MarkdownText text, Section section) {
        int index = text.lineAt(passage.offset());
        String own = text.line(index).text();
        if (indent(own) >= DEEPEST) {
            return false;
        }
        int last = Math.max(section.first(), index - FARTHEST_LABEL);
        for (int i = index - 1; i >= last; i--) {
            Line line = text.line(i);
            if (announces(line) && depth(line.text()) <= depth(own)) {
                boolean sibling = depth(line.text()) == depth(own) && ListItem.startsIn(own);
                if (!sibling) {
                    return GrantWords.are(
                            Role.HEADING,
                            HeadingTable.key(line.label().orElseThrow().name()));
                }
            }
        }
        return true;
    }

    private static boolean announces(Line line) {
        return line.kind() == Kind.TEXT
                && line.label().filter(label -> label.value().isEmpty()).isPresent();
    }

    private static int depth(String line) {
        return indent(line) + (ListItem.startsIn(line) ? 1 : 0);
    }

    /** A tab is as deep as it can be. */
    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent < line.length() && line.charAt(indent) == '\t' ? Integer.MAX_VALUE - 1 : indent;
    }
}
