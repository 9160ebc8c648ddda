import { existsSync } from 'node:fs'
import { test } from '@japa/runner'
import type { RuleViolation } from '#rules/rule_violation'
import { diagramOf } from '#workflows/diagram'
import { claimWorkflow, type ClaimState } from '#workflows/claim_workflow'
import { proposalWorkflow } from '#workflows/proposal_workflow'
import { workflows } from '#workflows/index'
import { turnOf } from '#workflows/claim_turn'
import type { Workflow } from '#workflows/workflow'

const FINALS = {
  claim: ['refused', 'withdrawn', 'revoked'],
  enrolment: [], // whoever left may apply again, and a result may be corrected
  payment_run: ['settled', 'discarded'],
  proposal: ['decided', 'sent_back', 'void'],
  certification: ['concluded', 'declined', 'withdrawn'],
  review_assignment: ['declined', 'recused', 'ended'],
  panel: ['closed', 'cancelled'],
  certificate_revocation: ['revoked', 'dropped'],
}

/** Where each step of a claim is done. */
const ACTIONS: Record<string, string> = {
  submit: 'claims/submit_claim',
  returnForCorrection: 'claims/return_for_correction',
  returnReport: 'claims/return_for_correction',
  decideGrant: 'claims/decide_grant',
  refuse: 'claims/refuse_grant',
  withdraw: 'claims/withdraw_claim',
  reportPerformance: 'claims/report_performance',
  finaliseAmount: 'claims/finalise_amount',
  requestPayment: 'claims/request_payment',
  keepTier: 'claims/keep_tier',
  adjustTier: 'claims/adjust_tier',
  revoke: 'claims/revoke_grant',
  reclaim: 'claims/reclaim',
  receiveRepayment: 'claims/receive_repayment',
  waiveRepayment: 'claims/waive_repayment',
  approve: 'approvals/approve',
  decide: 'approvals/approve',
  sendBack: 'approvals/send_back',
  void: 'approvals/void_proposals',
}

for (const [name, table] of Object.entries(workflows)) {
  const workflow = table as unknown as Workflow<string, string>

  test.group(`Workflow ${name}`, () => {
    test('[F113] every state is reached from the first one', ({ assert }) => {
      const reached = new Set([workflow.initial])
      for (let size = 0; size !== reached.size;) {
        size = reached.size
        for (const step of workflow.stepNames) {
          if (workflow.steps[step]!.from.some((state) => reached.has(state))) reached.add(workflow.destinationOf(step, workflow.steps[step]!.from[0]!))
        }
      }
      assert.sameMembers([...reached], workflow.stateNames)
    })

    test('every state and step has its words, every step its article and its roles', ({ assert }) => {
      for (const state of workflow.stateNames) {
        assert.isNotEmpty(workflow.states[state]!.office)
        assert.isNotEmpty(workflow.states[state]!.company)
      }
      for (const step of workflow.stepNames) {
        const { label, article, by, from } = workflow.steps[step]!
        assert.isNotEmpty(label)
        assert.match(article, /第\d+条|決裁規程/)
        assert.isNotEmpty(by)
        assert.isNotEmpty(from)
      }
    })

    test('the final states are exactly the listed ones', ({ assert }) => {
      assert.sameMembers(workflow.stateNames.filter(workflow.isFinal), FINALS[name as keyof typeof FINALS])
    })

    test('its diagram draws every state and every step', ({ assert }) => {
      const diagram = diagramOf(workflow)
      for (const state of workflow.stateNames) assert.include(diagram, `  ${state} : `)
      for (const step of workflow.stepNames) assert.include(diagram, workflow.steps[step]!.label)
    })
  })
}

test.group('Steps and their actions', () => {
  test('each step stands in a file of its own', ({ assert }) => {
    for (const file of Object.values(ACTIONS)) {
      assert.isTrue(existsSync(new URL(`../../../app/actions/${file}.ts`, import.meta.url)), file)
    }
  })

  test('the company never reads the office’s words', ({ assert }) => {
    for (const state of claimWorkflow.stateNames) assert.notMatch(claimWorkflow.states[state].company, /起案|差戻|決裁/)
  })

  test('a step is refused in the wrong state and to the wrong role, with its article', ({ assert }) => {
    const refusal = (work: () => void) => {
      try {
        work()
      } catch (error) {
        return error as RuleViolation
      }
      return null
    }

    assert.include(
      refusal(() => claimWorkflow.assertAllows('decideGrant', 'draft', 'approver')),
      { reason: 'wrong_moment' }
    )
    assert.include(
      refusal(() => claimWorkflow.assertAllows('decideGrant', 'submitted', 'clerk')),
      { reason: 'wrong_role' }
    )
    assert.equal(refusal(() => proposalWorkflow.assertAllows('decide', 'void', 'approver'))!.details.article, '決裁規程')
    assert.isNull(refusal(() => claimWorkflow.assertAllows('decideGrant', 'submitted', 'approver')))
  })

  test('whose turn it is follows from who can move the case', ({ assert }) => {
    const moves = (state: ClaimState) => claimWorkflow.stepsFrom(state, 'clerk').some(claimWorkflow.leads)
    for (const state of claimWorkflow.stateNames.filter(moves)) assert.equal(turnOf(state), 'claims', state)
    for (const state of claimWorkflow.stateNames.filter(claimWorkflow.isFinal)) assert.equal(turnOf(state), 'nobody', state)
  })
})
