import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockCompany } from '#actions/companies/lock_company'
import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Affiliation from '#models/affiliation'
import { storedInstant } from '#models/columns'
import Invitation from '#models/invitation'
import { passwordHash } from '#models/password_hash'
import StaffPost from '#models/staff_post'
import User from '#models/user'
import { invitationByToken } from '#queries/invitations/invitation_by_token'
import { RuleViolation } from '#rules/rule_violation'
import { now, today } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

interface NewPerson {
  name: string
  password: string
  locale: string
}

/**
 * The invited person takes the place offered; nobody else can.
 * @throws RuleViolation `invitation_closed`, `invitation_for_another`
 */
export const acceptInvitation = (token: string, user: User): Promise<Invitation> =>
  inTransaction(async (trx) => {
    const invitation = await take(trx, token)
    if (invitation.email !== user.email) throw new RuleViolation('invitation_for_another')
    await givePlace(trx, invitation, user.id)
    return invitation
  })

/** The same for an address that is not registered yet: who holds the mailed link has shown that it is theirs. */
export async function registerInvited(token: string, { name, password, locale }: NewPerson): Promise<{ user: User; invitation: Invitation }> {
  if (!(await invitationByToken(token))) throw new RuleViolation('invitation_closed') // the hash of a password costs too much to make for anybody
  const hashed = await passwordHash.make(password)
  const at = storedInstant(now())

  return inTransaction(async (trx) => {
    const invitation = await take(trx, token)
    const row = { email: invitation.email, name, locale, password: hashed, is_demo: false, created_at: at, updated_at: at }
    await trx.knexQuery().from('users').insert(row).onConflict('email').ignore()
    const user = await User.query({ client: trx }).where('email', invitation.email).firstOrFail()
    if (user.confirmedAt || user.deactivatedAt) throw new RuleViolation('invitation_needs_sign_in')

    await trx.from('users').where('id', user.id).update({ name, locale, password: hashed, confirmed_at: at })
    await givePlace(trx, invitation, user.id)
    return { user: await User.findOrFail(user.id, { client: trx }), invitation }
  })
}

async function take(trx: TransactionClientContract, token: string): Promise<Invitation> {
  const at = storedInstant(now())
  const link = { token_hash: hashOfToken(token) }
  const open = trx.from('invitations').where(link).whereNull('accepted_at').whereNull('withdrawn_at').where('expires_at', '>', at)
  const [taken] = [await open.update({ accepted_at: at })].flat() as number[]
  if (!taken) throw new RuleViolation('invitation_closed')

  return Invitation.query({ client: trx }).where('tokenHash', link.token_hash).firstOrFail()
}

async function givePlace(trx: TransactionClientContract, invitation: Invitation, userId: number) {
  if (invitation.companyId) await joinCompany(trx, invitation.companyId, invitation.kind, userId)
  else await takePosts(trx, invitation, userId)
  await recordAudit(trx, {
    actor: { id: userId, as: invitation.companyId ? 'applicant' : 'staff' },
    action: 'invitation.accepted',
    subject: { type: 'invitation', id: invitation.id },
    changes: { kind: [null, invitation.kind], companyId: [null, invitation.companyId] },
  })
}

async function joinCompany(trx: TransactionClientContract, companyId: number, kind: string, userId: number) {
  await lockCompany(trx, companyId)
  const running = await Affiliation.query({ client: trx }).where({ companyId, userId }).whereNull('until').whereIn('kind', ['administrator', 'member']).first()
  if (running?.kind === 'administrator' || running?.kind === kind) return
  if (running) await running.merge({ until: now() }).save()
  await Affiliation.create({ companyId, userId, kind, since: now() }, { client: trx })
}

async function takePosts(trx: TransactionClientContract, { payload, invitedById }: Invitation, userId: number) {
  for (const { desk, post, since } of payload.posts) {
    const begins = since > today() ? since : today()
    await StaffPost.create({ userId, desk, post, since: begins, postedById: invitedById }, { client: trx })
  }
}
