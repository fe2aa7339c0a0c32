package nl.buurtstem.notifications;

import nl.buurtstem.residents.ResidentId;

/** Somebody who is told, and why. */
record Receiver(ResidentId id, Relation as) {}
