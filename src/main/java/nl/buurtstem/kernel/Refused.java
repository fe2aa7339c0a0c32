package nl.buurtstem.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A room said no, for one reason or, when a form was read, for all of them at once. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    public Refused(Complaint complaint) {
        this(List.of(complaint));
    }

    public Refused(List<Complaint> complaints) {
        super(complaints.stream().map(c -> c.refusal().key()).collect(Collectors.joining(", ")), null, false, false);
        if (complaints.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a reason");
        }
        this.complaints = List.copyOf(complaints);
    }

    /** Every reason, in the order of the form. */
    public List<Complaint> complaints() {
        return complaints;
    }

    /** The first reason; it decides the status of the answer. */
    public Refusal refusal() {
        return complaints.getFirst().refusal();
    }

    /** The same reasons, about this field of the form. */
    public Refused at(String field) {
        return new Refused(complaints.stream().map(c -> c.at(field)).toList());
    }
}
