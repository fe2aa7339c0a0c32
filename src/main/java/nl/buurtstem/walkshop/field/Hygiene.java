package nl.buurtstem.walkshop.field;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What JSON allows and a database does not: the character zero, halves of characters, numbers without end. A mark stands in their place. */
final class Hygiene {

    private static final char MARK = '\uFFFD';
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Hygiene() {}

    /** A copy of it that can be stored. */
    static JsonNode clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            for (Map.Entry<String, JsonNode> one : object.properties()) {
                copy.set(clean(one.getKey()), clean(one.getValue()));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode(array.size());
            array.forEach(one -> copy.add(clean(one)));
            return copy;
        }
        if (node.isString()) {
            return NODES.stringNode(clean(node.stringValue()));
        }
        return node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue()) ? NODES.nullNode() : node;
    }

    static String clean(String text) {
        boolean sound = true;
        for (int i = 0; sound && i < text.length(); i++) {
            sound = text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i));
        }
        return sound ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? MARK
                        : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
