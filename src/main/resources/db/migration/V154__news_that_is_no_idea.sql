-- Follows: people also hear of things that are no ideas and have a page, such as a chat about a subject of their area. Written by the
-- follows room only.

alter table follow_notice
    alter column idea_id drop not null,
    add column title text, -- in the words of whoever made it
    add column language text, -- of the title
    add column path text, -- its page
    add column until timestamptz, -- when it is over: no mail speaks of it after that
    add constraint follow_notice_about check (num_nonnulls(idea_id, path) = 1),
    add constraint follow_notice_matter check (num_nonnulls(title, language, path, until) in (0, 4));
