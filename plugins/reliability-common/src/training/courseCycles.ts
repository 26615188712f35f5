/**
 * Courses that ask for each other before they can be begun: each cycle once,
 * as the names in order, the first being the first by name. Prerequisites
 * that are not among the courses are passed over. Never throws.
 *
 * @public
 */
export function courseCycles(
  courses: ReadonlyArray<{ name: string; prerequisites: readonly string[] }>,
): string[][] {
  const left = new Map(
    courses.map(course => [course.name, course.prerequisites]),
  );
  const cycles: string[][] = [];
  for (;;) {
    removeReachable(left);
    const start = Array.from(left.keys()).sort()[0];
    if (start === undefined) return cycles;
    const cycle = cycleFrom(start, left);
    cycles.push(cycle);
    for (const name of cycle) left.delete(name);
  }
}

/** Takes away what can be begun once what was taken away before is done. */
function removeReachable(left: Map<string, readonly string[]>) {
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [name, prerequisites] of left) {
      if (!prerequisites.some(each => left.has(each))) left.delete(name);
    }
  }
}

/** Every course that is left waits for one that is left, so the walk comes round. */
function cycleFrom(
  start: string,
  left: ReadonlyMap<string, readonly string[]>,
): string[] {
  const walk = new Map<string, number>();
  let name = start;
  while (!walk.has(name)) {
    walk.set(name, walk.size);
    name = left.get(name)?.find(each => left.has(each)) ?? name;
  }
  const cycle = Array.from(walk.keys()).slice(walk.get(name));
  const first = cycle.indexOf([...cycle].sort()[0]);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
