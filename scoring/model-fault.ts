/** A fault found in a model: where it stands, what is wrong, what would fit. */
export type Path = (string | number)[];
export interface ModelFault {
  path: Path;
  message: string;
  hint?: string | undefined;
}
