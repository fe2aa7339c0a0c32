package nl.buurtstem.notifications;

/**
 * How mail of some sort is stopped with one press.
 *
 * @param words what the link in the mail says
 * @param address absolute
 */
record WayOut(String words, String address) {}
