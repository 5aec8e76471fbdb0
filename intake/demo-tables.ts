/** The files of an export as tables, before they are written out. */
export type Cell = string | number | null;
/** A file's rows under its header, before they are written out. */
export type Table = { header: string[]; rows: Cell[][] };
export type Tables = Record<string, Table>;
