/** What follows from a model alone is worked out once: a book asks for it at every account. */
import type { Model } from '../domain/model.ts';

/** The function with its result kept for each object that it is asked of; none of them is ever changed. */
export function keptFor<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) {
      made = make(key);
      known.set(key, made);
    }
    return made;
  };
}

/** The function with its result kept for each model; a loaded model is never changed. */
export function perModel<Made>(make: (model: Model) => Made): (model: Model) => Made {
  const kept = keptFor(make);
  // Account after account asks for the same model: the last one is at hand without a look-up.
  let last: { model: Model; made: Made } | null = null;
  return (model) => {
    if (last?.model !== model) last = { model, made: kept(model) };
    return last.made;
  };
}
