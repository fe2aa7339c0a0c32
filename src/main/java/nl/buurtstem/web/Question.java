package nl.buurtstem.web;

/** A path that is posted to because what is asked is long, and that changes nothing. */
public record Question(String path) {}
