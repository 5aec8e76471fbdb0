/** What a command does, and how the commands of program*.ts hand it over: its modules are read when it runs. */
import type { CommandContext } from './context.ts';

export type Action<Arguments extends unknown[]> = (
  context: CommandContext,
  ...rest: Arguments
) => Promise<void>;

/** Makes of an action what commander calls, with a context made from the flags. */
export type WithContext = <Arguments extends unknown[]>(
  action: Action<Arguments>,
) => (...rest: unknown[]) => Promise<void>;

/** A command's modules are read when it runs: most commands need few of the libraries. */
export const later =
  <Arguments extends unknown[]>(load: () => Promise<Action<Arguments>>): Action<Arguments> =>
  async (context, ...rest) =>
    (await load())(context, ...rest);
