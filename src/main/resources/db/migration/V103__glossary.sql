-- Feedback: words of a municipality and what they mean, beside and above those that come with the product. An empty
-- explanation takes a word of the product out. Written by the feedback room only.
create table glossary_word (
    municipality_id integer not null references area,
    word text not null, -- in lower case
    forms text not null default '', -- other forms of it, with commas between
    instead text not null default '', -- an everyday word, for who writes
    explanations jsonb not null, -- by language
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (municipality_id, word)
);

grant select, insert, update, delete on glossary_word to buurtstem_app;
