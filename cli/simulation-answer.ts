/** A simulation in the documented JSON: accounts by their id as `account`, as every command says it. */
import type { Simulation } from '../domain/simulation.ts';
import type { SimulateAnswer } from './shapes-models.ts';

type Answer = SimulateAnswer['simulation'];

const accountOf = <Rest extends { accountId: string }>({ accountId, ...rest }: Rest) => ({
  account: accountId,
  ...rest,
});

export function simulationAnswer({ moves, caps, ...simulation }: Simulation): Answer {
  const seats = (side: Simulation['caps'][number]['before']) =>
    side === null ? null : { ...side, displaced: side.displaced.map(accountOf) };
  return {
    ...simulation,
    moves: moves.map(accountOf),
    caps: caps.map((cap) => ({ ...cap, before: seats(cap.before), after: seats(cap.after) })),
  };
}
