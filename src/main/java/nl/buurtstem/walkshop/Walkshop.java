package nl.buurtstem.walkshop;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtstem.areas.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * One walk through one area, with a question.
 *
 * @param where the area and those above it; one above the neighbourhoods stands for what is below it as well
 * @param day when people walk; never null once it is ready
 * @param startsAt by the clock there
 * @param subject the municipality's question it belongs to
 * @param revision how often what it says changed
 */
public record Walkshop(
        long id,
        int area,
        AreaPath where,
        String title,
        String question,
        String language,
        @Nullable LocalDate day,
        @Nullable LocalTime startsAt,
        String meetingPlace,
        WalkshopStage stage,
        @Nullable Long subject,
        int revision) {

    /** The page that everybody sees once it is ready. */
    public String path() {
        return "/walkshops/" + id;
    }

    /** Where a facilitator prepares it. */
    public String desk() {
        return path() + "/preparation";
    }

    public boolean isPreparing() {
        return stage == WalkshopStage.PREPARING;
    }
}
