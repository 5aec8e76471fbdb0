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
  return keptFor(make);
}
