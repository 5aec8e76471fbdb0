-- What people decided and where they disagree: events, only ever added. Each says who, in which role and on which
-- day; what stands on a date is read off the events up to it. recorded_at is never read into a report.

CREATE TABLE override_events (
  account_id   text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  event_id     bigint GENERATED ALWAYS AS IDENTITY,
  override_id  text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('requested', 'approved', 'rejected', 'reviewed', 'ended')),
  decided_on   date NOT NULL,
  person       text NOT NULL,
  role         text NOT NULL,
  -- The reason of a request, the comment of any other event: a person's words, never part of a report's own text.
  words        text,
  -- Of a request: tier numbers belong to one model. What the model gave then is kept to be held against later.
  model_id     text,
  tier         integer,
  model_tier   integer,
  expires      date,
  -- As-of date of the latest published run then: what a lock period is counted from.
  committed_on date,
  recorded_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, event_id),
  CHECK ((kind = 'requested') = (model_id IS NOT NULL AND tier IS NOT NULL AND words IS NOT NULL))
);
CREATE UNIQUE INDEX override_requests ON override_events (account_id, override_id) WHERE kind = 'requested';

CREATE TABLE dispute_events (
  account_id  text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  event_id    bigint GENERATED ALWAYS AS IDENTITY,
  dispute_id  text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('data', 'rule', 'settled')),
  decided_on  date NOT NULL,
  person      text NOT NULL,
  words       text NOT NULL,
  -- Of wrong data: the record that shows it.
  link        text,
  -- Of a vote: rule ids belong to one model.
  model_id    text,
  rule        text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, event_id),
  CHECK ((kind = 'rule') = (model_id IS NOT NULL AND rule IS NOT NULL))
);
CREATE UNIQUE INDEX disputes_begun ON dispute_events (account_id, dispute_id) WHERE kind <> 'settled';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'decisions are only ever added: record another event';
END $$;
CREATE TRIGGER override_events_kept BEFORE UPDATE ON override_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_events_kept BEFORE UPDATE ON dispute_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
