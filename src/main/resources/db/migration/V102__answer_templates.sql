-- Feedback: answers of a municipality to begin with. Made, changed and removed by its officials. Written by the feedback room only.
create table answer_template (
    id bigint generated always as identity primary key,
    municipality_id integer not null references area,
    name text not null,
    form jsonb not null, -- by the names of the fields
    version integer not null default 1,
    changed_at timestamptz not null,
    unique (municipality_id, name)
);

grant select, insert, update, delete on answer_template to buurtstem_app;
