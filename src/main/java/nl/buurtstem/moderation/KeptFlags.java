package nl.buurtstem.moderation;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/** What this room keeps about a resident: what they flagged, and as an official decided and did. */
@Component
class KeptFlags implements KeptData {

    private final KeptRows rows;

    KeptFlags(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "moderation";
    }

    @Override
    public String page() {
        return "/moderation/mine";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("flags", "flag.flagged_by", rows.of("""
                        select subject_kind, subject_id, reason, remark, language, flagged_at, settled_at
                        from flag
                        where flagged_by = :who
                        order by flagged_at
                        """)),
                KeptPart.unlinked("decisions", "moderation_decision.decided_by", rows.of("""
                        select subject_kind, subject_id, decision, rule, sentence, language, decided_at
                        from moderation_decision
                        where decided_by = :who
                        order by id
                        """)),
                KeptPart.kept(
                        "logged_acts",
                        "audit_log.actor",
                        rows.of("""
                        select at, act, subject_kind, subject_id
                        from audit_log
                        where actor = :who
                        order by id
                        """),
                        "the log of what was done only grows, for accountability (GDPR, article 5, second paragraph)"));
    }
}
