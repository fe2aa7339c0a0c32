/**
 * Subjects: a question of the municipality to its people, with what may be influenced and what happens with the result said
 * beforehand. A subject gathers ideas and a discussion, and is closed with what came of it. A draft is changed freely; what an open
 * one says is changed in public, and other rules only with a reason: what stood there before stays to be read.
 *
 * <p>{@link nl.buurtstem.discussion.subjects.Subjects} is the door. Higher rooms show themselves on its page through
 * {@link nl.buurtstem.discussion.subjects.SubjectPanel}: answers to its ideas do, and so may another way of talking.
 * Whoever follows a subject is told what changes in it and what came of it. It can be put into other languages ({@link nl.buurtstem.discussion.subjects.SubjectTexts}).
 */
@NamedInterface("subjects")
@NullMarked
package nl.buurtstem.discussion.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
