package nl.buurtstem.walkshop.report;

import java.time.Instant;
import nl.buurtstem.kernel.Complaints;

/**
 * What a facilitator wrote, and when; what was written before stays beside it.
 *
 * @param number from 1; 0 as long as it is not kept
 * @param text empty when it was taken away
 */
public record ReportText(Part part, int number, String text, String language, Instant writtenAt) {

    public static final int TEXT_MAX = 4000;

    public ReportText {
        text = text.strip().replace("\r\n", "\n");
        Complaints complaints = new Complaints();
        if (text.codePointCount(0, text.length()) > TEXT_MAX) {
            complaints.add("text", ReportRefusal.TEXT_LENGTH.because("max", TEXT_MAX));
        }
        complaints.refuseIfAny();
    }

    public boolean isRevised() {
        return number > 1;
    }
}
