package nl.buurtstem.residents;

import java.util.Map;

/**
 * What a guest wanted to do, to be kept until they are signed in.
 *
 * @param kind names the {@link PendingAct} that will do it
 * @param values what it needs to know
 */
public record Act(String kind, Map<String, String> values) {

    public Act {
        values = Map.copyOf(values);
    }
}
