-- Desk: what colleagues write to each other when they hand work over joins what no public query finds. Written by the desk room only.
alter table desk_note set schema internal;

comment on column internal.desk_note.note is 'internal';
comment on column desk_act.title is 'internal';
comment on column desk_act.fields is 'internal';
comment on column desk_view.name is 'internal';
