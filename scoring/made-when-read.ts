/** Parts of a result that cost more than the result and that of a large book are seldom read. */

/** Lets a derived class put its fields on the object that is given, in place of one of its own. */
class Given {
  constructor(given: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for
    return given;
  }
}

/**
 * Gives objects a property that is made when it is first read; it is copied, listed and written as JSON like any other.
 * @returns the function that puts it on an object, last in its order of keys
 */
export function madeWhenRead<Name extends string, Value>(name: Name) {
  /** How it is made stands unseen on the object: a WeakMap of a large book keeps the collector busy. */
  class Unmade extends Given {
    readonly #make: () => Value;

    constructor(owner: object, make: () => Value) {
      super(owner);
      this.#make = make;
    }

    static makerOf(owner: object): () => Value {
      return (owner as Unmade).#make;
    }
  }
  const keep = (owner: object, value: Value): Value => {
    Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
    return value;
  };
  // One for all objects, so that they keep one shape.
  const property: PropertyDescriptor & ThisType<object> = {
    get() {
      return keep(this, Unmade.makerOf(this)());
    },
    set(value: Value) {
      keep(this, value);
    },
    enumerable: true,
    configurable: true,
  };
  return <Owner extends object>(owner: Owner, make: () => Value): Owner & Record<Name, Value> => {
    new Unmade(owner, make);
    return Object.defineProperty(owner, name, property) as Owner & Record<Name, Value>;
  };
}
