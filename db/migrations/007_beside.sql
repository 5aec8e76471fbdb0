-- A run may carry a second model beside its own: its tiers are said too, and decide nothing. All null without one.
ALTER TABLE runs
  ADD COLUMN beside_id      text,
  ADD COLUMN beside_name    text,
  ADD COLUMN beside_version integer,
  ADD COLUMN beside_hash    text,
  ADD COLUMN beside_yaml    text;
