import type { HttpContext } from '@adonisjs/core/http'
import { castVotes } from '#actions/panels/cast_votes'
import { declareTies } from '#actions/panels/declare_ties'
import { noteDiscussion } from '#actions/panels/note_discussion'
import { postponeItem } from '#actions/panels/postpone_item'
import { recuseMember } from '#actions/panels/recuse_member'
import { agendaPack } from '#queries/panels/agenda_pack'
import { itemOf, seenPanel } from '#queries/panels/seen_panel'
import { keepingTyped } from '#services/forms/keeping_typed'
import { packSections, packWords } from '#services/papers/pack_paper'
import {
  declarationValidator,
  discussionValidator,
  postponementValidator,
  recusalValidator,
  votesOfForm,
  voteValidator,
} from '#validators/panels/panel'

/** One case in the room: read, discussed, voted on, put off, and left by whom it concerns. */
export default class PanelItemsController {
  async show({ params, actor, locale, view }: HttpContext) {
    const seen = await seenPanel(params.panel_id, actor)
    const item = itemOf(seen, params.item_id)
    const [pack] = await agendaPack([item])
    const own = item.row.votes.filter(({ userId }) => userId === actor.id)
    return view.render('pages/panels/item', { ...seen, item, own, sections: packSections(packWords(locale, seen), pack!) })
  }

  async declare(ctx: HttpContext) {
    const { item, seen, address } = await this.item(ctx)
    const { answer, note } = await ctx.request.validateUsing(declarationValidator)
    await declareTies(item.row.id, { answer, note: note ?? null }, ctx.actor)
    return said(
      ctx,
      answer === 'none' ? address : `/office/certifications/panels/${seen.panel.id}`,
      answer === 'none' ? 'declared' : 'recused'
    )
  }

  async vote(ctx: HttpContext) {
    const { item, address } = await this.item(ctx)
    await castVotes(item.row.id, votesOfForm(await ctx.request.validateUsing(voteValidator)), ctx.actor)
    return said(ctx, address, 'voted')
  }

  async discuss(ctx: HttpContext) {
    const { item, address } = await this.item(ctx)
    const { discussion = null, was = null } = await ctx.request.validateUsing(discussionValidator)
    await keepingTyped(ctx, () => noteDiscussion(item.row.id, { discussion, was }, ctx.actor))
    return said(ctx, address, 'noted')
  }

  async postpone(ctx: HttpContext) {
    const { item, address } = await this.item(ctx)
    const { because } = await ctx.request.validateUsing(postponementValidator)
    await postponeItem(item.row.id, because ?? null, ctx.actor)
    return said(ctx, address, because ? 'postponed' : 'taken_up')
  }

  /** Whoever leaves the room leaves the page too: the case is no longer theirs to see. */
  async recuse(ctx: HttpContext) {
    const { item, seen, address } = await this.item(ctx)
    const { member, because } = await ctx.request.validateUsing(recusalValidator)
    const leaving = member ?? ctx.actor.id!
    await recuseMember(item.row.id, leaving, because, ctx.actor)
    return said(ctx, leaving === ctx.actor.id ? `/office/certifications/panels/${seen.panel.id}` : address, 'recused')
  }

  private async item({ params, actor }: HttpContext) {
    const seen = await seenPanel(params.panel_id, actor)
    const item = itemOf(seen, params.item_id)
    return { seen, item, address: `/office/certifications/panels/${seen.panel.id}/items/${item.row.id}` }
  }
}

function said({ response, session, i18n }: HttpContext, address: string, words: string) {
  session.flash('notice', { kind: 'success', text: i18n.t(`panels.${words}`) })
  return response.redirect().toPath(address)
}
