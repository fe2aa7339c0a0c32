-- Ballots that come too late wait for nothing. Written by the votes room only.

-- Takes some votes together and says of each what came of it: COUNTED, REPEATED (was there already), CHANGED, TWICE (they voted before),
-- UNKNOWN (nothing to change), EARLY, LATE or CLOSED. The round is held, so that it cannot be sealed while a ballot is on its way; one that is over is not, for
-- ballots of other rounds come in the same batch, and would wait until it is sealed.
-- That somebody voted is written in the order of keys, ballots in the order of receipts: neither says anything about the other.
create or replace function cast_ballots(p_now timestamptz, p_votes jsonb) returns table (n integer, verdict text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    v record;
    r record;
    old_receipt text;
    said text;
    taken jsonb := '[]';
    held bigint[];
begin
    select array_agg(h.id) into held
    from (
        select id
        from voting_round
        where id in (select (x ->> 'round')::bigint from jsonb_array_elements(p_votes) x) and closes_at > voting_now(p_now)
        order by id
        for share
    ) h;
    for v in
        select (x ->> 'n')::integer as n, (x ->> 'round')::bigint as round, decode(x ->> 'voter', 'hex') as voter,
            decode(x ->> 'token', 'hex') as token, x ->> 'receipt' as receipt, x ->> 'marks' as marks,
            x ->> 'channel' as channel, (x ->> 'neighbourhood')::integer as neighbourhood, x as sent
        from jsonb_array_elements(p_votes) x
        order by x ->> 'voter', x ->> 'token'
    loop
        select stage, opens_at, closes_at into r from voting_round where id = v.round;
        if not found or r.stage <> 'FIXED' then
            said := 'CLOSED';
        elsif voting_now(p_now) < r.opens_at then
            said := 'EARLY';
        elsif voting_now(p_now) >= r.closes_at or v.round <> all (coalesce(held, '{}')) then
            said := 'LATE';
        else
            said := null;
            if v.voter is not null then
                insert into round_voter (round_id, voter_key, channel, neighbourhood_id, voted_on)
                values (v.round, v.voter, v.channel, v.neighbourhood, (voting_now(p_now) at time zone 'Europe/Amsterdam')::date)
                on conflict do nothing;
                if found then
                    taken := taken || v.sent;
                    said := 'COUNTED';
                end if;
            end if;
            if said is null then
                select receipt into old_receipt from ballot where round_id = v.round and token_hash = v.token for update;
                if found and old_receipt = v.receipt then
                    said := 'REPEATED';
                elsif found then
                    update ballot set id = gen_random_uuid(), marks = v.marks, receipt = v.receipt
                    where round_id = v.round and token_hash = v.token;
                    insert into replaced_receipt (receipt, round_id) values (old_receipt, v.round);
                    said := 'CHANGED';
                elsif taken @> jsonb_build_array(jsonb_build_object('token', v.sent -> 'token', 'receipt', v.sent -> 'receipt')) then
                    said := 'REPEATED';
                else
                    said := case when v.voter is null then 'UNKNOWN' else 'TWICE' end;
                end if;
            end if;
        end if;
        if said in ('LATE', 'TWICE') then
            perform note_refused_ballot(v.round, said);
        end if;
        n := v.n;
        verdict := said;
        return next;
    end loop;
    insert into ballot (round_id, marks, token_hash, receipt)
    select (x ->> 'round')::bigint, x ->> 'marks', decode(x ->> 'token', 'hex'), x ->> 'receipt'
    from jsonb_array_elements(taken) x
    order by x ->> 'receipt';
end
$$;

-- Whoever seals a round, or takes in its leaves, holds it against ballots, but not against the note that one was refused.
create or replace function close_round(p_round bigint, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    there integer;
begin
    perform from voting_round
    where id = p_round and stage = 'FIXED' and closes_at <= least(p_now, clock_timestamp())
    for no key update;
    if not found then
        return null;
    end if;
    insert into round_seal (round_id, ballots, sealed_at) values (p_round, 0, least(p_now, clock_timestamp()))
    on conflict do nothing;
    if not found then
        return null;
    end if;
    with gone as (
        delete from ballot where round_id = p_round returning receipt, marks
    )
    insert into counted_ballot (round_id, receipt, marks) select p_round, receipt, marks from gone order by receipt;
    get diagnostics there = row_count;
    update round_seal set ballots = there where round_id = p_round;
    create temporary table voters on commit drop as select * from round_voter where round_id = p_round;
    delete from round_voter where round_id = p_round;
    insert into round_voter select * from voters order by voter_key;
    drop table voters;
    return there;
end
$$;

create or replace function take_in_leaves(p_round bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v record;
    b record;
begin
    perform from voting_round where id = p_round for no key update;
    with gone as (
        delete from waiting_leaf where round_id = p_round returning leaf
    )
    insert into ballot_leaf (round_id, position, leaf)
    select p_round, (select count(*) from ballot_leaf where round_id = p_round) + row_number() over (order by leaf) - 1, leaf
    from gone
    order by leaf;
    if exists (select from round_seal where round_id = p_round) then
        return; -- sealing wrote everything anew
    end if;
    for v in select voter_key from round_voter where round_id = p_round order by voter_key loop
        update round_voter set channel = channel where round_id = p_round and voter_key = v.voter_key;
    end loop;
    for b in select id from ballot where round_id = p_round order by receipt loop
        update ballot set marks = marks where id = b.id;
    end loop;
end
$$;
