-- What the product makes of the sources. A run is named by its content, so that the same run is saved once.
-- Kept as json, not jsonb: what is read back must print in the order in which it was made.

CREATE TABLE runs (
  run_id        text PRIMARY KEY,
  as_of         date NOT NULL,
  status        text NOT NULL CHECK (status IN ('running', 'draft', 'published', 'superseded')),
  model_id      text NOT NULL,
  model_name    text NOT NULL,
  model_version integer NOT NULL,
  model_hash    text NOT NULL,
  model_yaml    text NOT NULL,
  input_hash    text NOT NULL,
  predecessor   text,
  -- The scored book without its accounts: caps, shares of the rules, medians, warnings.
  book          json NOT NULL,
  -- When it was made; never read into a report.
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX runs_by_date ON runs (as_of, status);

CREATE TABLE run_features (
  account_id text NOT NULL,
  run_id     text NOT NULL REFERENCES runs ON DELETE CASCADE,
  features   json NOT NULL,
  PRIMARY KEY (account_id, run_id)
);
CREATE INDEX run_features_by_run ON run_features (run_id);

CREATE TABLE run_ledgers (
  account_id text NOT NULL,
  run_id     text NOT NULL REFERENCES runs ON DELETE CASCADE,
  position   integer NOT NULL,
  -- The scored account without its features.
  scored     json NOT NULL,
  PRIMARY KEY (account_id, run_id)
);
CREATE INDEX run_ledgers_by_run ON run_ledgers (run_id);

CREATE TABLE tier_history (
  account_id  text NOT NULL,
  as_of       date NOT NULL,
  run_id      text NOT NULL REFERENCES runs ON DELETE CASCADE,
  name        text NOT NULL,
  status      text NOT NULL,
  tier        integer,
  label       text,
  scored_tier integer,
  score       numeric,
  PRIMARY KEY (account_id, as_of, run_id)
);
CREATE INDEX tier_history_by_run ON tier_history (run_id);

CREATE TABLE run_facts (
  run_id text PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
  sheet  json NOT NULL
);

CREATE TABLE run_documents (
  run_id  text NOT NULL REFERENCES runs ON DELETE CASCADE,
  path    text NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (run_id, path)
);

CREATE TABLE notes (
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  note_id    bigint GENERATED ALWAYS AS IDENTITY,
  author     text NOT NULL,
  date       date NOT NULL,
  text       text NOT NULL,
  expires    date,
  PRIMARY KEY (account_id, note_id)
);
