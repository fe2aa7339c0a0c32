package nl.buurtstem.desk;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody decided about something that waited.
 *
 * @param deed name of the {@link Deed}
 * @param version what they had seen; see {@link WorkItem#version}
 * @param fields what they filled in, and the {@code language} they wrote it in
 */
public record Act(WorkKey key, String deed, String version, Map<String, String> fields) {

    public Act {
        fields = Map.copyOf(fields);
    }

    Act with(String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return new Act(key, deed, version, more);
    }

    /** What they filled in under this name; empty when nothing. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
