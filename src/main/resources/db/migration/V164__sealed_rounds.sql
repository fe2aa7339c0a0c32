-- Sealed rounds: their ballots are public and cannot become more or others, but they are still to be counted. Written by the votes room only.
-- Counting may take a while, and nobody's ballot in another round waits for it: sealing and freezing what came of it are two short transactions.
create table round_seal (
    round_id bigint primary key references voting_round,
    ballots integer not null,
    sealed_at timestamptz not null
);
grant select on round_seal to buurtstem_app;
insert into round_seal (round_id, ballots, sealed_at) select round_id, ballots, counted_at from round_outcome;

-- Seals a round whose time is over, once: its ballots become public, in the order of their receipts, and all rows are written anew in one
-- transaction, so that the order in which they came is gone from the tables. Null when there was nothing to seal.
create or replace function close_round(p_round bigint, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    there integer;
begin
    perform from voting_round
    where id = p_round and stage = 'FIXED' and closes_at <= least(p_now, clock_timestamp())
    for update;
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

-- Says that a sealed round was counted, when what came of it is there.
create function finish_round(p_round bigint, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update voting_round set stage = 'COUNTED', counted_at = least(p_now, clock_timestamp())
    where id = p_round and stage = 'FIXED'
    and exists (select from round_seal where round_id = p_round)
    and exists (select from round_outcome where round_id = p_round);
    return found;
end
$$;
revoke all on function finish_round from public;
grant execute on function finish_round to buurtstem_app;

-- The last word, whatever a clock says: a sealed round takes no ballot.
create or replace function grow_leaf() returns trigger language plpgsql as $$
begin
    if exists (select from round_seal where round_id = new.round_id) then
        raise exception 'the round is sealed' using errcode = 'BS003';
    end if;
    insert into waiting_leaf (round_id, leaf)
    values (new.round_id, sha256('\x00'::bytea || convert_to(
        'buurtstem ballot 1' || e'\n' || new.round_id || e'\n' || new.receipt || e'\n' || new.marks || e'\n', 'UTF8')))
    on conflict do nothing;
    return new;
end
$$;

-- What is refused after sealing is in no published number, or counting once more would give another file.
create or replace function note_refused_ballot(p_round bigint, p_reason text) returns void language sql as $$
    insert into public.refused_ballot (round_id, reason, times)
    select p_round, p_reason, 1
    where not exists (select from public.round_seal where round_id = p_round)
    on conflict (round_id, reason) do update set times = refused_ballot.times + 1
$$;

create or replace function take_in_leaves(p_round bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v record;
    b record;
begin
    perform from voting_round where id = p_round for update;
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
