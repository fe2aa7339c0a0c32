-- Walkshops: those that belong to a question of the municipality are found from its page. Written by the walkshop room only.
create index walkshop_subject on walkshop (subject_id, id) where subject_id is not null;
