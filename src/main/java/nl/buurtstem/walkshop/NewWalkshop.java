package nl.buurtstem.walkshop;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * What a walkshop says about itself, correct but perhaps not complete: making one collects every complaint.
 *
 * @param day null as long as nobody chose one
 * @param meetingPlace where people gather; perhaps empty
 */
public record NewWalkshop(
        int area,
        String title,
        String question,
        String language,
        @Nullable LocalDate day,
        @Nullable LocalTime startsAt,
        String meetingPlace,
        @Nullable Long subject) {

    public static final int TITLE_MIN = 5;
    public static final int TITLE_MAX = 100;
    public static final int QUESTION_MIN = 10;
    public static final int QUESTION_MAX = 300;
    public static final int PLACE_MAX = 200;

    public NewWalkshop {
        title = Prose.line(title);
        question = Prose.line(question);
        meetingPlace = Prose.line(meetingPlace);
        Complaints complaints = new Complaints();
        Length.require(complaints, "title", title, TITLE_MIN, TITLE_MAX, WalkshopRefusal.TITLE_LENGTH);
        Length.require(complaints, "question", question, QUESTION_MIN, QUESTION_MAX, WalkshopRefusal.QUESTION_LENGTH);
        Length.require(complaints, "meetingPlace", meetingPlace, 0, PLACE_MAX, WalkshopRefusal.TEXT_LENGTH);
        complaints.refuseIfAny();
    }

    static NewWalkshop of(Walkshop now) {
        return new NewWalkshop(
                now.area(),
                now.title(),
                now.question(),
                now.language(),
                now.day(),
                now.startsAt(),
                now.meetingPlace(),
                now.subject());
    }
}
