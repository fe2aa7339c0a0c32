package nl.buurtstem.residents;

/**
 * What somebody is told when a colleague gave them a role or took one back.
 *
 * @param to whose role it is
 * @param given or taken
 */
public record RoleNotice(Resident to, Post post, boolean given) {}
