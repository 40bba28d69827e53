package org.openweights.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cards that are read: written for this project, as resources beside this class.
 *
 * <p>A card that is to be longer says everything several times: the items of each list that stands in no other list, and the
 * text.
 */
final class Cards {
    private static final String README = "README.md";
    private static final String FENCE = "---\n";

    private Cards() {}

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Cards.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(String name, int times) {
        String card = resource(name);
        return times == 1
                ? card
                : JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(longer(JsonMapper.shared().readValue(card, Object.class), times));
    }

    /** {@return the metadata of the card of the Hub, without its fences} */
    static String metadata(int times) {
        String card = resource(README);
        String metadata = card.substring(FENCE.length(), card.indexOf(FENCE, FENCE.length()));
        return times == 1
                ? metadata
                : dump(longer(new Load(LoadSettings.builder().build()).loadFromString(metadata), times));
    }

    /** {@return the card of the Hub: metadata and text} */
    static String readme(int times) {
        String card = resource(README);
        String text = card.substring(card.indexOf(FENCE, FENCE.length()) + FENCE.length());
        return FENCE + metadata(times) + FENCE + text.repeat(times);
    }

    private static String dump(Object value) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(value);
    }

    private static Object longer(Object value, int times) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> longer = new LinkedHashMap<>();
            map.forEach((key, member) -> longer.put(key, longer(member, times)));
            return longer;
        }
        if (value instanceof List<?> list) {
            List<Object> longer = new ArrayList<>();
            Collections.nCopies(times, list).forEach(longer::addAll);
            return longer;
        }
        return value;
    }
}
