-- What was taken out while preparing a walkshop, so that it can be put back as it was, under its own number. Written by the walkshop room
-- only. It is gone for good as soon as people are back.
create table walkshop_removed (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    part text not null check (part in ('STEP', 'PERSON', 'PAIR', 'LENS', 'THEME', 'NODE', 'CARD', 'PLAN')),
    content jsonb not null, -- the whole row, and under "people" who was in the pair or had the lens
    removed_at timestamptz not null
);
create index walkshop_removed_walkshop on walkshop_removed (walkshop_id, id);

grant select, insert, update, delete on walkshop_removed to buurtstem_app;

-- there are names in it
comment on column walkshop_removed.content is 'internal';
