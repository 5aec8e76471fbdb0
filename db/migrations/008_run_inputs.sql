-- What a run was scored from, so that anybody can make it again: JSON, compressed, in parts of at most a thousand rows.
CREATE TABLE run_inputs (
  run_id  text NOT NULL REFERENCES runs ON DELETE CASCADE,
  part    text NOT NULL CHECK (part IN ('frame', 'rows', 'earlier', 'previous', 'committed', 'snapshot')),
  chunk   integer NOT NULL,
  -- SHA-256 of the JSON before it was compressed.
  sha256  text NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (run_id, part, chunk)
);
-- It is compressed already.
ALTER TABLE run_inputs ALTER COLUMN content SET STORAGE EXTERNAL;

-- Hashes of what came from outside, as it was when it arrived; null for what arrived before they were kept.
ALTER TABLE run_lookups ADD COLUMN sha256 text;
ALTER TABLE model_calls ADD COLUMN sha256 text;
