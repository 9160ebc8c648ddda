/**
 * Does the same work for each, one after the other; one that fails stands in nobody's way.
 * @throws AggregateError of what failed, after all the others were done
 */
export async function eachApart<T>(all: readonly T[], work: (one: T) => Promise<unknown>) {
  const failures: unknown[] = []
  for (const one of all) await work(one).catch((error) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} failed`)
}
