-- Areas: in which neighbourhood postcodes lie, as a municipality's own file says. Written by the areas room only.
create table postcode_list (
    municipality_id integer primary key references area,
    file text not null check (length(file) <= 120),
    ranges integer not null check (ranges > 0),
    loaded_at timestamptz not null
);

-- one postcode, or some that follow each other; one that spans two neighbourhoods stands here twice
create table postcode_range (
    municipality_id integer not null references postcode_list on delete cascade,
    low text collate "C" not null check (low ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    high text collate "C" not null check (high ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    neighbourhood_id integer not null references area,
    check (low <= high),
    primary key (municipality_id, low, high, neighbourhood_id)
);

grant select, insert, delete on postcode_list, postcode_range to buurtstem_app;

-- Voting rounds: an address and a postcode may be asked for together. The postcode itself is not kept.
alter table voting_round
    drop constraint voting_round_entrance_check,
    add constraint voting_round_entrance_check check (entrance in ('EMAIL', 'POSTCODE', 'LETTER', 'BOTH'));
