/** A meeting of the panel, as clerk, chair and members type it. */
import type { PanelPlan } from '#actions/panels/plan_panel'
import type { FieldVote } from '#actions/panels/cast_votes'
import { DECLARED_TIES } from '#rules/certifications/declared_ties'
import { plainText, readAs } from '#validators/companies/understood'
import { form } from '#validators/form'
import { typedDay, typedMoment, typedTime } from '#values/typed'

const MOST = 100
const ids = () => form.array(form.number().withoutDecimals().positive()).maxLength(MOST).optional()
const reason = () => form.string().trim().minLength(1).maxLength(500)

const plan = () => ({
  day: readAs(typedDay, 'day'),
  begins: readAs(typedTime, 'time'),
  place: form.string().trim().minLength(1).maxLength(200),
  remarks: plainText(2_000),
  members: ids(),
  cases: ids(),
})

export const panelValidator = form.create(plan())
/** With the version of the meeting that was on the screen. */
export const changedPanelValidator = form.create({ ...plan(), version: form.number().withoutDecimals().min(0) })

export const attendanceValidator = form.create({ attending: ids() })
export const reasonValidator = form.create({ reason: reason() })
export const recusalValidator = form.create({ member: form.number().withoutDecimals().positive().optional(), because: reason() })
export const discussionValidator = form.create({ discussion: plainText(4_000), was: plainText(4_000) })
export const postponementValidator = form.create({ because: plainText(500) })

export const declarationValidator = form.create({
  answer: form.enum(DECLARED_TIES),
  note: plainText(500),
})

export const voteValidator = form.create({
  votes: form
    .array(
      form.object({
        field: form.string().maxLength(40),
        vote: form.enum(['fit', 'conditional', 'unfit', 'abstain'] as const),
        conditions: plainText(800).requiredWhen('vote', '=', 'conditional'),
      })
    )
    .maxLength(MOST),
})

type Planned = Awaited<ReturnType<typeof panelValidator.validate>>
type Voted = Awaited<ReturnType<typeof voteValidator.validate>>

export const planOfForm = ({ day, begins, place, remarks, members, cases }: Planned): PanelPlan => ({
  heldAt: typedMoment(`${day}T${begins}`)!,
  place,
  remarks: remarks ?? null,
  members: members ?? [],
  cases: cases ?? [],
})

export const votesOfForm = ({ votes }: Voted): FieldVote[] =>
  votes.map(({ field, vote, conditions }) => ({ field, vote, conditions: conditions ?? null }))
