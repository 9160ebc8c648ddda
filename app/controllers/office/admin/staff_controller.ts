import type { HttpContext } from '@adonisjs/core/http'
import { deactivate, reactivate } from '#actions/staff/change_access'
import User from '#models/user'
import { openInvitations } from '#queries/companies/members_of'
import { allPostsOf, staffList } from '#queries/staff/staff_list'
import { today } from '#values/clock'
import { DESKS } from '#values/desks'
import { idIn } from '#values/id_in'

/** 職員: who works at which desk, from when until when. */
export default class StaffController {
  async index({ request, view }: HttpContext) {
    const list = await staffList(idIn(request.input('after')))
    return view.render('pages/office/admin/staff', { ...list, invitations: await openInvitations(null), desks: DESKS, today: today() })
  }

  async show({ params, view, user }: HttpContext) {
    const person = await staffMember(params.user_id)
    return view.render('pages/office/admin/staff_member', {
      person,
      held: await allPostsOf(person.id),
      desks: DESKS,
      today: today(),
      isOneself: person.id === user.id,
    })
  }

  async deactivate(ctx: HttpContext) {
    const person = await staffMember(ctx.params.user_id)
    await deactivate({ userId: person.id, actorId: ctx.user.id })
    return back(ctx, person, 'admin.staff.deactivated')
  }

  async reactivate(ctx: HttpContext) {
    const person = await staffMember(ctx.params.user_id)
    await reactivate({ userId: person.id, actorId: ctx.user.id })
    return back(ctx, person, 'admin.staff.reactivated')
  }
}

/** Somebody who holds or held a post; anybody else does not exist here. */
const staffMember = (id: unknown) =>
  User.query()
    .where('id', idIn(id))
    .whereHas('staffPosts', () => {})
    .firstOrFail()

function back({ session, response, i18n }: HttpContext, person: User, key: string) {
  session.flash('notice', { kind: 'success', text: i18n.t(key, { name: person.name }) })
  return response.redirect().toPath(`/office/admin/staff/${person.id}`)
}
