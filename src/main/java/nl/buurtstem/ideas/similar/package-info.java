/**
 * Ideas that want the same: found while somebody writes, so that neighbours support one idea rather than three, and while
 * an official reads. {@link nl.buurtstem.ideas.similar.SimilarIdeas} asks one question of the database; what counts is
 * what an idea is about, how its title is worded, and how near it is.
 */
@NullMarked
package nl.buurtstem.ideas.similar;

import org.jspecify.annotations.NullMarked;
