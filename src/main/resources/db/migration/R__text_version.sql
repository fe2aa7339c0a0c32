-- Every version of what people wrote, for the file in which they take their own along. A view of the moderation room, read by the rooms
-- whose texts they are.

drop view if exists text_version;
create view text_version as
select subject_kind, subject_id, revision, content, written_at
from original;

grant select on text_version to buurtstem_app;
