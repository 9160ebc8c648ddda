import type Proposal from '#models/proposal'
import type StaffPost from '#models/staff_post'

interface Held {
  held: string | null
  isOwnCompany: boolean
}

/** Whether it is this person's turn to decide, in whose name, and if not, what bars them. */
export function turnOf(proposal: Proposal, { held, isOwnCompany }: Held, userId: number, posts: StaffPost[]) {
  const turn = posts.find(({ post }) => post === proposal.awaitingPost) ?? null
  const isBarred = isOwnCompany || (held !== null && held !== `approver:${proposal.awaitingPost}`)
  const isDeputy = turn !== null && turn.userId !== userId

  return {
    isLast: proposal.route.at(-1) === proposal.awaitingPost,
    turn,
    isDeputy,
    principal: isDeputy ? turn.user.name : null,
    mayDecide: proposal.state === 'open' && turn !== null && !isBarred,
    barredBecause: turn === null ? null : isOwnCompany ? 'own_company' : isBarred ? 'four_eyes' : null,
  }
}
