import { type SchemaRules } from '@adonisjs/lucid/types/schema_generator'

const own = (decorator: string) => ({ source: '#models/columns', namedImports: [decorator] })
const typed = (tsType: string, source: string) => ({ source, typeImports: [tsType] })

const plain = (tsType: string, source: string) => ({ tsType, decorators: [{ name: '@column' }], imports: [typed(tsType, source)] })
const text = { tsType: 'string', decorators: [{ name: '@column' }], imports: [] }
const amount = { tsType: 'Yen', decorators: [{ name: '@whole' }], imports: [typed('Yen', '#values/yen'), own('whole')] }
const day = plain('Day', '#values/day')
const document = { tsType: 'any', decorators: [{ name: '@json' }], imports: [own('json')] }
const flag = { tsType: 'boolean', decorators: [{ name: '@flag' }], imports: [own('flag')] }
const instant = (args?: Record<string, boolean>) => ({
  tsType: 'DateTime',
  decorators: [{ name: '@instant', args }],
  imports: [{ source: 'luxon', namedImports: ['DateTime'] }, own('instant')],
})

const amounts = ['amount', 'total', 'budget', 'capital', 'claimed_amount', 'granted_amount', 'finalised_amount', 'eligible_cost',
  'entered_amount', 'approval_limit', 'net_amount', 'accepted_amount', 'refund_amount', 'fee', 'full_fee', 'refundable']
const documents = ['facts', 'definition', 'document', 'revisions', 'payload', 'explanation', 'conditions', 'data', 'route', 'changes',
  'old_value', 'new_value', 'company_facts', 'shares', 'declarations', 'saved_by_field', 'completion', 'prerequisites', 'answers', 'shared', 'entries', 'results', 'parameters',
  'fields', 'recommendation', 'expertise', 'employers', 'clients']
/** Lucid would write `sha_256`. */
const hash = (columnName: string) => ({ tsType: 'string', decorators: [{ name: '@column', args: { columnName } }], imports: [] })
const typedJson = (tsType: string, source: string) => ({ tsType, decorators: [{ name: '@json' }], imports: [typed(tsType.replace('[]', ''), source), own('json')] })
const secret = (tsType: string) => ({ tsType, decorators: [{ name: '@secret' }], imports: [{ source: '#models/secret', namedImports: ['secret'] }] })
const all = <T>(names: string[], rule: T) => Object.fromEntries(names.map((name) => [name, rule]))

/** Gives columns the words of the domain, so that no model repeats them. */
export default {
  types: { date: day, DateTime: instant(), boolean: flag, bigint: { tsType: 'number', decorators: [{ name: '@whole' }], imports: [own('whole')] } },
  columns: {
    ...all(amounts, amount),
    ...all(documents, document),
    sha256: hash('sha256'),
    file_sha256: hash('file_sha256'),
    pdf_sha256: hash('pdf_sha256'),
    created_at: instant({ autoCreate: true }),
    updated_at: instant({ autoCreate: true, autoUpdate: true }),
    account_number: secret('string'),
  },
  tables: {
    letters: { columns: { data: secret('any') } }, // its link may open an account
    claims: { columns: { state: plain('ClaimState', '#workflows/claim_workflow') } },
    certificates: { columns: { conditions: text } },
    certifications: {
      columns: {
        state: plain('CertificationState', '#workflows/certification_workflow'),
        nominee: { ...secret('Nominee'), imports: [...secret('Nominee').imports, typed('Nominee', '#rules/certifications/assessment_document')] },
      },
    },
    publications: { columns: { items: typedJson('PublicItem[]', '#rules/certifications/scheme_definition'), numbers: typedJson('ChosenNumber[]', '#rules/publication/chosen_number') } },
    review_assignments: { columns: { state: plain('ReviewAssignmentState', '#workflows/review_assignment_workflow') } },
    panels: { columns: { state: plain('PanelState', '#workflows/panel_workflow') } },
    certificate_revocations: { columns: { state: plain('CertificateRevocationState', '#workflows/certificate_revocation_workflow') } },
    certification_parties: { columns: { email: secret('string') } },
    reviewer_profiles: { columns: { other_emails: secret('string[]'), address: secret('string') } },
    voice_rounds: { columns: { questions: document, sheet: secret('string[]') } },
    proposals: { columns: { state: plain('ProposalState', '#workflows/proposal_workflow') } },
    signing_keys: { columns: { public_jwk: document, private_jwk: secret('any') } },
    nomination_batches: { columns: { rows: secret('any') } },
    lotteries: { columns: { seed: secret('string') } },
    learner_profiles: { columns: { private_email: secret('string') } },
    guardian_consents: { columns: { email: secret('string') } },
    enrolments: {
      columns: {
        state: plain('EnrolmentState', '#workflows/enrolment_workflow'),
        party: plain('Party', '#rules/courses/kind_definition'),
        contact_email: secret('string'),
      },
    },
    course_sessions: { columns: { allocation: plain('Allocation', '#rules/courses/kind_definition') } },
    terms_drafts: { columns: { kind: plain('TermsKind', '#rules/terms/terms_kinds') } },
    terms_rehearsal_cases: { columns: { amount_before: amount, amount_after: amount, effect: plain('Effect', '#rules/terms/effect_on_case') } },
    payment_runs: { columns: { state: plain('PaymentRunState', '#workflows/payment_run_workflow') } },
  },
} satisfies SchemaRules
