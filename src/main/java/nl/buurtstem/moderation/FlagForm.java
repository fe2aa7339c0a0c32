package nl.buurtstem.moderation;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a browser sends when somebody flags something. */
record FlagForm(@Nullable String reason, @Nullable String remark) {

    static final FlagForm EMPTY = new FlagForm("", "");

    FlagForm {
        reason = reason == null ? "" : reason;
        remark = remark == null ? "" : remark;
    }

    Flag read(String language, Instant now) {
        FlagReason chosen = Arrays.stream(FlagReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> ModerationRefusal.REASON_MISSING.because().at("reason"));
        return new Flag(chosen, String.valueOf(remark), language, now);
    }
}
