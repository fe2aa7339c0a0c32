-- Walkshops, on the way: everything that was written down, as the tablets made it. These tables only grow: the application's own role can add and
-- read. An edit is a record that supersedes another, a deletion is a tombstone. Written by the package walkshop.field only.
create table walk_record (
    record_id uuid primary key,
    walkshop_id bigint not null references walkshop,
    device_id uuid not null,
    seq bigint not null check (seq >= 1), -- order is (device, seq), never a clock
    hash text not null check (hash ~ '^[0-9a-f]{64}$'), -- SHA-256 of body
    body text not null, -- exactly as the tablet wrote it, with fields that nobody knows yet
    content jsonb not null, -- the same as this version of the program reads it: of the present schema, every value of its type
    kind text not null check (kind in ('observation', 'interview', 'moment', 'priority', 'track', 'tombstone', 'other')),
    schema_version integer not null,
    made_at timestamptz not null, -- by the tablet's clock, whatever that says
    stored_at timestamptz not null,
    late boolean not null, -- came in after the walkshop was closed
    unique (device_id, seq)
);
create index walk_record_walkshop on walk_record (walkshop_id, kind);
create index walk_record_late on walk_record (walkshop_id) where late;

create table walk_supersedes (
    record_id uuid not null references walk_record,
    superseded uuid not null, -- which may still be on another tablet
    walkshop_id bigint not null,
    primary key (record_id, superseded)
);
create index walk_supersedes_back on walk_supersedes (superseded);

create table walk_record_attachment (
    record_id uuid not null references walk_record,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (record_id, sha256)
);
create index walk_record_attachment_back on walk_record_attachment (sha256);

-- what could not stand beside what was there, whole: a person chooses
create table walk_quarantine (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop,
    record_id uuid not null,
    device_id uuid not null,
    seq bigint not null,
    hash text not null,
    body text not null,
    reason text not null check (reason in ('OTHER_TEXT', 'SAME_NUMBER')), -- the id is taken by another text; or its number on its tablet by another record
    arrived_at timestamptz not null,
    unique (record_id, hash)
);
create index walk_quarantine_walkshop on walk_quarantine (walkshop_id, id);

create table walk_quarantine_choice (
    quarantine_id bigint primary key references walk_quarantine,
    taken boolean not null, -- true: this text holds; false: what was there
    chosen_at timestamptz not null
);

create table walk_late_choice (
    record_id uuid primary key references walk_record,
    taken boolean not null,
    chosen_at timestamptz not null
);

-- One record in one transaction, and one outcome: stored, duplicate (the same is there) or conflict (kept in quarantine).
create function walk_take_in(
    p_record uuid, p_walkshop bigint, p_device uuid, p_seq bigint, p_hash text, p_body text, p_content jsonb, p_kind text, p_schema integer,
    p_made timestamptz, p_now timestamptz, p_supersedes uuid[], p_attachments text[]) returns text
language plpgsql as $$
declare
    there text;
begin
    insert into walk_record (
        record_id, walkshop_id, device_id, seq, hash, body, content, kind, schema_version, made_at, stored_at, late)
    select p_record, w.id, p_device, p_seq, p_hash, p_body, p_content, p_kind, p_schema, p_made, p_now, w.stage = 'CLOSED'
    from walkshop w
    where w.id = p_walkshop
    on conflict do nothing;
    if found then
        insert into walk_supersedes (record_id, superseded, walkshop_id)
        select distinct p_record, s, p_walkshop from unnest(p_supersedes) s;
        insert into walk_record_attachment (record_id, sha256)
        select distinct p_record, a from unnest(p_attachments) a;
        return 'stored';
    end if;
    select hash into there from walk_record where record_id = p_record;
    if there = p_hash then
        return 'duplicate';
    end if;
    insert into walk_quarantine (walkshop_id, record_id, device_id, seq, hash, body, reason, arrived_at)
    values (p_walkshop, p_record, p_device, p_seq, p_hash, p_body,
        case when there is null then 'SAME_NUMBER' else 'OTHER_TEXT' end, p_now)
    on conflict do nothing;
    return 'conflict';
end
$$;

grant select, insert on walk_record, walk_supersedes, walk_record_attachment, walk_quarantine, walk_quarantine_choice, walk_late_choice to buurtstem_app;

comment on column walk_record.body is 'internal';
comment on column walk_quarantine.body is 'internal';
