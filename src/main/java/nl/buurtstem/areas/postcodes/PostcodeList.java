package nl.buurtstem.areas.postcodes;

import java.time.Instant;

/** What a municipality loaded: the name of its file, how many lines of it hold, and when. */
public record PostcodeList(String file, int ranges, Instant loadedAt) {}
