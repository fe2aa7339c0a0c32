package nl.buurtstem.outbox;

import org.springframework.beans.factory.BeanFactory;

/** The outbox's worker in a test's hands: its jobs are switched off, so letters leave when the test says so. */
public final class Rounds {

    private Rounds() {}

    /** Delivers everything that is due now, and what that brings about; returns how many letters were taken out. */
    public static int deliver(BeanFactory beans) {
        Worker worker = beans.getBean(Worker.class);
        int all = 0;
        for (int taken = round(worker); taken > 0; taken = round(worker)) {
            all += taken;
        }
        return all;
    }

    private static int round(Worker worker) {
        Integer taken = worker.deliverDue().block();
        return taken == null ? 0 : taken;
    }
}
