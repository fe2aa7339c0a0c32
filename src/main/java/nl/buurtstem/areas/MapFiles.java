package nl.buurtstem.areas;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files a map needs. */
record MapFiles(Published borders, Ground ground) {

    /**
     * What lies under the pins, as the folder of this installation has it.
     *
     * @param basemap null without one
     * @param buildings null without any
     */
    record Ground(@Nullable Published basemap, @Nullable Published buildings) {}

    /** The file with this hash and name; empty when it is an older or another one. */
    Optional<Published> find(String hash, String name) {
        return Stream.of(borders, ground.basemap(), ground.buildings())
                .filter(Objects::nonNull)
                .filter(file -> file.name().equals(name) && file.hash().equals(hash))
                .findFirst();
    }
}
