package nl.buurtstem.outbox;

import org.springframework.beans.factory.BeanFactory;

/** The outbox's worker in a test's hands: its jobs are switched off, so letters leave when the test says so. */
public final class Rounds {

    private Rounds() {}

    /** Delivers everything that is due now, and what that brings about; returns how many letters were taken out. */
    public static int deliver(BeanFactory beans) {
        Integer taken = beans.getBean(Worker.class).deliverDue().block();
        return taken == null ? 0 : taken;
    }
}
