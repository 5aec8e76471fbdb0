/** What follows from a model alone is worked out once: a book asks for it at every account. */
import type { Model } from '../domain/model.ts';

/** The function with its result kept for each model; a loaded model is never changed. */
export function perModel<Made>(make: (model: Model) => Made): (model: Model) => Made {
  const known = new WeakMap<Model, Made>();
  return (model) => {
    let made = known.get(model);
    if (made === undefined) {
      made = make(model);
      known.set(model, made);
    }
    return made;
  };
}
