import { inState, inYen, onDay, text } from '#queries/indicators/rows/cells'
import type { Description } from '#queries/indicators/rows/describe'

export const describeClaims: Description = {
  columns: ['number', 'company', 'programme', 'arrivedOn', 'decidedOn', 'granted', 'state'],
  async of(client, ids) {
    const rows = await client
      .from('claims')
      .join('companies', 'companies.id', 'claims.company_id')
      .join('subsidy_programmes as programmes', 'programmes.id', 'claims.programme_id')
      .leftJoin('grant_decisions as decisions', 'decisions.claim_id', 'claims.id')
      .leftJoin('grant_refusals as refusals', 'refusals.claim_id', 'claims.id')
      .whereIn('claims.id', ids)
      .select('claims.id', 'claims.number', 'claims.arrived_on', 'claims.state', 'companies.name as company', 'decisions.amount')
      .select(
        'programmes.name as programme',
        'programmes.name_en as programme_en',
        'decisions.decided_on as granted_on',
        'refusals.decided_on as refused_on'
      )

    return rows.map((row) => ({
      id: row.id,
      cells: {
        number: text(row.number),
        company: text(row.company),
        programme: text({ ja: row.programme, en: row.programme_en }),
        arrivedOn: onDay(row.arrived_on),
        decidedOn: onDay(row.granted_on ?? row.refused_on),
        granted: inYen(row.amount),
        state: inState('claim', row.state),
      },
    }))
  },
}

/** A hire is known by the mark the company gave, never by name. */
export const describeHires: Description = {
  columns: ['number', 'company', 'hire', 'startsOn'],
  async of(client, ids) {
    const rows = await client
      .from('hires')
      .join('claims', 'claims.id', 'hires.claim_id')
      .join('companies', 'companies.id', 'claims.company_id')
      .whereIn('hires.id', ids)
      .select('hires.id', 'hires.staff_mark', 'hires.starts_on', 'claims.number', 'companies.name as company')

    return rows.map((row) => ({
      id: row.id,
      cells: { number: text(row.number), company: text(row.company), hire: text(row.staff_mark), startsOn: onDay(row.starts_on) },
    }))
  },
}

export const describeTerms: Description = {
  columns: ['programme', 'windowFrom', 'windowTo'],
  async of(client, ids) {
    const rows = await client
      .from('programme_terms as terms')
      .join('subsidy_programmes as programmes', 'programmes.id', 'terms.programme_id')
      .whereIn('terms.id', ids)
      .select('terms.id', 'terms.window_from', 'terms.window_to', 'programmes.name', 'programmes.name_en')

    return rows.map((row) => ({
      id: row.id,
      cells: { programme: text({ ja: row.name, en: row.name_en }), windowFrom: onDay(row.window_from), windowTo: onDay(row.window_to) },
    }))
  },
}
