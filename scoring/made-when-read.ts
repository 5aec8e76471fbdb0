/** Parts of a result that cost more than the result and that of a large book are seldom read. */

/**
 * Gives objects a property that is made when it is first read; it is copied, listed and written as JSON like any other.
 * @returns the function that puts it on an object, last in its order of keys
 */
export function madeWhenRead<Name extends string, Value>(name: Name) {
  const makers = new WeakMap<object, () => Value>();
  const keep = (owner: object, value: Value): Value => {
    Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
    return value;
  };
  // One for all objects, so that they keep one shape.
  const property: PropertyDescriptor & ThisType<object> = {
    get() {
      return keep(this, makers.get(this)!());
    },
    set(value: Value) {
      keep(this, value);
    },
    enumerable: true,
    configurable: true,
  };
  return <Owner extends object>(owner: Owner, make: () => Value): Owner & Record<Name, Value> => {
    makers.set(owner, make);
    return Object.defineProperty(owner, name, property) as Owner & Record<Name, Value>;
  };
}
