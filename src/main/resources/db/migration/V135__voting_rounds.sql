-- Voting rounds: a question with options, who votes on it and until when, and what happens with the result. Written by the votes room only.
-- Who makes and opens them stands in the audit log: no column here leads to a person.
create table voting_round (
    id bigint generated always as identity primary key,
    question text not null check (length(question) between 10 and 150),
    body text not null check (length(body) between 20 and 5000),
    language text not null,
    area_id integer not null references area,
    influence text check (influence in ('INFORM', 'CONSULT', 'ADVISE', 'DECIDE')),
    result_use text not null default '' check (length(result_use) <= 1000), -- what happens with the result
    way text not null check (way in
        ('POLL', 'SINGLE', 'APPROVAL', 'POINTS', 'RANKED', 'RANKED_PAIRS', 'BUDGET', 'BUDGET_FAIR')), -- how people choose, and how it is counted
    winners integer not null default 1 check (winners between 1 and 20),
    budget integer check (budget between 1 and 100000000), -- whole euros
    points integer check (points between 2 and 100), -- to divide
    most integer check (most between 1 and 50), -- options one may choose; null: any number
    age integer check (age between 6 and 99), -- from which one may vote, as one says oneself; null: any
    residence boolean not null default true, -- whether voters declare that they live in the area
    secret boolean not null default true, -- whether nobody sees results before it is closed
    season text check (season in ('SPRING', 'SUMMER', 'AUTUMN', 'WINTER')), -- about when, as long as the dates are not fixed
    season_year integer check (season_year between 2000 and 2200),
    opens_at timestamptz,
    closes_at timestamptz,
    lot text, -- hash of the secret that breaks ties, public before the first vote
    stage text not null default 'DRAFT' check (stage in ('DRAFT', 'ANNOUNCED', 'FIXED', 'COUNTED')),
    made_at timestamptz not null,
    counted_at timestamptz,
    revision integer not null default 1,
    check (secret or way = 'POLL'),
    check ((season is null) = (season_year is null)),
    check (opens_at < closes_at),
    check (stage = 'DRAFT' or influence is not null and result_use <> ''),
    check (stage in ('DRAFT', 'ANNOUNCED') or opens_at is not null and closes_at is not null and lot is not null),
    check ((stage = 'COUNTED') = (counted_at is not null))
);
create index voting_round_stage on voting_round (stage, closes_at);
create index voting_round_area on voting_round (area_id);

-- of a budget: what may go to one theme at most
create table voting_round_part (
    round_id bigint not null references voting_round,
    theme text not null check (theme in
        ('GREEN', 'TRAFFIC', 'PLAY', 'MEETING', 'CLEAN', 'HOUSING', 'CARE', 'SAFETY', 'CLIMATE', 'CULTURE')),
    most integer not null check (most between 0 and 100000000),
    primary key (round_id, theme)
);

create table voting_option (
    id bigint generated always as identity primary key,
    round_id bigint not null references voting_round,
    title text not null check (length(title) between 3 and 100),
    body text not null default '' check (length(body) <= 2000),
    language text not null,
    cost integer check (cost between 0 and 100000000), -- whole euros
    effects text not null default '' check (length(effects) <= 600), -- what else follows from it
    theme text check (theme in
        ('GREEN', 'TRAFFIC', 'PLAY', 'MEETING', 'CLEAN', 'HOUSING', 'CARE', 'SAFETY', 'CLIMATE', 'CULTURE')),
    idea_id bigint references idea,
    photo text references photo,
    photo_alt text not null default '',
    place_name text not null default '' check (length(place_name) <= 100)
);
create index voting_option_round on voting_option (round_id, id);
create index voting_option_idea on voting_option (idea_id) where idea_id is not null;
create index voting_option_photo on voting_option (photo) where photo is not null;

-- What people were asked stays what it is from the moment the dates are fixed. Before the round opens it can be taken back.
create function voting_round_stays() returns trigger language plpgsql as $$
begin
    if old.stage = 'FIXED' and new.stage = 'COUNTED' and current_user <> 'buurtstem_app' then
        return new;
    elsif old.stage = 'FIXED' and new.stage = 'DRAFT' and clock_timestamp() < old.opens_at then
        return new;
    elsif old.stage in ('FIXED', 'COUNTED') or new.stage = 'COUNTED' then
        raise exception 'the round is fixed' using errcode = 'BS001';
    end if;
    return new;
end
$$;
create trigger voting_round_stays before update on voting_round for each row execute function voting_round_stays();

create function voting_option_stays() returns trigger language plpgsql as $$
declare
    moved record := case when tg_op = 'INSERT' then new else old end;
begin
    perform from voting_round where id = moved.round_id and stage in ('DRAFT', 'ANNOUNCED') for share;
    if not found then
        raise exception 'the round is fixed' using errcode = 'BS001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger voting_option_stays before insert or update or delete on voting_option for each row execute function voting_option_stays();
create trigger voting_part_stays before insert or update or delete on voting_round_part for each row execute function voting_option_stays();

grant select, insert, update on voting_round to buurtstem_app;
grant select, insert, update, delete on voting_option, voting_round_part to buurtstem_app;
