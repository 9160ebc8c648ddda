import type { HttpContext } from '@adonisjs/core/http'
import { dropRevocation } from '#actions/revocations/drop_revocation'
import { hear } from '#actions/revocations/hear'
import { postponeHearing } from '#actions/revocations/postpone_hearing'
import { proposeRevocation } from '#actions/revocations/propose_revocation'
import { deskRevocation } from '#queries/revocations/desk_revocation'
import { keepingTyped } from '#services/forms/keeping_typed'
import {
  droppingValidator,
  heardValidator,
  hearingMoment,
  postponementValidator,
  revocationProposalValidator,
} from '#validators/office/revocations'

/** What the clerk does with a revocation under way. */
export default class HearingsController {
  async postpone(ctx: HttpContext) {
    const { id } = await deskRevocation(ctx)
    const { postponedBecause: reason, hearingPlace, ...when } = await ctx.request.validateUsing(postponementValidator)
    await keepingTyped(ctx, () => postponeHearing(id, { hearingAt: hearingMoment(when), hearingPlace, reason }, ctx.actor))
    return back(ctx, id, 'postponed')
  }

  async store(ctx: HttpContext) {
    const { id } = await deskRevocation(ctx)
    const { appeared, hearingNote: note } = await ctx.request.validateUsing(heardValidator)
    await keepingTyped(ctx, () => hear(id, { appeared: appeared === '1', note }, ctx.actor))
    return back(ctx, id, 'heard')
  }

  async propose(ctx: HttpContext) {
    const { id } = await deskRevocation(ctx)
    const typed = await ctx.request.validateUsing(revocationProposalValidator)
    await keepingTyped(ctx, () => proposeRevocation(id, typed, ctx.actor))
    return back(ctx, id, 'proposed')
  }

  async drop(ctx: HttpContext) {
    const { id } = await deskRevocation(ctx)
    const { dropReason } = await ctx.request.validateUsing(droppingValidator)
    await keepingTyped(ctx, () => dropRevocation(id, dropReason, ctx.actor))
    return back(ctx, id, 'dropped')
  }
}

function back({ session, response, i18n }: HttpContext, id: number, done: string) {
  session.flash('notice', { kind: 'success', text: i18n.t(`certificate_life.revocation.${done}`) })
  return response.redirect().toPath(`/office/certifications/revocations/${id}`)
}
