-- The account of a walk: what the facilitator writes above and below it, and which photos everybody may see. Written by the walkshop room (report) only.
-- Both only grow: a text is revised by a later one, and the last look at a photo holds.
create table walk_report_text (
    walkshop_id bigint not null references walkshop,
    part text not null check (part in ('INTRODUCTION', 'CONCLUSION')),
    number integer not null check (number >= 1),
    text text not null check (length(text) <= 4000), -- empty: taken away
    language text not null,
    written_at timestamptz not null,
    primary key (walkshop_id, part, number)
);

-- A photo is public after a person looked at it and said so, as it is or with parts made unrecognisable.
create table walk_photo_look (
    walkshop_id bigint not null references walkshop,
    photo text not null check (photo ~ '^[0-9a-f]{64}$'), -- as it came, cleaned
    number integer not null check (number >= 1),
    shown text check (shown ~ '^[0-9a-f]{64}$'), -- what everybody sees in its place; null: nothing
    blots text not null default '', -- what was made unrecognisable: "left,top,width,height;…" in thousandths of the picture
    looked_at timestamptz not null,
    primary key (walkshop_id, photo, number)
);
create index walk_photo_look_shown on walk_photo_look (shown) where shown is not null;

grant select, insert on walk_report_text, walk_photo_look to buurtstem_app;

comment on column walk_photo_look.blots is 'internal';
