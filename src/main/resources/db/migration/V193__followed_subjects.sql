-- Follows: subjects of the municipality can be followed themselves. Written by the follows room only.
alter table follow
    drop constraint follow_kind_check,
    add constraint follow_kind_check check (kind in ('IDEA', 'AREA', 'CIRCLE', 'SUBJECT'));
