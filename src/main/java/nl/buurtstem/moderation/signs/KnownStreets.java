package nl.buurtstem.moderation.signs;

import nl.buurtstem.areas.Areas;
import org.springframework.stereotype.Component;

/** Tells what the streets are called here, so that "Wiekslag 12" is known for an address too. */
@Component
class KnownStreets {

    KnownStreets(Areas areas) {
        Doors.learn(areas::streets);
    }
}
