package nl.buurtstem.demo;

import nl.buurtstem.kernel.Refusal;

/** Every way the demo says no. */
public enum DemoRefusal implements Refusal {
    NO_SUCH_MAIL;

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
