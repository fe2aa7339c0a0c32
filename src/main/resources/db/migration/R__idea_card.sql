-- Idea cards: what everybody may know of an idea, with its likes and its author's public name. A view of the ideas room, read by any.

drop view if exists idea_card;
create view idea_card as
select
    i.id,
    i.title,
    i.goal,
    i.language,
    coalesce(i.entered_as, r.name, '') as author,
    i.theme,
    i.channel,
    i.stage,
    i.lon,
    i.lat,
    i.tile,
    i.place_name,
    i.neighbourhood_id,
    i.district_id,
    i.municipality_id,
    i.photo,
    i.photo_alt,
    i.likes_needed,
    i.window_ends_at,
    i.expired_because,
    i.shuffle,
    i.published_at,
    i.staged_at,
    i.search,
    i.listed,
    coalesce(t.likes, 0) as likes,
    t.supported_at
from idea i
left join resident r on r.id = i.author_id
left join like_tally t on t.idea_id = i.id
where i.published_at is not null
    and i.stage not in ('DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'HIDDEN');

grant select on idea_card to buurtstem_app;
