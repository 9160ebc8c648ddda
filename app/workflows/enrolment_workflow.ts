import { defineWorkflow, type StateOf, type StepOf } from '#workflows/workflow'

/** 受講申込から修了まで。Articles are those of the course rules as `docs/law.md` lists them (assumed). */
// prettier-ignore
export const enrolmentWorkflow = defineWorkflow({
  name: 'enrolment',
  initial: 'applied',

  states: {
    nominated:                { office: '推薦（本人の承諾待ち）', company: '承諾をお待ちしています' },
    applied:                  { office: '申込済',                 company: '申し込みました' },
    offered:                  { office: '席の案内中',             company: '席をご案内しています' },
    waiting:                  { office: 'キャンセル待ち',         company: 'キャンセル待ちです' },
    confirmed:                { office: '受講決定',               company: '受講が決まりました' },
    declined:                 { office: '不成立',                 company: '受講できないことになりました' },
    cancelled_by_participant: { office: '本人取消し',             company: '取り消しました' },
    cancelled_by_office:      { office: '区による取消し',         company: '開催側の都合で取り消されました' },
    attending:                { office: '受講中',                 company: '受講中です' },
    completed:                { office: '修了',                   company: '修了しました' },
    not_completed:            { office: '未修了',                 company: '修了に届きませんでした' },
    absent:                   { office: '欠席',                   company: '欠席でした' },
  },

  steps: {
    apply:          { from: ['applied', 'declined', 'cancelled_by_participant', 'cancelled_by_office'], by: ['participant', 'applicant', 'clerk'],          to: 'applied',                  article: '第4条',      label: '受講申込' },
    nominate:       { from: ['applied', 'declined', 'cancelled_by_participant', 'cancelled_by_office'], by: ['applicant', 'clerk'],                         to: 'nominated',                article: '第4条第2項', label: '推薦' },
    confirm:        { from: ['applied', 'waiting'],                                                     by: ['participant', 'applicant', 'clerk', 'clock'], to: 'confirmed',                article: '第5条',      label: '受講決定' },
    wait:           { from: ['applied', 'nominated', 'offered'],                                        by: ['participant', 'applicant', 'clerk', 'clock'], to: 'waiting',                  article: '第6条',      label: 'キャンセル待ち' },
    offer:          { from: ['applied', 'waiting'],                                                     by: ['participant', 'clerk', 'clock'],              to: 'offered',                  article: '第6条第2項', label: '席の案内' },
    accept:         { from: ['nominated', 'offered'],                                                   by: ['participant', 'applicant', 'clerk'],          to: 'confirmed',                article: '第5条',      label: '承諾' },
    decline:        { from: ['nominated', 'offered', 'waiting'],                                        by: ['participant', 'applicant'],                   to: 'declined',                 article: '第5条第2項', label: '辞退' },
    refuse:         { from: ['applied', 'nominated', 'offered', 'waiting'],                             by: ['clerk'],                                      to: 'declined',                 article: '第5条第3項', label: '受講を認めない決定' },
    lose:           { from: ['applied', 'waiting'],                                                     by: ['clerk', 'clock'],                             to: 'declined',                 article: '第5条第4項', label: '落選' },
    lapse:          { from: ['nominated', 'offered'],                                                   by: ['clock'],                                      to: 'declined',                 article: '第6条第3項', label: '期限切れ' },
    amend:          { from: ['applied', 'confirmed'],                                                   by: ['participant', 'applicant'],                   to: 'applied',                  article: '第4条第3項', label: '申込内容の変更' },
    cancel:         { from: ['applied', 'nominated', 'offered', 'waiting', 'confirmed', 'attending'],   by: ['participant', 'applicant'],                   to: 'cancelled_by_participant', article: '第7条',      label: '取消し' },
    cancelByOffice: { from: ['applied', 'nominated', 'offered', 'waiting', 'confirmed', 'attending'],   by: ['clerk', 'clock'],                             to: 'cancelled_by_office',      article: '第8条',      label: '開催側の取消し' },
    attend:         { from: ['confirmed'],                                                              by: ['clerk', 'instructor', 'clock'],               to: 'attending',                article: '第9条',      label: '出席' },
    unattend:       { from: ['attending'],                                                              by: ['clerk', 'instructor'],                        to: 'confirmed',                article: '第9条',      label: '出席の取消し' },
    complete:       { from: ['attending'],                                                              by: ['clerk', 'instructor', 'clock'],               to: 'completed',                article: '第10条',     label: '修了' },
    notComplete:    { from: ['attending'],                                                              by: ['clerk', 'instructor', 'clock'],               to: 'not_completed',            article: '第10条',     label: '未修了' },
    markAbsent:     { from: ['confirmed'],                                                              by: ['clerk', 'instructor', 'clock'],               to: 'absent',                   article: '第9条第2項', label: '欠席' },
    reopenResult:   { from: ['completed', 'not_completed', 'absent'],                                   by: ['clerk'],                                      to: 'attending',                article: '第10条第2項', label: '結果の訂正' },
  },
})

export type EnrolmentState = StateOf<typeof enrolmentWorkflow>
export type EnrolmentStep = StepOf<typeof enrolmentWorkflow>

/** Ended without a seat. */
export const GONE: readonly EnrolmentState[] = ['declined', 'cancelled_by_participant', 'cancelled_by_office']

/** A seat was promised or used. */
export const SEATED: readonly EnrolmentState[] = ['nominated', 'offered', 'confirmed', 'attending', 'completed', 'not_completed', 'absent']
