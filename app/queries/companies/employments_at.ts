import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type Company from '#models/company'
import { readInstant } from '#models/columns'

const SHOWN = 200

export interface EmploymentAt {
  id: number
  name: string
  email: string
  declaredAt: DateTime
  confirmedAt: DateTime | null
  endedAt: DateTime | null
}

/** Who says to work, works and worked at a company; those refused are not asked about again. */
export async function employmentsAt(company: Company): Promise<{ declared: EmploymentAt[]; current: EmploymentAt[]; ended: EmploymentAt[] }> {
  const [declared, current, ended] = await Promise.all([
    listOf(company).whereNull('employments.confirmed_at').whereNull('employments.ended_at'),
    listOf(company).whereNotNull('employments.confirmed_at').whereNull('employments.ended_at'),
    listOf(company).whereNotNull('employments.confirmed_at').whereNotNull('employments.ended_at'),
  ])
  return { declared: declared.map(read), current: current.map(read), ended: ended.map(read) }
}

const listOf = (company: Company) =>
  employmentsOfCompany(company)
    .join('users', 'users.id', 'employments.user_id')
    .whereNull('employments.refused_at')
    .orderBy('employments.id', 'desc')
    .limit(SHOWN)
    .select('employments.id', 'users.name', 'users.email', 'employments.declared_at', 'employments.confirmed_at', 'employments.ended_at')

/** Declared by the number of a company, before it was registered or since. */
export const employmentsOfCompany = ({ id, corporateNumber }: Company, client: Pick<typeof db, 'from'> = db) =>
  client.from('employments').where((query) => {
    void query.where('employments.company_id', id)
    if (corporateNumber) void query.orWhere((declared) => declared.whereNull('employments.company_id').where('employments.corporate_number', corporateNumber))
  })

const read = (row: any): EmploymentAt => ({
  id: row.id,
  name: row.name,
  email: row.email,
  declaredAt: readInstant(row.declared_at),
  confirmedAt: row.confirmed_at && readInstant(row.confirmed_at),
  endedAt: row.ended_at && readInstant(row.ended_at),
})
