package nl.buurtstem.feedback.clock;

import java.time.LocalDate;

/**
 * How punctual the municipality was in one district and month.
 *
 * @param first day of the month in which the terms were due
 * @param owed terms that were due in it, or met before
 * @param inTime met by the day that was promised at first
 * @param putOff met by a later day that was named with a reason
 */
record Month(int district, LocalDate first, long owed, long inTime, long putOff) {

    /** Met later than the last day that was named, or not yet. */
    long late() {
        return owed - inTime - putOff;
    }
}
