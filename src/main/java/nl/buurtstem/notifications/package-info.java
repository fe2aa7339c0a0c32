/**
 * Turns letters of the outbox into mail, in the language of whoever receives it; nobody imports it, except for the
 * demo, which puts its own {@link nl.buurtstem.notifications.Post} in place of SMTP.
 *
 * <p>A letter about something that happened becomes one letter for each receiver (news outside quiet hours and up to so many a day, what
 * somebody must know at once right away); that one is written out and handed to
 * the post when it is delivered. Every mail says why it came and whom to ask for help, and has a message id made
 * from its key, so that a mail sent twice is recognised as one. Mail that comes because somebody follows or likes something can be
 * stopped with one press, in the mail or in the mail program.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "outbox",
            "areas",
            "photos",
            "residents",
            "desk",
            "moderation",
            "moderation :: appeal",
            "moderation :: signs",
            "ideas",
            "likes",
            "likes :: burst",
            "discussion",
            "discussion :: subjects",
            "statements",
            "votes",
            "follows",
            "agenda",
            "feedback :: clock",
            "feedback :: draft",
            "votes"
        })
@NullMarked
package nl.buurtstem.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
