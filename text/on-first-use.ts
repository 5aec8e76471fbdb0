/**
 * What is made when it is first asked for. Open prose has tens of thousands of words and some six hundred patterns, and most
 * commands (a report, an answer, a simulation) read no open prose at all.
 */
export function onFirstUse<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
