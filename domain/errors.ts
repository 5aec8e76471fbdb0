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

/** What can go wrong in a call to a language model; `kind` says what can be done about it. */
export type ModelCallFailure =
  /** 429, 529, 5xx, time-outs and lost connections, after the client's own retries. */
  | 'unavailable'
  /** A stream that broke off, an HTML page with status 200, anything that is no message. */
  | 'malformed'
  /** 400 and 413: the request itself is wrong; asking again changes nothing. */
  | 'rejected'
  /** 401 and 403. */
  | 'unauthorized'
  /** The run's cost ceiling or call budget does not allow another call. */
  | 'budget'
  /** The run was told to stop. */
  | 'aborted';

/** A call to a language model that brought no reply. The built-in writer takes over; never fatal to a report. */
export class ModelCallError extends TiersError {
  override readonly name = 'ModelCallError';
  readonly kind: ModelCallFailure;

  constructor(kind: ModelCallFailure, message: string, options: { cause?: unknown; hint?: string } = {}) {
    super(message, options);
    this.kind = kind;
  }
}

/** A command was told to stop by a signal. What was finished is kept; the same command goes on. Exit status 128 + signal. */
export class RunStopped extends TiersError {
  override readonly name = 'RunStopped';
  readonly signal: 'SIGINT' | 'SIGTERM';

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`Stopped by ${signal}. What was finished is kept; the same command goes on where it was.`);
    this.signal = signal;
  }
}
