-- What only people of the municipality may see lives in a schema of its own, which no query finds unless it names it.
create schema internal;
grant usage on schema internal to buurtstem_app;

-- Feedback: what people of the municipality tell each other about an idea. Written by the feedback room only.
create table internal.remark (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    text text not null, -- empty when it was taken back
    language text not null,
    written_by uuid references resident on delete set null,
    written_at timestamptz not null,
    taken_back_at timestamptz,
    check (taken_back_at is null or text = '')
);
create index remark_idea on internal.remark (idea_id, written_at, id);

grant select, insert on internal.remark to buurtstem_app;
grant update (text, taken_back_at, written_by) on internal.remark to buurtstem_app;

-- Columns that no page or feed for the public may show are marked: a test puts a word into each of them and reads everything.
comment on column internal.remark.text is 'internal';
comment on column flag.remark is 'internal';
comment on column flag.flagger_hash is 'internal';
comment on column audit_log.detail is 'internal';
comment on column original.content is 'internal';
comment on column outbox.payload is 'internal';
comment on column resident.email is 'internal';
