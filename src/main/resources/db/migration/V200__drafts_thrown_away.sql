-- Voting rounds: drafts and options that somebody threw away and may put back, and codes that were wrong. Written by the votes room only.
do $$
declare
    c text;
begin
    for c in select conname from pg_constraint
        where conrelid = 'voting_round'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%''DRAFT''%'
    loop
        execute format('alter table voting_round drop constraint %I', c);
    end loop;
end
$$;
alter table voting_round
    add constraint voting_round_stages check (stage in ('DRAFT', 'THROWN', 'ANNOUNCED', 'FIXED', 'STOPPED', 'COUNTED')),
    add constraint voting_round_said check (stage in ('DRAFT', 'THROWN') or influence is not null and result_use <> ''),
    add constraint voting_round_dated check
        (stage in ('DRAFT', 'THROWN', 'ANNOUNCED') or opens_at is not null and closes_at is not null and lot is not null),
    add constraint voting_round_normed check
        (norm_of is null or stage in ('DRAFT', 'THROWN', 'ANNOUNCED') or norm_residents is not null);

-- a next round that was thrown away stands in nobody's way
drop index voting_round_before;
create unique index voting_round_before on voting_round (before_id) where before_id is not null and stage <> 'THROWN';

alter table voting_option add column removed_at timestamptz; -- taken off the ballot, and may be put back until the round is fixed
drop index voting_option_round;
create index voting_option_round on voting_option (round_id, id) where removed_at is null;
create index voting_option_removed on voting_option (round_id) where removed_at is not null;

-- Notes that somebody typed a code that is none, while people vote. The application cannot write other reasons by itself.
create function note_wrong_code(p_round bigint, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
    select note_refused_ballot(id, 'CODE')
    from voting_round
    where id = p_round and stage = 'FIXED' and voting_now(p_now) >= opens_at and voting_now(p_now) < closes_at
$$;
revoke all on function note_wrong_code from public;
grant execute on function note_wrong_code to buurtstem_app;
