package nl.buurtstem.feedback;

import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.ideas.Idea;

/** A draft and the idea it answers. */
record Review(Draft draft, Idea idea) {}
