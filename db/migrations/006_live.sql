-- What happens to accounts between two runs: confirmed signals, hot-account flags, families that merge and split.

-- A source may say that a signal is confirmed; some types act only then.
ALTER TABLE signals ADD COLUMN confirmed boolean;

-- A person asks for an interim re-score. It moves nothing itself, and ends by itself.
CREATE TABLE account_flags (
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  flag_id    bigint GENERATED ALWAYS AS IDENTITY,
  why        text NOT NULL CHECK (why <> ''),
  set_by     text NOT NULL CHECK (set_by <> ''),
  set_on     date NOT NULL,
  expires    date NOT NULL CHECK (expires >= set_on),
  PRIMARY KEY (account_id, flag_id)
);

-- From the effective date on a merged account counts as part of head_id, and one that is split off stands alone.
-- The rows of both stay where they are, so that each date before keeps its own history.
CREATE TABLE family_events (
  account_id   text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  event_id     bigint GENERATED ALWAYS AS IDENTITY,
  kind         text NOT NULL CHECK (kind IN ('merge', 'split')),
  head_id      text NOT NULL,
  effective_on date NOT NULL,
  why          text NOT NULL CHECK (why <> ''),
  said_by      text NOT NULL CHECK (said_by <> ''),
  PRIMARY KEY (account_id, event_id),
  CHECK (account_id <> head_id)
);
