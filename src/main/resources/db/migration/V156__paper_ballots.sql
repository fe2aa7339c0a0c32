-- Voting on paper at a desk. Written by the votes room only. Who got a paper and what stands on papers share nothing: a visit knows no number of a paper, and
-- a paper no person. A paper is known by a keyed hash of the code on it, as a letter is.

-- where and until when people vote on paper; papers are entered until the round closes, and not after
create table paper_desk (
    round_id bigint primary key references voting_round,
    until timestamptz not null, -- papers are given out and handed in until then
    place text not null check (length(place) between 3 and 200) -- where, and when it is open, in words
);

create table paper_ballot (
    round_id bigint not null references voting_round,
    serial integer not null, -- stands on paper and stub
    voter_key bytea not null check (length(voter_key) = 32),
    printed_on date not null,
    state text not null default 'PRINTED' check (state in ('PRINTED', 'ENTERED', 'VOID')),
    reason text check (reason in ('LOST', 'EXCHANGED', 'UNREADABLE', 'RULES', 'MARKED')), -- why it is void
    check ((state = 'VOID') = (reason is not null)),
    primary key (round_id, serial),
    unique (round_id, voter_key)
);

-- somebody who got a paper: by address or letter if they named one, else by chance; no name, no number, no hour
create table desk_visit (
    round_id bigint not null references voting_round,
    voter_key bytea not null check (length(voter_key) = 32),
    neighbourhood_id integer references area, -- as they say themselves; null: not said
    visited_on date not null,
    primary key (round_id, voter_key)
);

-- what one person read on a paper until a second read the same; sealed with the installation's pepper
create table internal.paper_entry (
    round_id bigint not null,
    serial integer not null,
    n smallint not null check (n in (1, 2)),
    said bytea not null,
    entered_by bytea not null check (length(entered_by) = 32), -- keyed hash, so that nobody enters a paper twice
    primary key (round_id, serial, n),
    foreign key (round_id, serial) references paper_ballot
);

alter table refused_ballot
    drop constraint refused_ballot_reason_check,
    add constraint refused_ballot_reason_check check
        (reason in ('LATE', 'TWICE', 'CODE', 'PAPER_UNREADABLE', 'PAPER_RULES', 'PAPER_MARKED'));

-- Gives somebody a paper, once: GIVEN, VOTED (they voted or got one before), EARLY, LATE or NONE. The round is held, so that nobody votes meanwhile.
create function visit_desk(p_round bigint, p_now timestamptz, p_voter bytea, p_neighbourhood integer) returns text
language plpgsql as $$
declare
    r record;
begin
    select v.stage, v.opens_at, d.until into r
    from voting_round v
    join paper_desk d on d.round_id = v.id
    where v.id = p_round
    for update of v;
    if not found or r.stage <> 'FIXED' then
        return 'NONE';
    elsif voting_now(p_now) < r.opens_at then
        return 'EARLY';
    elsif voting_now(p_now) >= r.until then
        return 'LATE';
    elsif exists (select from round_voter where round_id = p_round and voter_key = p_voter) then
        return 'VOTED';
    end if;
    insert into desk_visit (round_id, voter_key, neighbourhood_id, visited_on)
    values (p_round, p_voter, p_neighbourhood, (voting_now(p_now) at time zone 'Europe/Amsterdam')::date)
    on conflict do nothing;
    return case when found then 'GIVEN' else 'VOTED' end;
end
$$;

-- Whether one paper more was given out than has come back; the desk is held.
create function more_papers_out(p_round bigint) returns boolean language plpgsql as $$
begin
    perform from public.paper_desk where round_id = p_round for update;
    return (select count(*) from public.desk_visit where round_id = p_round)
        > (select count(*) from public.paper_ballot
            where round_id = p_round and (state = 'ENTERED' or reason in ('UNREADABLE', 'RULES', 'MARKED')));
end
$$;

-- The database's last word: who got a paper votes in no other way, and a paper counts once, if it is good and somebody got it. What does not hold is left out
-- here, and cast_ballots says TWICE.
create function paper_or_elsewhere() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from round_seal where round_id = new.round_id) then
        return new; -- sealing writes all rows anew
    elsif new.channel <> 'DESK' then
        if exists (select from desk_visit v where v.round_id = new.round_id and v.voter_key = new.voter_key) then
            return null;
        end if;
        return new;
    elsif not more_papers_out(new.round_id) then
        return null;
    end if;
    update paper_ballot set state = 'ENTERED'
    where round_id = new.round_id and voter_key = new.voter_key and state = 'PRINTED';
    if not found then
        return null;
    end if;
    delete from internal.paper_entry e
    using paper_ballot p
    where p.round_id = new.round_id and p.voter_key = new.voter_key and e.round_id = p.round_id and e.serial = p.serial;
    return new;
end
$$;
create trigger paper_or_elsewhere before insert on round_voter for each row execute function paper_or_elsewhere();

-- A paper that somebody handed in and that cannot count; true when it is void now.
create function spoil_paper(p_round bigint, p_now timestamptz, p_voter bytea, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    number integer;
begin
    perform from voting_round where id = p_round and stage = 'FIXED' and voting_now(p_now) < closes_at for share;
    if not found or not more_papers_out(p_round) then
        return false;
    end if;
    update paper_ballot set state = 'VOID', reason = p_reason
    where round_id = p_round and voter_key = p_voter and state = 'PRINTED'
    returning serial into number;
    if not found then
        return false;
    end if;
    delete from internal.paper_entry where round_id = p_round and serial = number;
    perform note_refused_ballot(p_round, 'PAPER_' || p_reason);
    return true;
end
$$;

-- What was read only once when a round closes is forgotten.
create function forget_paper_entries() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from internal.paper_entry where round_id = new.id;
    return new;
end
$$;
create trigger forget_paper_entries after update on voting_round
    for each row when (new.stage = 'COUNTED' and old.stage <> 'COUNTED') execute function forget_paper_entries();

revoke all on function visit_desk, more_papers_out, paper_or_elsewhere, spoil_paper, forget_paper_entries from public;
grant execute on function visit_desk, spoil_paper to buurtstem_app;
grant select, insert, update on paper_desk to buurtstem_app;
grant select, insert on paper_ballot, desk_visit to buurtstem_app;
grant update (state, reason) on paper_ballot to buurtstem_app;
grant select, insert, delete on internal.paper_entry to buurtstem_app;
