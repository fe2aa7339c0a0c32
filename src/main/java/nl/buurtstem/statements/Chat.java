package nl.buurtstem.statements;

import nl.buurtstem.discussion.subjects.Subject;

/** A session with its subject, and where it is at this moment. */
public record Chat(Session session, Subject subject, Phase phase) {

    public boolean isPlanned() {
        return phase == Phase.PLANNED;
    }

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    public boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    public boolean isLapsed() {
        return phase == Phase.LAPSED;
    }

    /** Whether there is something to read in it. */
    public boolean hasOpened() {
        return isOpen() || isClosed();
    }

    public String path() {
        return session.path();
    }
}
