/** How much the bench sows and how long it loads. Quick is for everybody's machine; full is the size that growth is told by. */
const sizes = {
  quick: { courses: 1_000, people: 10_000, enrolments: 50_000, claims: 10_000, companies: 500, rounds: 3, seconds: 3, warmUp: 1 },
  full: { courses: 10_000, people: 200_000, enrolments: 1_000_000, claims: 1_000_000, companies: 5_000, rounds: 5, seconds: 10, warmUp: 3 },
}

/** People who are signed in, and how a seat is fought for. The last `contested` courses are fought for, the half before them has room. */
export const SIGNED_IN = 50
export const CROWD = { people: 200, seats: 30, contested: 40 }

export const sizeAsked = (args) => (args.includes('--full') ? { name: 'full', ...sizes.full } : { name: 'quick', ...sizes.quick })
