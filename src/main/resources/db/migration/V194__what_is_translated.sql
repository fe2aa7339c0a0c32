-- Translations: what a chat session says is read in the language it was written in; its statements come from many people while it runs. Written by
-- the translations room only.
alter table translation
    drop constraint translation_kind_check,
    add constraint translation_kind_check check (kind in ('answers', 'subjects', 'votes'));
