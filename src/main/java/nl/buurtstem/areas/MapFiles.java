package nl.buurtstem.areas;

import java.util.Optional;
import java.util.stream.Stream;

/** The files a map needs. */
record MapFiles(Published borders, Published basemap, Published buildings) {

    /** The file with this hash and name; empty when it is an older or another one. */
    Optional<Published> find(String hash, String name) {
        return Stream.of(borders, basemap, buildings)
                .filter(file -> file.name().equals(name) && file.hash().equals(hash))
                .findFirst();
    }
}
