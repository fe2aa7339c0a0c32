-- Voting rounds: how many of the residents must take part or agree, and which round goes on from which. Written by the votes room only.
alter table voting_round
    add column norm_of text check (norm_of in ('TURNOUT', 'SUPPORT')), -- whether people must vote at all, or choose the same
    add column norm_percent integer check (norm_percent between 1 and 100), -- of the residents of the area, not of the voters
    add column norm_residents integer check (norm_residents > 0), -- as many as there were when the dates were fixed
    add column before_id bigint references voting_round, -- the round whose winners are its options
    add check ((norm_of is null) = (norm_percent is null)),
    add check (norm_of is null or stage in ('DRAFT', 'ANNOUNCED') or norm_residents is not null),
    add check (norm_of is null or way <> 'POLL'),
    add check (norm_of is distinct from 'SUPPORT' or way not in ('POINTS', 'RANKED', 'RANKED_PAIRS'));
create unique index voting_round_before on voting_round (before_id) where before_id is not null;
