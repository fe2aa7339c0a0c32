-- Areas: whether a colleague reads an answer before it is published; null inherits from the area above. Written by the
-- areas room only.
alter table area_settings add column second_eyes boolean;

-- Feedback: who read an answer before it was published, where the area wants that. Never public.
alter table answer add column read_by uuid references resident on delete set null;
grant update (read_by) on answer to buurtstem_app;

-- Feedback: answers that are being written, one per idea and official; seen by the officials of the area only. Gone once the
-- answer is given. Written by the feedback room only.
create table answer_draft (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    writer_id uuid not null references resident on delete cascade,
    form jsonb not null, -- as it was typed, by the names of the fields
    version integer not null default 1, -- one more at every change
    saved_at timestamptz not null,
    state text not null default 'WRITING' check (state in ('WRITING', 'ASKED', 'SENT_BACK')),
    colleague_id uuid references resident on delete set null, -- who is asked to read it; null: any official of the area
    remark text not null default '', -- of the colleague who sent it back
    remark_name text not null default '',
    unique (idea_id, writer_id)
);

comment on column answer_draft.form is 'internal: not given yet';
comment on column answer_draft.remark is 'internal: among officials of the area';
comment on column answer_draft.remark_name is 'internal: among officials of the area';

grant select, insert, update, delete on answer_draft to buurtstem_app;
