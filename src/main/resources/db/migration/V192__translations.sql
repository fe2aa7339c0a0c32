-- Translations: texts of the municipality in another language, by hand. The newest counts; earlier ones stay, and so does what each was made
-- of. Nothing that is counted or signed reads this. Written by the translations room only.
create table translation (
    kind text not null check (kind in ('answers', 'subjects', 'votes', 'chats')), -- as addresses name it
    thing bigint not null, -- number of the answer, subject, round or session
    language text not null,
    number integer not null check (number >= 1),
    words jsonb not null, -- by the names of the parts
    originals jsonb not null, -- the same parts as they stood in the original; where it says something else by now, the translation is passed over
    made_by uuid references resident on delete set null,
    made_name text not null, -- public name of who made it
    made_at timestamptz not null,
    late boolean not null default false, -- the original was fixed before, so that people were asked in other words first
    primary key (kind, thing, language, number)
);

-- what was translated before of answers
insert into translation (kind, thing, language, number, words, originals, made_by, made_name, made_at)
select 'answers', t.answer_id, t.language, t.number,
    jsonb_build_object('possible', t.possible, 'impossible', t.impossible, 'planned', t.planned, 'who', t.who, 'why', t.why, 'whyHere', t.why_here),
    jsonb_build_object('possible', a.possible, 'impossible', a.impossible, 'planned', a.planned, 'who', a.who, 'why', a.why, 'whyHere', a.why_here),
    t.made_by, coalesce(r.name, a.signed_name), t.made_at
from answer_translation t
join answer a on a.id = t.answer_id
left join resident r on r.id = t.made_by;
drop table answer_translation;

grant select, insert on translation to buurtstem_app;
grant update (made_by) on translation to buurtstem_app;
