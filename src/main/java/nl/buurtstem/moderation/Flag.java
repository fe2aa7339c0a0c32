package nl.buurtstem.moderation;

import java.time.Instant;

/**
 * One person asks that an official looks at something.
 *
 * @param remark in their own words; may be empty unless the reason is another one
 * @param language of the remark
 */
record Flag(FlagReason reason, String remark, String language, Instant at) {

    static final int REMARK_MAX = 500;

    Flag {
        remark = remark.strip();
        if (remark.length() > REMARK_MAX) {
            throw ModerationRefusal.REMARK_LENGTH.because("max", REMARK_MAX).at("remark");
        }
        if (reason == FlagReason.OTHER && remark.isEmpty()) {
            throw ModerationRefusal.REMARK_MISSING.because().at("remark");
        }
    }
}
