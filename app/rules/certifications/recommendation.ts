/**
 * 審査会の議決 of one field, as two questions in order: 認定するか, then 条件を付けるか.
 * The majority of the votes cast decides each; abstentions are no votes. A tie is decided by the chair's own vote (assumed).
 */
export type Verdict = 'fit' | 'conditional' | 'unfit'
export type VoteWord = Verdict | 'abstain'

export interface MemberVote {
  member: number
  vote: VoteWord
  conditions: string | null
}

export interface FieldRecommendation {
  verdict: Verdict
  conditions: string | null
}

/** By field; what the approvers' route decides on. */
export type Recommendation = Record<string, FieldRecommendation>

export type VoteCounts = Record<VoteWord, number>

export const countVotes = (votes: Pick<MemberVote, 'vote'>[]): VoteCounts => ({
  fit: votes.filter(({ vote }) => vote === 'fit').length,
  conditional: votes.filter(({ vote }) => vote === 'conditional').length,
  unfit: votes.filter(({ vote }) => vote === 'unfit').length,
  abstain: votes.filter(({ vote }) => vote === 'abstain').length,
})

/**
 * @param chairs the presiding chair first, then who takes the chair where that one has left the room or abstains
 * @returns null where nobody voted, or a tie finds no chair's vote: the case is heard again another day
 */
export function recommendationOf(votes: MemberVote[], chairs: number[]): FieldRecommendation | null {
  const { fit, conditional, unfit } = countVotes(votes)
  const chair = castingVote(votes, chairs)
  const forIt = fit + conditional
  if (forIt + unfit === 0 || (forIt === unfit && chair === null)) return null

  const passes = forIt === unfit ? chair !== 'unfit' : forIt > unfit
  if (!passes) return { verdict: 'unfit', conditions: null }
  const isBare = fit === conditional ? chair === 'fit' : fit > conditional

  return isBare ? { verdict: 'fit', conditions: null } : { verdict: 'conditional', conditions: conditionsOf(votes) }
}

function castingVote(votes: MemberVote[], chairs: number[]): Verdict | null {
  for (const chair of chairs) {
    const own = votes.find(({ member }) => member === chair)
    if (own && own.vote !== 'abstain') return own.vote
  }

  return null
}

/** Each condition once, in the order of the votes. */
const conditionsOf = (votes: MemberVote[]) =>
  [...new Set(votes.flatMap(({ vote, conditions }) => (vote === 'conditional' && conditions ? [conditions.trim()] : [])))].join('\n') ||
  null
