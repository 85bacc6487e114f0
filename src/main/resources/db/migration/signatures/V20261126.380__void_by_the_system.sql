-- A signed paper that the dossier's own course made void is taken back by the system, in nobody's name.
alter table signatures.withdrawal alter column officer drop not null;
