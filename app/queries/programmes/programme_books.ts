import db from '@adonisjs/lucid/services/db'
import ProgrammeTerm from '#models/programme_term'
import SubsidyProgramme from '#models/subsidy_programme'
import type { TermsInForce } from '#rules/claims/programme_definition'

interface Flow {
  programme_terms_id: number
  from_account: string
  to_account: string
  amount: number | string
}

/** Every programme with its terms, the newest year first, and what its budget holds; three queries in all. */
export async function programmeBooks() {
  const programmes = await SubsidyProgramme.query().orderBy('id')
  const terms = await ProgrammeTerm.query().orderBy('fiscalYear', 'desc').orderBy('windowFrom')
  const flows: Flow[] = await db
    .from('budget_entries')
    .groupBy('programme_terms_id', 'from_account', 'to_account')
    .select('programme_terms_id', 'from_account', 'to_account')
    .sum('amount as amount')

  return programmes.map((programme) => ({
    programme,
    terms: terms
      .filter(({ programmeId }) => programmeId === programme.id)
      .map((row) => ({ row, definition: row.definition as TermsInForce, budget: positionIn(flows, row) })),
  }))
}

function positionIn(flows: Flow[], { id, budget }: ProgrammeTerm) {
  const own = flows.filter((flow) => flow.programme_terms_id === id)
  const held = (account: string) =>
    own.reduce((sum, flow) => sum + Number(flow.amount) * (Number(flow.to_account === account) - Number(flow.from_account === account)), 0)
  const [reserved, committed, paid] = [held('reserved'), held('committed'), held('paid')]

  return { budget: Number(budget), reserved, committed, paid, left: Number(budget) - committed - paid }
}
