package org.openweights.license;

/**
 * What may be the name of a license, and its forms by which names are compared.
 *
 * @param text the name, as it was written
 * @param folded its {@linkplain Spelling#folded(String) letters in lower case}
 * @param squeezed its {@linkplain Spelling#squeezed(String) letters and digits}
 * @param words its {@linkplain Spelling#words(String) words}
 */
record WrittenName(String text, String folded, String squeezed, String words) {
    static WrittenName of(String text) {
        return new WrittenName(text, Spelling.folded(text), Spelling.squeezed(text), Spelling.words(text));
    }
}
