-- How an open poll stands, if that may be seen while it is open. Written by the votes room only. A standing is taken at most once a day, and only when
-- at least ten ballots came since the one before it: what stands between two of them is never the ballot of one person. Only a function of the
-- database looks into the ballots for it; the application's role reads what was taken, and no ballot.
create table poll_standing (
    round_id bigint not null references voting_round,
    taken_on date not null,
    ballots integer not null,
    sums jsonb not null, -- what stands on ballots, and on how many
    primary key (round_id, taken_on)
);
grant select on poll_standing to buurtstem_app;

create function take_standings(p_now timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    today date := (voting_now(p_now) at time zone 'Europe/Amsterdam')::date;
    taken integer;
begin
    insert into poll_standing (round_id, taken_on, ballots, sums)
    select r.id, today, there.ballots, there.sums
    from voting_round r
    cross join lateral (
        select sum(one.n)::integer as ballots, jsonb_object_agg(one.marks, one.n) as sums
        from (select b.marks, count(*) as n from ballot b where b.round_id = r.id group by b.marks) one
    ) there
    where not r.secret
    and r.stage = 'FIXED'
    and r.opens_at <= voting_now(p_now)
    and r.closes_at > voting_now(p_now)
    and not exists (select from poll_standing s where s.round_id = r.id and s.taken_on >= today)
    and there.ballots >= 10 + coalesce((select max(s.ballots) from poll_standing s where s.round_id = r.id), 0)
    on conflict do nothing;
    get diagnostics taken = row_count;
    return taken;
end
$$;
revoke all on function take_standings from public;
grant execute on function take_standings to buurtstem_app;

drop function open_marks(bigint);
