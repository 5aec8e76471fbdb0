-- Versions of models that people adopted: only ever added, the latest of a model is the one in use.
-- Version 0 is the file that the program ships; it is not stored.
CREATE TABLE model_versions (
  model_id   text NOT NULL CHECK (model_id <> ''),
  version    integer NOT NULL CHECK (version >= 1),
  model_yaml text NOT NULL,
  -- Hash of the content, as runs have it.
  hash       text NOT NULL,
  -- Name of the file that it was adopted from; null for an entry that goes back.
  file       text,
  -- The earlier version that this entry goes back to, 0 for the shipped one; null for a file.
  back_to    integer CHECK (back_to >= 0 AND back_to < version),
  adopted_by text NOT NULL CHECK (adopted_by <> ''),
  note       text CHECK (note <> ''),
  -- Shown in the log and nowhere else: no report depends on it.
  adopted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (model_id, version),
  CHECK ((file IS NULL) <> (back_to IS NULL))
);
