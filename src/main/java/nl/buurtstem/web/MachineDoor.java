package nl.buurtstem.web;

/**
 * A path that other machines post to without having seen a page of ours; they prove who they are in another way than by a
 * forgery token, and the room that put this there checks it.
 */
public record MachineDoor(String path) {}
