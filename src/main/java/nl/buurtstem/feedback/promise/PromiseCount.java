package nl.buurtstem.feedback.promise;

/**
 * How the promises of one district stand.
 *
 * @param late open, with a day that has passed
 * @param delayed those that took or take longer, kept or not
 */
record PromiseCount(int district, long made, long done, long open, long late, long delayed, long dropped) {}
