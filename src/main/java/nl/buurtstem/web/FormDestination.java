package nl.buurtstem.web;

/**
 * Another site that a form of ours may lead on to, put there by the room whose form it is.
 *
 * @param origin scheme, host and port; empty: none after all
 */
public record FormDestination(String origin) {}
