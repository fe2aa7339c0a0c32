-- Ballots. Written by the votes room only. Of each vote there are two rows that share nothing but their round: that somebody voted, and a
-- ballot. Neither tells a time finer than a day. The application's role adds both through one function and cannot read a ballot of an open round.

-- that somebody voted
create table round_voter (
    round_id bigint not null references voting_round,
    voter_key bytea not null check (length(voter_key) = 32), -- a keyed hash of an address or a letter's code, of this round alone
    channel text not null check (channel in ('ONLINE', 'LETTER', 'DESK')),
    neighbourhood_id integer references area, -- as they say themselves; null: not said
    voted_on date not null,
    primary key (round_id, voter_key)
);

-- what was voted, as long as the round is open
create table ballot (
    id uuid primary key default gen_random_uuid(),
    round_id bigint not null references voting_round,
    marks text not null check (length(marks) <= 4000), -- number of an option = 1 for chosen, or points, or a place
    token_hash bytea not null check (length(token_hash) = 32), -- of what its voter changes it with
    receipt text not null unique,
    unique (round_id, token_hash)
);

-- receipts of ballots that were changed since; without what stood on them
create table replaced_receipt (
    receipt text primary key,
    round_id bigint not null references voting_round
);
create index replaced_receipt_round on replaced_receipt (round_id);

-- what did not become a ballot, in numbers
create table refused_ballot (
    round_id bigint not null references voting_round,
    reason text not null check (reason in ('LATE', 'TWICE', 'CODE')),
    times integer not null,
    primary key (round_id, reason)
);

-- all ballots of a closed round, in the order of their receipts; public
create table counted_ballot (
    round_id bigint not null references voting_round,
    receipt text not null,
    marks text not null,
    primary key (round_id, receipt)
);

-- what was computed from them, once
create table round_outcome (
    round_id bigint primary key references voting_round,
    voters integer not null,
    ballots integer not null,
    void integer not null,
    outcome jsonb not null,
    lot_secret text not null, -- whose hash was public before the first vote
    counted_at timestamptz not null
);

-- The clock of the vote: this database's own. A program whose clock is held in the past (a demo's history, a test) is believed.
create function voting_now(p_now timestamptz) returns timestamptz language sql volatile as $$
    select case when p_now > clock_timestamp() - interval '1 minute' then clock_timestamp() else p_now end
$$;

create function note_refused_ballot(p_round bigint, p_reason text) returns void language sql as $$
    insert into public.refused_ballot (round_id, reason, times) values (p_round, p_reason, 1)
    on conflict (round_id, reason) do update set times = refused_ballot.times + 1
$$;

-- Takes some votes together and says of each what came of it: COUNTED, REPEATED (was there already), CHANGED, TWICE (they voted before),
-- UNKNOWN (nothing to change), EARLY, LATE or CLOSED. The round is held, so that it cannot be counted while a ballot is on its way.
-- That somebody voted is written in the order of keys, ballots in the order of receipts: neither says anything about the other.
create function cast_ballots(p_now timestamptz, p_votes jsonb) returns table (n integer, verdict text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    v record;
    r record;
    old_receipt text;
    said text;
    taken jsonb := '[]';
begin
    perform from voting_round where id in (select (x ->> 'round')::bigint from jsonb_array_elements(p_votes) x) order by id for share;
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
        elsif voting_now(p_now) >= r.closes_at then
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

-- Closes a round whose time is over, once: its ballots become public, in the order of their receipts, and all rows are written anew in one
-- transaction, so that the order in which they came is gone from the tables. Null when there was nothing to close.
create function close_round(p_round bigint, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ballots integer;
begin
    update voting_round set stage = 'COUNTED', counted_at = least(p_now, clock_timestamp())
    where id = p_round and stage = 'FIXED' and closes_at <= least(p_now, clock_timestamp());
    if not found then
        return null;
    end if;
    with gone as (
        delete from ballot where round_id = p_round returning receipt, marks
    )
    insert into counted_ballot (round_id, receipt, marks) select p_round, receipt, marks from gone order by receipt;
    get diagnostics ballots = row_count;
    create temporary table voters on commit drop as select * from round_voter where round_id = p_round;
    delete from round_voter where round_id = p_round;
    insert into round_voter select * from voters order by voter_key;
    drop table voters;
    return ballots;
end
$$;

-- How an open poll stands, if its results may be seen while it is open; nothing of any other round.
create function open_marks(p_round bigint) returns table (marks text)
language sql stable security definer set search_path = public, pg_temp as $$
    select b.marks
    from ballot b
    join voting_round r on r.id = b.round_id
    where r.id = p_round and not r.secret
    order by b.receipt
$$;

revoke all on function cast_ballots, close_round, open_marks, note_refused_ballot from public;
grant execute on function cast_ballots, close_round, open_marks to buurtstem_app;
grant select on round_voter, counted_ballot, refused_ballot, replaced_receipt to buurtstem_app;
grant select, insert on round_outcome to buurtstem_app;
