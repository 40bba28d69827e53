package org.openweights.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.schema.markdown.Links.Link;
import org.openweights.schema.markdown.Links.Named;

class LinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "`See https://example.org/a.` https://example.org/a",
                "[a](https://example.org/a?b=c#d) https://example.org/a?b=c#d",
                "<http://example.org> http://example.org",
                "`at https://example.org/a, or so` https://example.org/a",
                "arxiv.org/abs/1706.03762 https://arxiv.org/abs/1706.03762"
            })
    void findsAnAddress(String text, String address) {
        assertThat(Links.in(text)).extracting(Link::address).containsExactly(address);
    }

    @Test
    void findsAllOfThem() {
        assertThat(Links.in("https://a.org, [b](http://b.org/c) and http is a scheme"))
                .containsExactly(new Link("https://a.org", 0), new Link("http://b.org/c", 19));
        assertThat(Links.in("none, not even notarxiv.org/abs")).isEmpty();
    }

    @Test
    void findsTheWordsThatLeadThere() {
        assertThat(Links.named("See [our **code**](https://a.org/b), [here](c.md) and [paper](http://d.org \"e\")."))
                .containsExactly(
                        new Named("our **code**", "https://a.org/b", 4), new Named("paper", "http://d.org", 54));
        assertThat(Links.named("![code](https://a.org), code](https://a.org)")).isEmpty();
        assertThat(Links.named("[" + "x".repeat(101) + "](https://a.org)")).isEmpty();
    }
}
