-- Ideas: where each is in its life, also before it is public, for rooms that watch over terms. Never shown as it is.
drop view if exists idea_life;

create view idea_life as
select id, stage, staged_at, neighbourhood_id, district_id, municipality_id
from idea;

grant select on idea_life to buurtstem_app;
