-- What a citizen gathers for a supplement is kept like any other draft until it is sent.
alter table dossiers.draft add column supplements text;
create unique index draft_of_supplement on dossiers.draft (account, supplements)
    where supplements is not null and submitted_as is null;
