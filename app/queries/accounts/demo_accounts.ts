import db from '@adonisjs/lucid/services/db'
import { demoEmail, isDemo } from '#values/demo'

/** In this order they stand on the demonstration's sign-in page. */
export const DEMO_NAMES = [
  'company', 'certified', 'member', 'employee', 'student',
  'clerk1', 'clerk2', 'chief1', 'chief2', 'accountant1', 'accountant2', 'officer1', 'officer2', 'admin',
  'certclerk', 'reviewer1', 'reviewer2', 'reviewer3', 'reviewer4', 'reviewer5', 'chair', 'expert',
  'centre1', 'centre2', 'instructor', 'manager', 'auditor',
] // prettier-ignore

/** The accounts anyone may try; none outside the demonstration. */
export async function demoAccounts(): Promise<{ name: string; email: string }[]> {
  if (!isDemo()) return []
  const emails = DEMO_NAMES.map(demoEmail)
  const known = await db.from('users').whereIn('email', emails).where('is_demo', true).select('name', 'email')

  return known.sort((a, b) => emails.indexOf(a.email) - emails.indexOf(b.email))
}
