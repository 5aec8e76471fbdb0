/** Owners by id or name. A name that no list holds becomes an owner of its own, under the name as given. */
import type { OwnerRecord } from '../domain/records.ts';
import { CellFault } from './values.ts';

export class OwnerDirectory {
  private readonly ids = new Set<string>();
  private readonly idsByName = new Map<string, string[]>();
  private readonly created: OwnerRecord[] = [];

  add(owner: { ownerId: string; name: string }): void {
    if (this.ids.has(owner.ownerId)) return;
    this.ids.add(owner.ownerId);
    const key = owner.name.toLowerCase();
    this.idsByName.set(key, [...(this.idsByName.get(key) ?? []), owner.ownerId]);
  }

  /** The owner's id. A name that two listed owners share is a fault: nobody can tell which is meant. */
  resolve(reference: string): string | CellFault {
    if (this.ids.has(reference)) return reference;
    const named = this.idsByName.get(reference.toLowerCase()) ?? [];
    if (named.length > 1) {
      return new CellFault('ambiguous name', `'${reference}' is the name of ${named.join(' and ')}`);
    }
    if (named[0] !== undefined) return named[0];
    const owner = {
      ownerId: reference,
      name: reference,
      manager: null,
      region: null,
      role: null,
      active: true,
    };
    this.add(owner);
    this.created.push(owner);
    return reference;
  }

  /** Owners met by name only since the last call. */
  takeCreated(): OwnerRecord[] {
    return this.created.splice(0);
  }
}
