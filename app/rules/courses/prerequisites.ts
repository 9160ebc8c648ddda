/** Courses to have completed that are not completed yet, in the order they are asked for. */
export const missingPrerequisites = (asked: readonly string[] | null, completed: readonly string[]) =>
  (asked ?? []).filter((code) => !completed.includes(code))
