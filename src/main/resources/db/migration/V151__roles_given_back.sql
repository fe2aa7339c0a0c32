-- Residents: which import of borders ended a role with its area, so that taking the import back gives the role back. Written by the
-- residents room only.
alter table role_log add column area_import bigint; -- number of the import; null: it had another reason
create index role_log_import on role_log (area_import) where area_import is not null;
