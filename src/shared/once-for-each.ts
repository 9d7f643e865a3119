/**
 * `make`, whose answer for an object is kept as long as the object is. For what is reckoned of objects that nobody changes: what did not
 * change from one revision of a brief to the next is the same object.
 */
export function onceForEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let kept = known.get(key);
    if (!kept) {
      kept = { value: make(key) };
      known.set(key, kept);
    }
    return kept.value;
  };
}
