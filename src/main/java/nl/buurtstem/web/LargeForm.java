package nl.buurtstem.web;

import nl.buurtstem.kernel.Refusal;

/** A path to which people send a large file that is no photo; when it is too large, its room says so in its own words. */
public record LargeForm(String path, Refusal refusal) {}
