-- Moderation: likes have a house rule of their own, from the third edition on. Decisions of before keep theirs. Written by the moderation
-- room only.

alter table moderation_decision
    drop constraint moderation_decision_rule_check,
    add constraint moderation_decision_rule_check
        check (rule in ('NONE', 'ATTACK', 'THREAT', 'EXPOSES', 'SPAM', 'UNCLEAR', 'NOT_HERE', 'ONE_LIKE', 'URGENT'));

alter table appeal_ruling
    drop constraint appeal_ruling_rule_check,
    add constraint appeal_ruling_rule_check
        check (rule in ('NONE', 'ATTACK', 'THREAT', 'EXPOSES', 'SPAM', 'UNCLEAR', 'NOT_HERE', 'ONE_LIKE'));

-- Follows: whose like was given back hears of that too. Written by the follows room only.

alter table follow_notice
    drop constraint follow_notice_tie_check,
    add constraint follow_notice_tie_check check (tie in ('FOLLOWER', 'AUTHOR', 'SUPPORTER', 'LIKER', 'WRITER'));
