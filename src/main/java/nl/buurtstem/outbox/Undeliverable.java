package nl.buurtstem.outbox;

/** Trying again would not help: the other side refused for good, such as a mailbox that does not exist. */
public class Undeliverable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the other side said */
    public Undeliverable(Throwable cause) {
        super(cause);
    }
}
