-- Voting rounds: what the municipality says in public about a round that nobody can change any more, and stopping one. Written by the votes room only.
create table round_notice (
    id bigint generated always as identity primary key,
    round_id bigint not null references voting_round,
    stops boolean not null default false, -- whether it is the reason why the round was stopped
    body text not null check (length(body) between 20 and 2000),
    language text not null,
    said_at timestamptz not null
);
create index round_notice_round on round_notice (round_id, id);
create unique index round_notice_stops on round_notice (round_id) where stops;
grant select, insert on round_notice to buurtstem_app;

-- What people were asked stays what it is from the moment the dates are fixed. Before the round opens it can be taken back; while it is open it can be stopped,
-- with a reason that everybody reads, and then it is never opened again and never counted.
create or replace function voting_round_stays() returns trigger language plpgsql as $$
begin
    if old.stage = 'FIXED' and new.stage = 'COUNTED' and current_user <> 'buurtstem_app' then
        return new;
    elsif old.stage = 'FIXED' and new.stage = 'DRAFT' and clock_timestamp() < old.opens_at then
        return new;
    elsif old.stage = 'FIXED' and new.stage = 'STOPPED'
        and to_jsonb(new) - 'stage' - 'revision' = to_jsonb(old) - 'stage' - 'revision'
        and exists (select from round_notice n where n.round_id = old.id and n.stops)
        and not exists (select from round_seal s where s.round_id = old.id) then
        return new;
    elsif old.stage in ('FIXED', 'STOPPED', 'COUNTED') or new.stage in ('STOPPED', 'COUNTED') then
        raise exception 'the round is fixed' using errcode = 'BS001';
    end if;
    return new;
end
$$;

-- What was read only once when a round is over is forgotten.
drop trigger forget_paper_entries on voting_round;
create trigger forget_paper_entries after update on voting_round
    for each row when (new.stage in ('STOPPED', 'COUNTED') and old.stage not in ('STOPPED', 'COUNTED')) execute function forget_paper_entries();
