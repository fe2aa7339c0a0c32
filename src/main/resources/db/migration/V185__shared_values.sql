-- What a group makes of a walk: shared values, as the deeds that made them. Written by the walkshop room (together) only; it only grows, and taking
-- back is a deed as well. Records are named by their own number and not referred to: one that comes in later stands in place of an earlier one.
create sequence shared_value_number;

create table shared_value_deed (
    walkshop_id bigint not null references walkshop,
    step bigint not null check (step >= 1), -- what was done at once has one step
    number integer not null check (number >= 1),
    what text not null check (what in ('MADE', 'NAMED', 'PLACED', 'SORTED', 'MOVED', 'MERGED', 'TAKEN_AWAY', 'TAKEN_BACK')),
    value_id bigint not null, -- of the value it is about; 0 for none
    text text not null, -- its name, its place in the quadrant, or physical or social
    language text not null,
    record_id uuid, -- the observation that was moved
    other bigint not null, -- the value it went into, or the step that was taken back; 0 for none
    done_at timestamptz not null,
    primary key (walkshop_id, step, number),
    check ((what = 'MOVED') = (record_id is not null))
);
create index shared_value_deed_value on shared_value_deed (value_id) where what = 'MADE';

grant select, insert on shared_value_deed to buurtstem_app;
grant usage on sequence shared_value_number to buurtstem_app;
