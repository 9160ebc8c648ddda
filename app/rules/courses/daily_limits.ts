/** How much of what others get letters or work from may be asked for in one day of Tokyo (assumed). */
export const DAILY_LIMITS = {
  /** people whom one company nominates without having confirmed them as employees: each gets a letter */
  outsideNominations: 1_000,
  /** employers that one person declares: each company is told */
  declaredEmployers: 5,
  /** messages that one person sends to the desks */
  messagesToDesk: 20,
} as const
