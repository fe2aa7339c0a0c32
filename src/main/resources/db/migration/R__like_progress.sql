-- Like progress: how far each public idea is, for the likes room's panels. A view of the likes room, read by any.

drop view if exists like_progress;
create view like_progress as
select
    i.id as idea_id,
    i.author_id,
    i.stage,
    i.district_id,
    i.likes_needed,
    i.window_ends_at,
    coalesce(t.likes, 0) as likes,
    t.supported_at
from idea i
left join like_tally t on t.idea_id = i.id
where i.published_at is not null
    and i.stage not in ('DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'HIDDEN');

grant select on like_progress to buurtstem_app;
