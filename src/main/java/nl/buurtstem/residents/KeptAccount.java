package nl.buurtstem.residents;

import java.util.List;
import org.springframework.stereotype.Component;

/** What this room keeps about a resident beside their own row. */
@Component
class KeptAccount implements KeptData {

    /** Who had which power when must stay countable for who is judged by it; without the account the number leads to nobody. */
    private static final String ACCOUNTABLE =
            "who had which role when, for accountability (GDPR, article 5, second paragraph)";

    private final KeptRows rows;

    KeptAccount(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "residents";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.gone("roles", "resident_role.resident_id", rows.of("""
                        select p.role, a.name as area, p.granted_at, p.provider
                        from resident_role p
                        join area a on a.id = p.area_id
                        where p.resident_id = :who
                        order by p.granted_at
                        """)),
                KeptPart.gone("sign_ins", "session.resident_id", rows.of("""
                        select created_at, expires_at, provider
                        from session
                        where resident_id = :who
                        order by created_at
                        """)),
                KeptPart.gone("sign_in_requests", "sign_in_attempt.used_by", rows.of("""
                        select created_at, expires_at, used_at, language, next as led_to, act_kind as waiting, act
                        from sign_in_attempt
                        where used_by = :who or email = (select email from resident where id = :who)
                        order by created_at
                        """)),
                KeptPart.gone("municipal_accounts", "municipal_account.resident_id", rows.of("""
                        select issuer, subject, linked_at
                        from municipal_account
                        where resident_id = :who
                        order by linked_at
                        """)),
                KeptPart.kept("role_history", "role_log.resident_id", rows.of("""
                        select l.at, l.act, l.role, a.name as area, l.provider
                        from role_log l
                        join area a on a.id = l.area_id
                        where l.resident_id = :who
                        order by l.id
                        """), ACCOUNTABLE),
                KeptPart.kept("roles_given_to_others", "role_log.actor", rows.of("""
                        select l.at, l.act, l.role, a.name as area
                        from role_log l
                        join area a on a.id = l.area_id
                        where l.actor = :who
                        order by l.id
                        """), ACCOUNTABLE),
                new KeptPart("rules_of_areas_set", List.of(), KeptPart.Leaving.KEPT, rows.of("""
                        select a.name as area, c.changed_at, c.before, c.after
                        from area_settings_change c
                        join area a on a.id = c.area_id
                        where c.changed_by = cast(:who as text)
                        order by c.id
                        """), ACCOUNTABLE));
    }
}
