-- Which revisions the one-stop desk settles whole (4 tại chỗ): a handful among all that were ever published.
create index revision_on_the_spot on procedures.revision (id) where content @> '{"route": {"onTheSpot": true}}';
