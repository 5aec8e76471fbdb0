/**
 * Typed errors. Each says what was wrong, where, and what would have been possible; the command line maps
 * them to exit statuses (design: 2 = bad use or something that cannot be read, 1 = a check that failed).
 */
export class TiersError extends Error {
  override readonly name: string = 'TiersError';
  /** What the reader can do next; printed under the message. */
  readonly hint: string | undefined;

  constructor(message: string, options: { cause?: unknown; hint?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
  }
}

/** A command, flag or argument that cannot be used as given. Exit status 2. */
export class UsageError extends TiersError {
  override readonly name = 'UsageError';
}

/** A file that is missing, unreadable or not of the form it should have. Exit status 2, nothing written. */
export class FileError extends TiersError {
  override readonly name = 'FileError';
}

/** A tiering model that does not hold together; the message names file, line and what was possible. Exit 2. */
export class ModelError extends TiersError {
  override readonly name = 'ModelError';
}

/** A database that cannot be reached, started or read. Exit status 2. */
export class DatabaseError extends TiersError {
  override readonly name = 'DatabaseError';
}

/** A check was made and did not hold (an audit with faults, `--strict` with rows set aside). Exit status 1. */
export class CheckFailed extends TiersError {
  override readonly name = 'CheckFailed';
}

/** A reference in a draft or a model's text that names no fact, or one that was not scored. The draft goes back. */
export class ReferenceFault extends TiersError {
  override readonly name = 'ReferenceFault';
}
