package nl.buurtstem.walkshop.prepare;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;

/** Complaints, each on a field that the page has, so that its link leads somewhere. */
final class Complaining {

    private Complaining() {}

    static List<Complaint> on(List<Field> fields, Refused refused) {
        List<String> names = fields.stream().map(Field::name).toList();
        return refused.complaints().stream()
                .map(one -> names.contains(one.field()) ? one : one.at(like(names, one.field())))
                .toList();
    }

    /** A text in several languages stands in several fields. */
    private static String like(List<String> names, String field) {
        return names.stream()
                .filter(name -> !field.isEmpty() && name.startsWith(field + "_"))
                .findFirst()
                .orElse(names.getFirst());
    }
}
