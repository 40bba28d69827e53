package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.schema.huggingface.RestrictiveSentences.Sentence;

/** What the text of a card says of the license that does not go without saying beside what is declared. */
final class ProseRemarks {
    private ProseRemarks() {}

    /**
     * A remark in the text.
     *
     * @param words the name of another license, or a sentence that restricts the use
     * @param section the section that names the license; nothing for a sentence
     * @param offset where it stands in the card
     */
    record Remark(String words, Optional<String> section, int offset) {}

    /**
     * {@return the remarks on a declaration, those of sections first: those that contradict it, or all where it does not say which
     * license it is, and a license file may}
     *
     * @param declaration what is declared; its own remarks do not count
     * @param body the text of the card
     */
    static List<Remark> on(LicenseDeclaration declaration, CardBody body) {
        List<Remark> remarks = new ArrayList<>(body.remarks());
        if (!remarks.isEmpty() && LicenseFields.isSettled(declaration)) {
            remarks.removeIf(remark -> !contradicts(remark, declaration));
        }
        return remarks;
    }

    /** {@return all that the text says of the license, those of sections first} */
    static List<Remark> in(CardBody body) {
        List<Remark> remarks = new ArrayList<>();
        for (Passage passage : ProseLicense.passages(body)) {
            for (String name : NamedLicense.in(passage)) {
                remarks.add(new Remark(name, Optional.of(passage.title()), passage.offset()));
            }
        }
        for (Sentence sentence : RestrictiveSentences.in(body)) {
            remarks.add(new Remark(sentence.text(), Optional.empty(), sentence.offset()));
        }
        return List.copyOf(remarks);
    }

    /** {@return whether a remark and a declaration cannot both be true} */
    static boolean contradicts(Remark remark, LicenseDeclaration declaration) {
        return LicenseFields.isContradicted(declaration.withRemarks(List.of(remark.words())));
    }
}
