-- Votes on paper: whoever noted by mistake that somebody got a paper takes that back at once. Written by the votes room only.

-- true when it was noted and is not any more. As many papers as came in were given out, so that many notes stay. The round is held, as when it was noted.
create function take_back_visit(p_round bigint, p_now timestamptz, p_voter bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from voting_round where id = p_round and stage = 'FIXED' and voting_now(p_now) < closes_at for update;
    if not found or not more_papers_out(p_round) then
        return false;
    end if;
    delete from desk_visit where round_id = p_round and voter_key = p_voter;
    return found;
end
$$;
revoke all on function take_back_visit from public;
grant execute on function take_back_visit to buurtstem_app;
