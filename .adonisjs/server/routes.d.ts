import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'home': { paramsTuple?: []; params?: {} }
    'statements.accessibility': { paramsTuple?: []; params?: {} }
    'statements.privacy': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'hires.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'hires.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'inquiry_id': ParamValue} }
    'hires.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'inquiry_id': ParamValue} }
    'sign_in': { paramsTuple?: []; params?: {} }
    'sign_in.store': { paramsTuple?: []; params?: {} }
    'sign_up': { paramsTuple?: []; params?: {} }
    'sign_up.store': { paramsTuple?: []; params?: {} }
    'confirmation.resend': { paramsTuple?: []; params?: {} }
    'confirmation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'confirmation.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_reset': { paramsTuple?: []; params?: {} }
    'password_reset.store': { paramsTuple?: []; params?: {} }
    'password_reset.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_reset.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation.register': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'continuation': { paramsTuple?: []; params?: {} }
    'sign_out': { paramsTuple?: []; params?: {} }
    'start': { paramsTuple?: []; params?: {} }
    'account': { paramsTuple?: []; params?: {} }
    'account.update': { paramsTuple?: []; params?: {} }
    'account.password': { paramsTuple?: []; params?: {} }
    'account.sessions': { paramsTuple?: []; params?: {} }
    'invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation.accept': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'reauthentication': { paramsTuple?: []; params?: {} }
    'reauthentication.store': { paramsTuple?: []; params?: {} }
    'companies.create': { paramsTuple?: []; params?: {} }
    'companies.store': { paramsTuple?: []; params?: {} }
    'companies.show': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.profile': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.profile.update': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.store': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.holder': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.search': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members.update': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'affiliation_id': ParamValue} }
    'companies.members.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'affiliation_id': ParamValue} }
    'companies.members.invite': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members.withdraw': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'invitation_id': ParamValue} }
    'claims.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.create': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.store': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.section': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'section': ParamValue} }
    'claims.draft': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.draft.save': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.draft.autosave': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'file_id': ParamValue} }
    'claims.submission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.correction': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.resubmission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.withdrawal.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.withdrawal': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.report.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.report': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.payment_request': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.payment_request.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.payment_request.update': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'office.reviews.people': { paramsTuple?: []; params?: {} }
    'office.reviewers.index': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.reviewers.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.reviewers.end': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'assignment_id': ParamValue} }
    'office.reviews.index': { paramsTuple?: []; params?: {} }
    'office.reviews.profile': { paramsTuple?: []; params?: {} }
    'office.reviews.profile.update': { paramsTuple?: []; params?: {} }
    'office.reviews.show': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.declare': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.decline': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.draft': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.draft.autosave': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.draft.save': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.send': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'assignment_id': ParamValue,'file_id': ParamValue} }
    'office.claims.owing.index': { paramsTuple?: []; params?: {} }
    'office.claims.owing.show': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'office.claims.effects.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.effects.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.revocations.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.revocations.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.owing.waiver': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'payments.repayments.index': { paramsTuple?: []; params?: {} }
    'payments.repayments.show': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'payments.repayments.store': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'schemes.index': { paramsTuple?: []; params?: {} }
    'schemes.show': { paramsTuple: [ParamValue]; params: {'scheme': ParamValue} }
    'certifications.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'certifications.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'scheme': ParamValue} }
    'certifications.store': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'certifications.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.section': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'section': ParamValue} }
    'certifications.draft': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.draft.save': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.draft.autosave': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'file_id': ParamValue} }
    'certifications.submission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.correction': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.resubmission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.withdrawal.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.withdrawal': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.notices.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'notice_id': ParamValue} }
    'certifications.notices.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.desk': { paramsTuple?: []; params?: {} }
    'office.claims.filters.store': { paramsTuple?: []; params?: {} }
    'office.claims.filters.destroy': { paramsTuple: [ParamValue]; params: {'filter_id': ParamValue} }
    'office.claims.approvals': { paramsTuple?: []; params?: {} }
    'office.claims.proposals.show': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.claims.cases.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.examinations.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'file_id': ParamValue} }
    'office.claims.notes.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.assignments.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.examinations.update': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.adjustments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'key': ParamValue} }
    'office.claims.corrections.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.corrections.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.proposals.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.proposals.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.approvals.store': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.claims.approvals.send_back': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.programmes': { paramsTuple?: []; params?: {} }
    'office.terms.drafts.store': { paramsTuple?: []; params?: {} }
    'office.terms.drafts.show': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.sections.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'section': ParamValue} }
    'office.terms.sections.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'section': ParamValue} }
    'office.terms.examples.update': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.rehearsals.store': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.rehearsals.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'rehearsal_id': ParamValue} }
    'office.terms.rehearsals.case': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'draft_id': ParamValue,'rehearsal_id': ParamValue,'claim_id': ParamValue} }
    'office.terms.proposals.store': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.adoptions.store': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.certifications.desk': { paramsTuple?: []; params?: {} }
    'office.certifications.filters.store': { paramsTuple?: []; params?: {} }
    'office.certifications.filters.destroy': { paramsTuple: [ParamValue]; params: {'filter_id': ParamValue} }
    'office.certifications.approvals': { paramsTuple?: []; params?: {} }
    'office.certifications.proposals.show': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.certifications.cases.show': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.show': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.visits.index': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'file_id': ParamValue} }
    'office.certifications.notices.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.notes.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.assignments.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.update': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.pass': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.visits.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.corrections.create': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.corrections.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.proposals.create': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.proposals.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.approvals.store': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.certifications.approvals.send_back': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'claims.notices.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'notice_id': ParamValue} }
    'claims.notices.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.notices.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.staff.index': { paramsTuple?: []; params?: {} }
    'office.staff.invite': { paramsTuple?: []; params?: {} }
    'office.staff.withdraw': { paramsTuple: [ParamValue]; params: {'invitation_id': ParamValue} }
    'office.staff.show': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.staff.posts.store': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.staff.posts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'user_id': ParamValue,'post_id': ParamValue} }
    'office.staff.deactivate': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.staff.reactivate': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.deputies.index': { paramsTuple?: []; params?: {} }
    'office.deputies.store': { paramsTuple?: []; params?: {} }
    'office.deputies.destroy': { paramsTuple: [ParamValue]; params: {'deputy_id': ParamValue} }
    'office.admin.letters.index': { paramsTuple?: []; params?: {} }
    'office.admin.letters.show': { paramsTuple: [ParamValue]; params: {'letter_id': ParamValue} }
    'office.admin.letters.resend': { paramsTuple: [ParamValue]; params: {'letter_id': ParamValue} }
    'office.exports.index': { paramsTuple?: []; params?: {} }
    'office.exports.store': { paramsTuple?: []; params?: {} }
    'office.exports.show': { paramsTuple: [ParamValue]; params: {'export_id': ParamValue} }
    'office.exports.download': { paramsTuple: [ParamValue]; params: {'export_id': ParamValue} }
    'payments.runs.index': { paramsTuple?: []; params?: {} }
    'payments.runs.show': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.discards.store': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.runs.store': { paramsTuple?: []; params?: {} }
    'payments.releases.store': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.files.show': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.results.store': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'learning.home': { paramsTuple?: []; params?: {} }
    'learning.calendar': { paramsTuple?: []; params?: {} }
    'learning.profile': { paramsTuple?: []; params?: {} }
    'learning.profile.update': { paramsTuple?: []; params?: {} }
    'learning.employers.store': { paramsTuple?: []; params?: {} }
    'learning.employers.destroy': { paramsTuple: [ParamValue]; params: {'employment_id': ParamValue} }
    'learning.applications.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.applications.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.courses.show': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.accept': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.refusal': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.decline': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.cancellation': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.cancel': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.amendment': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.amend': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.sharing': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.messages': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'guardian': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'guardian.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'guardian.refuse': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'office.fees.index': { paramsTuple?: []; params?: {} }
    'office.fees.show': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'office.fees.pay': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'office.fees.refund': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'office.fees.paper.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.fees.paper': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.fees.session': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.fees.survey': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'fees.mine.paper.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.mine.paper': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.mine.survey': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'fees.mine.survey.store': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'fees.company.paper.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.company.paper': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.courses.desk': { paramsTuple?: []; params?: {} }
    'office.courses.rosters.show': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.rosters.sheet': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.rosters.pdf': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.catalogue.index': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.create': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.store': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.show': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.previews.show': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.catalogue.edit': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.catalogue.update': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.publications.store': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.publications.destroy': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.sessions.create': { paramsTuple?: []; params?: {} }
    'office.courses.sessions.store': { paramsTuple?: []; params?: {} }
    'office.courses.sessions.show': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.sessions.edit': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.sessions.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.session_publications.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.session_publications.destroy': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.seats.edit': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.seats.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.waitlist.close': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.moves.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.moves.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.cancellations.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.cancellations.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.index': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.read': { paramsTuple: [ParamValue,ParamValue]; params: {'session_id': ParamValue,'message_id': ParamValue} }
    'office.courses.exports.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.show': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.enrolments.accept': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.enrolments.cancel': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.decisions.approve': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.decisions.refuse': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.consents.store': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.employments.index': { paramsTuple?: []; params?: {} }
    'office.courses.employments.confirm': { paramsTuple: [ParamValue]; params: {'employment_id': ParamValue} }
    'office.courses.employments.refuse': { paramsTuple: [ParamValue]; params: {'employment_id': ParamValue} }
    'office.courses.attendance': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.log': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.assessments': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.results': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in.scan': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'session_id': ParamValue,'enrolment_id': ParamValue} }
    'office.courses.attendance.reopen': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.code': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'lotteries.show': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.json': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.csv': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.script': { paramsTuple?: []; params?: {} }
    'office.courses.lottery': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.lottery.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.lottery.overrides': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening.results': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening.store': { paramsTuple: [ParamValue,ParamValue]; params: {'session_id': ParamValue,'enrolment_id': ParamValue} }
    'nomination': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'nomination.register': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'training.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.charges': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.nominations.template': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.nominations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.upload': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'batch_id': ParamValue} }
    'training.nominations.carry_out': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'batch_id': ParamValue} }
    'training.nominations.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.booths.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.booths.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.booths.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.accept': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.decline': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.cancel': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.claim': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'employees.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'employees.update': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'employment_id': ParamValue} }
    'employees.refuse': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'employment_id': ParamValue} }
    'employees.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'employment_id': ParamValue} }
    'panels.create': { paramsTuple?: []; params?: {} }
    'panels.store': { paramsTuple?: []; params?: {} }
    'panels.edit': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.update': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.cancel': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.calibration': { paramsTuple?: []; params?: {} }
    'panels.open': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.attend': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.close': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.items.postpone': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.declare': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.vote': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.recuse': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.discuss': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.index': { paramsTuple?: []; params?: {} }
    'panels.pack.pdf': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.pack': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.items.show': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.minutes.pdf': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.minutes': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.show': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'company_certificates.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'company_certificates.revocations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue} }
    'company_certificates.revocations.answer': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue} }
    'company_certificates.revocations.file': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'file_id': ParamValue} }
    'company_certificates.revocations.notice.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'notice_id': ParamValue} }
    'company_certificates.revocations.notice': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'notice_id': ParamValue} }
    'company_certificates.surrender': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'company_certificates.surrender.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'company_certificates.change_reports.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'company_certificates.change_reports.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'office.certifications.revocations.index': { paramsTuple?: []; params?: {} }
    'office.certifications.revocations.show': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.notice.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.revocations.notice': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.revocations.file': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'file_id': ParamValue} }
    'office.certifications.revocations.create': { paramsTuple?: []; params?: {} }
    'office.certifications.revocations.store': { paramsTuple?: []; params?: {} }
    'office.certifications.revocations.postpone': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.hear': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.propose': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.drop': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.change_reports.index': { paramsTuple?: []; params?: {} }
    'office.certifications.change_reports.show': { paramsTuple: [ParamValue]; params: {'report_id': ParamValue} }
    'office.certifications.change_reports.note': { paramsTuple: [ParamValue]; params: {'report_id': ParamValue} }
    'audit.cases.index': { paramsTuple?: []; params?: {} }
    'audit.cases.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'id': ParamValue} }
    'audit.trail.index': { paramsTuple?: []; params?: {} }
    'audit.trail.show': { paramsTuple: [ParamValue]; params: {'entry_id': ParamValue} }
    'audit.anchors.index': { paramsTuple?: []; params?: {} }
    'audit.exports.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'id': ParamValue} }
    'audit.disclosures.store': { paramsTuple?: []; params?: {} }
    'anchors.index': { paramsTuple?: []; params?: {} }
    'anchors.show': { paramsTuple: [ParamValue]; params: {'day': ParamValue} }
    'office.dashboards.claims.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.claims.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.accounts.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.accounts.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.programmes.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.programmes.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.courses.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.courses.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.certifications.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.certifications.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.management.show': { paramsTuple?: []; params?: {} }
    'office.management.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.reports.index': { paramsTuple?: []; params?: {} }
    'office.reports.plan': { paramsTuple?: []; params?: {} }
    'office.reports.plan_pdf': { paramsTuple?: []; params?: {} }
    'office.reports.programme': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.reports.programme_pdf': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.reports.council': { paramsTuple?: []; params?: {} }
    'estimate.index': { paramsTuple?: []; params?: {} }
    'estimate.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.programmes.index': { paramsTuple?: []; params?: {} }
    'api.programmes.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.estimates.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'courses.index': { paramsTuple?: []; params?: {} }
    'courses.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'courses.calendar': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'calendar': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.courses.index': { paramsTuple?: []; params?: {} }
    'api.courses.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.courses.sessions': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'plan.index': { paramsTuple?: []; params?: {} }
    'plan.show': { paramsTuple: [ParamValue]; params: {'node': ParamValue} }
    'api.plan': { paramsTuple?: []; params?: {} }
    'office.plan': { paramsTuple?: []; params?: {} }
    'open_data': { paramsTuple?: []; params?: {} }
    'open_data.giving': { paramsTuple?: []; params?: {} }
    'open_data.csv': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'open_data.json': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'api': { paramsTuple?: []; params?: {} }
    'api.document': { paramsTuple?: []; params?: {} }
    'open_data.consent.edit': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'open_data.consent.update': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'open_data.consent.destroy': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'indicators.index': { paramsTuple?: []; params?: {} }
    'indicators.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'indicators.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.indicators': { paramsTuple?: []; params?: {} }
    'office.plan_values.create': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.plan_values.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.plan_values.confirm': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'value_id': ParamValue} }
    'office.plan_values.send_back': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'value_id': ParamValue} }
    'office.indicators.index': { paramsTuple?: []; params?: {} }
    'office.indicators.plan': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.rows': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.csv': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'verify': { paramsTuple?: []; params?: {} }
    'verify.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'badges.keys': { paramsTuple?: []; params?: {} }
    'badges.issuer': { paramsTuple?: []; params?: {} }
    'badges.key': { paramsTuple: [ParamValue]; params: {'thumbprint': ParamValue} }
    'badges.revocations': { paramsTuple?: []; params?: {} }
    'badges.achievement': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'learning.certificates.pdf': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.show': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.badge': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.reissue': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'office.courses.certificates.index': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.certificates.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'voice.create': { paramsTuple?: []; params?: {} }
    'voice.ask': { paramsTuple?: []; params?: {} }
    'voice.store': { paramsTuple?: []; params?: {} }
    'voice.withdrawal': { paramsTuple?: []; params?: {} }
    'voice.withdrawal.store': { paramsTuple?: []; params?: {} }
    'companies.voice.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'companies.voice.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'companies.voice.sheet': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'companies.voice.hand_out': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'register.index': { paramsTuple?: []; params?: {} }
    'register.feed': { paramsTuple?: []; params?: {} }
    'register.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'register.card': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'register.photo': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.certified_companies': { paramsTuple?: []; params?: {} }
    'register.documents.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.mark_svg': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.mark_png': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.publication.edit': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.photo': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.update': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.destroy': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
  }
  GET: {
    'home': { paramsTuple?: []; params?: {} }
    'statements.accessibility': { paramsTuple?: []; params?: {} }
    'statements.privacy': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'hires.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'hires.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'inquiry_id': ParamValue} }
    'sign_in': { paramsTuple?: []; params?: {} }
    'sign_up': { paramsTuple?: []; params?: {} }
    'confirmation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_reset': { paramsTuple?: []; params?: {} }
    'password_reset.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'start': { paramsTuple?: []; params?: {} }
    'account': { paramsTuple?: []; params?: {} }
    'invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'reauthentication': { paramsTuple?: []; params?: {} }
    'companies.create': { paramsTuple?: []; params?: {} }
    'companies.show': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.profile': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.holder': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.search': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.create': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.section': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'section': ParamValue} }
    'claims.draft': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'file_id': ParamValue} }
    'claims.correction': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.withdrawal.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.payment_request': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'office.reviews.people': { paramsTuple?: []; params?: {} }
    'office.reviewers.index': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.reviews.index': { paramsTuple?: []; params?: {} }
    'office.reviews.profile': { paramsTuple?: []; params?: {} }
    'office.reviews.show': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.draft': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'assignment_id': ParamValue,'file_id': ParamValue} }
    'office.claims.owing.index': { paramsTuple?: []; params?: {} }
    'office.claims.owing.show': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'office.claims.effects.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.revocations.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'payments.repayments.index': { paramsTuple?: []; params?: {} }
    'payments.repayments.show': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'schemes.index': { paramsTuple?: []; params?: {} }
    'schemes.show': { paramsTuple: [ParamValue]; params: {'scheme': ParamValue} }
    'certifications.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'certifications.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'scheme': ParamValue} }
    'certifications.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.section': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'section': ParamValue} }
    'certifications.draft': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'file_id': ParamValue} }
    'certifications.correction': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.withdrawal.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.notices.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'notice_id': ParamValue} }
    'certifications.notices.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.desk': { paramsTuple?: []; params?: {} }
    'office.claims.approvals': { paramsTuple?: []; params?: {} }
    'office.claims.proposals.show': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.claims.cases.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.examinations.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'file_id': ParamValue} }
    'office.claims.corrections.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.proposals.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.programmes': { paramsTuple?: []; params?: {} }
    'office.terms.drafts.show': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.sections.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'section': ParamValue} }
    'office.terms.rehearsals.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'rehearsal_id': ParamValue} }
    'office.terms.rehearsals.case': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'draft_id': ParamValue,'rehearsal_id': ParamValue,'claim_id': ParamValue} }
    'office.certifications.desk': { paramsTuple?: []; params?: {} }
    'office.certifications.approvals': { paramsTuple?: []; params?: {} }
    'office.certifications.proposals.show': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.certifications.cases.show': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.show': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.visits.index': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'file_id': ParamValue} }
    'office.certifications.notices.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.corrections.create': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.proposals.create': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'claims.notices.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'notice_id': ParamValue} }
    'claims.notices.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.notices.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.staff.index': { paramsTuple?: []; params?: {} }
    'office.staff.show': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.deputies.index': { paramsTuple?: []; params?: {} }
    'office.admin.letters.index': { paramsTuple?: []; params?: {} }
    'office.admin.letters.show': { paramsTuple: [ParamValue]; params: {'letter_id': ParamValue} }
    'office.exports.index': { paramsTuple?: []; params?: {} }
    'office.exports.show': { paramsTuple: [ParamValue]; params: {'export_id': ParamValue} }
    'office.exports.download': { paramsTuple: [ParamValue]; params: {'export_id': ParamValue} }
    'payments.runs.index': { paramsTuple?: []; params?: {} }
    'payments.runs.show': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.files.show': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'learning.home': { paramsTuple?: []; params?: {} }
    'learning.profile': { paramsTuple?: []; params?: {} }
    'learning.applications.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.courses.show': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.refusal': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.cancellation': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.amendment': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'guardian': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'office.fees.index': { paramsTuple?: []; params?: {} }
    'office.fees.show': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'office.fees.paper.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.fees.paper': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.fees.session': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.fees.survey': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'fees.mine.paper.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.mine.paper': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.mine.survey': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'fees.company.paper.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.company.paper': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.courses.desk': { paramsTuple?: []; params?: {} }
    'office.courses.rosters.show': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.rosters.sheet': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.rosters.pdf': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.catalogue.index': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.create': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.show': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.previews.show': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.catalogue.edit': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.sessions.create': { paramsTuple?: []; params?: {} }
    'office.courses.sessions.show': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.sessions.edit': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.seats.edit': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.moves.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.cancellations.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.index': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.show': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.employments.index': { paramsTuple?: []; params?: {} }
    'office.courses.attendance': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.code': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'lotteries.show': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.json': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.csv': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.script': { paramsTuple?: []; params?: {} }
    'office.courses.lottery': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'nomination': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'training.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.charges': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.nominations.template': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.nominations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'batch_id': ParamValue} }
    'training.booths': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.booths.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.booths.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'employees.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'panels.create': { paramsTuple?: []; params?: {} }
    'panels.edit': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.calibration': { paramsTuple?: []; params?: {} }
    'panels.index': { paramsTuple?: []; params?: {} }
    'panels.pack.pdf': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.pack': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.items.show': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.minutes.pdf': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.minutes': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.show': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'company_certificates.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'company_certificates.revocations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue} }
    'company_certificates.revocations.file': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'file_id': ParamValue} }
    'company_certificates.revocations.notice.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'notice_id': ParamValue} }
    'company_certificates.revocations.notice': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'notice_id': ParamValue} }
    'company_certificates.surrender': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'company_certificates.change_reports.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'office.certifications.revocations.index': { paramsTuple?: []; params?: {} }
    'office.certifications.revocations.show': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.notice.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.revocations.notice': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.revocations.file': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'file_id': ParamValue} }
    'office.certifications.revocations.create': { paramsTuple?: []; params?: {} }
    'office.certifications.change_reports.index': { paramsTuple?: []; params?: {} }
    'office.certifications.change_reports.show': { paramsTuple: [ParamValue]; params: {'report_id': ParamValue} }
    'audit.cases.index': { paramsTuple?: []; params?: {} }
    'audit.cases.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'id': ParamValue} }
    'audit.trail.index': { paramsTuple?: []; params?: {} }
    'audit.trail.show': { paramsTuple: [ParamValue]; params: {'entry_id': ParamValue} }
    'audit.anchors.index': { paramsTuple?: []; params?: {} }
    'anchors.index': { paramsTuple?: []; params?: {} }
    'anchors.show': { paramsTuple: [ParamValue]; params: {'day': ParamValue} }
    'office.dashboards.claims.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.claims.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.accounts.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.accounts.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.programmes.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.programmes.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.courses.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.courses.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.certifications.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.certifications.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.management.show': { paramsTuple?: []; params?: {} }
    'office.management.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.reports.index': { paramsTuple?: []; params?: {} }
    'office.reports.plan': { paramsTuple?: []; params?: {} }
    'office.reports.plan_pdf': { paramsTuple?: []; params?: {} }
    'office.reports.programme': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.reports.programme_pdf': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.reports.council': { paramsTuple?: []; params?: {} }
    'estimate.index': { paramsTuple?: []; params?: {} }
    'estimate.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.programmes.index': { paramsTuple?: []; params?: {} }
    'api.programmes.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'courses.index': { paramsTuple?: []; params?: {} }
    'courses.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'courses.calendar': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'calendar': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.courses.index': { paramsTuple?: []; params?: {} }
    'api.courses.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.courses.sessions': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'plan.index': { paramsTuple?: []; params?: {} }
    'plan.show': { paramsTuple: [ParamValue]; params: {'node': ParamValue} }
    'api.plan': { paramsTuple?: []; params?: {} }
    'office.plan': { paramsTuple?: []; params?: {} }
    'open_data': { paramsTuple?: []; params?: {} }
    'open_data.giving': { paramsTuple?: []; params?: {} }
    'open_data.csv': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'open_data.json': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'api': { paramsTuple?: []; params?: {} }
    'api.document': { paramsTuple?: []; params?: {} }
    'open_data.consent.edit': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'indicators.index': { paramsTuple?: []; params?: {} }
    'indicators.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'indicators.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.indicators': { paramsTuple?: []; params?: {} }
    'office.plan_values.create': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.index': { paramsTuple?: []; params?: {} }
    'office.indicators.plan': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.rows': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.csv': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'verify': { paramsTuple?: []; params?: {} }
    'verify.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'badges.keys': { paramsTuple?: []; params?: {} }
    'badges.issuer': { paramsTuple?: []; params?: {} }
    'badges.key': { paramsTuple: [ParamValue]; params: {'thumbprint': ParamValue} }
    'badges.revocations': { paramsTuple?: []; params?: {} }
    'badges.achievement': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'learning.certificates.pdf': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.show': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.badge': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'office.courses.certificates.index': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'voice.create': { paramsTuple?: []; params?: {} }
    'voice.withdrawal': { paramsTuple?: []; params?: {} }
    'companies.voice.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'companies.voice.sheet': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'register.index': { paramsTuple?: []; params?: {} }
    'register.feed': { paramsTuple?: []; params?: {} }
    'register.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'register.card': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'register.photo': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.certified_companies': { paramsTuple?: []; params?: {} }
    'register.documents.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.mark_svg': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.mark_png': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.publication.edit': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.photo': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
  }
  HEAD: {
    'home': { paramsTuple?: []; params?: {} }
    'statements.accessibility': { paramsTuple?: []; params?: {} }
    'statements.privacy': { paramsTuple?: []; params?: {} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'hires.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'hires.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'inquiry_id': ParamValue} }
    'sign_in': { paramsTuple?: []; params?: {} }
    'sign_up': { paramsTuple?: []; params?: {} }
    'confirmation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_reset': { paramsTuple?: []; params?: {} }
    'password_reset.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'start': { paramsTuple?: []; params?: {} }
    'account': { paramsTuple?: []; params?: {} }
    'invitation.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'reauthentication': { paramsTuple?: []; params?: {} }
    'companies.create': { paramsTuple?: []; params?: {} }
    'companies.show': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.profile': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.holder': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.bank_account.search': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.create': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.section': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'section': ParamValue} }
    'claims.draft': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'file_id': ParamValue} }
    'claims.correction': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.withdrawal.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.payment_request': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'office.reviews.people': { paramsTuple?: []; params?: {} }
    'office.reviewers.index': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.reviews.index': { paramsTuple?: []; params?: {} }
    'office.reviews.profile': { paramsTuple?: []; params?: {} }
    'office.reviews.show': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.draft': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'assignment_id': ParamValue,'file_id': ParamValue} }
    'office.claims.owing.index': { paramsTuple?: []; params?: {} }
    'office.claims.owing.show': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'office.claims.effects.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.revocations.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'payments.repayments.index': { paramsTuple?: []; params?: {} }
    'payments.repayments.show': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'schemes.index': { paramsTuple?: []; params?: {} }
    'schemes.show': { paramsTuple: [ParamValue]; params: {'scheme': ParamValue} }
    'certifications.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'certifications.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'scheme': ParamValue} }
    'certifications.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.section': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'section': ParamValue} }
    'certifications.draft': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.files.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'file_id': ParamValue} }
    'certifications.correction': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.withdrawal.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.notices.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'notice_id': ParamValue} }
    'certifications.notices.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.desk': { paramsTuple?: []; params?: {} }
    'office.claims.approvals': { paramsTuple?: []; params?: {} }
    'office.claims.proposals.show': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.claims.cases.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.examinations.show': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'file_id': ParamValue} }
    'office.claims.corrections.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.proposals.create': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.programmes': { paramsTuple?: []; params?: {} }
    'office.terms.drafts.show': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.sections.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'section': ParamValue} }
    'office.terms.rehearsals.show': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'rehearsal_id': ParamValue} }
    'office.terms.rehearsals.case': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'draft_id': ParamValue,'rehearsal_id': ParamValue,'claim_id': ParamValue} }
    'office.certifications.desk': { paramsTuple?: []; params?: {} }
    'office.certifications.approvals': { paramsTuple?: []; params?: {} }
    'office.certifications.proposals.show': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.certifications.cases.show': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.show': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.visits.index': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.files.show': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'file_id': ParamValue} }
    'office.certifications.notices.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.corrections.create': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.proposals.create': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'claims.notices.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'notice_id': ParamValue} }
    'claims.notices.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.notices.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.claims.notices.show': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'notice_id': ParamValue} }
    'office.staff.index': { paramsTuple?: []; params?: {} }
    'office.staff.show': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.deputies.index': { paramsTuple?: []; params?: {} }
    'office.admin.letters.index': { paramsTuple?: []; params?: {} }
    'office.admin.letters.show': { paramsTuple: [ParamValue]; params: {'letter_id': ParamValue} }
    'office.exports.index': { paramsTuple?: []; params?: {} }
    'office.exports.show': { paramsTuple: [ParamValue]; params: {'export_id': ParamValue} }
    'office.exports.download': { paramsTuple: [ParamValue]; params: {'export_id': ParamValue} }
    'payments.runs.index': { paramsTuple?: []; params?: {} }
    'payments.runs.show': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.files.show': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'learning.home': { paramsTuple?: []; params?: {} }
    'learning.profile': { paramsTuple?: []; params?: {} }
    'learning.applications.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.courses.show': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.refusal': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.cancellation': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.amendment': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'guardian': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'office.fees.index': { paramsTuple?: []; params?: {} }
    'office.fees.show': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'office.fees.paper.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.fees.paper': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.fees.session': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.fees.survey': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'fees.mine.paper.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.mine.paper': { paramsTuple: [ParamValue,ParamValue]; params: {'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.mine.survey': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'fees.company.paper.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'charge_id': ParamValue,'notice_id': ParamValue} }
    'fees.company.paper': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'charge_id': ParamValue,'notice_id': ParamValue} }
    'office.courses.desk': { paramsTuple?: []; params?: {} }
    'office.courses.rosters.show': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.rosters.sheet': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.rosters.pdf': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.catalogue.index': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.create': { paramsTuple?: []; params?: {} }
    'office.courses.catalogue.show': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.previews.show': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.catalogue.edit': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.sessions.create': { paramsTuple?: []; params?: {} }
    'office.courses.sessions.show': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.sessions.edit': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.seats.edit': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.moves.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.cancellations.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.create': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.index': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.show': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.employments.index': { paramsTuple?: []; params?: {} }
    'office.courses.attendance': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.code': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'lotteries.show': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.json': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.csv': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'lotteries.script': { paramsTuple?: []; params?: {} }
    'office.courses.lottery': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'nomination': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'training.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.charges': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.nominations.template': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.nominations.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'batch_id': ParamValue} }
    'training.booths': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'training.booths.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.booths.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'employees.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'panels.create': { paramsTuple?: []; params?: {} }
    'panels.edit': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.calibration': { paramsTuple?: []; params?: {} }
    'panels.index': { paramsTuple?: []; params?: {} }
    'panels.pack.pdf': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.pack': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.items.show': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.minutes.pdf': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.minutes': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.show': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'company_certificates.index': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'company_certificates.revocations.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue} }
    'company_certificates.revocations.file': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'file_id': ParamValue} }
    'company_certificates.revocations.notice.pdf': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'notice_id': ParamValue} }
    'company_certificates.revocations.notice': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue,'notice_id': ParamValue} }
    'company_certificates.surrender': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'company_certificates.change_reports.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'office.certifications.revocations.index': { paramsTuple?: []; params?: {} }
    'office.certifications.revocations.show': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.notice.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.revocations.notice': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'notice_id': ParamValue} }
    'office.certifications.revocations.file': { paramsTuple: [ParamValue,ParamValue]; params: {'revocation_id': ParamValue,'file_id': ParamValue} }
    'office.certifications.revocations.create': { paramsTuple?: []; params?: {} }
    'office.certifications.change_reports.index': { paramsTuple?: []; params?: {} }
    'office.certifications.change_reports.show': { paramsTuple: [ParamValue]; params: {'report_id': ParamValue} }
    'audit.cases.index': { paramsTuple?: []; params?: {} }
    'audit.cases.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'id': ParamValue} }
    'audit.trail.index': { paramsTuple?: []; params?: {} }
    'audit.trail.show': { paramsTuple: [ParamValue]; params: {'entry_id': ParamValue} }
    'audit.anchors.index': { paramsTuple?: []; params?: {} }
    'anchors.index': { paramsTuple?: []; params?: {} }
    'anchors.show': { paramsTuple: [ParamValue]; params: {'day': ParamValue} }
    'office.dashboards.claims.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.claims.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.accounts.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.accounts.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.programmes.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.programmes.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.courses.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.courses.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.dashboards.certifications.show': { paramsTuple?: []; params?: {} }
    'office.dashboards.certifications.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.management.show': { paramsTuple?: []; params?: {} }
    'office.management.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'office.reports.index': { paramsTuple?: []; params?: {} }
    'office.reports.plan': { paramsTuple?: []; params?: {} }
    'office.reports.plan_pdf': { paramsTuple?: []; params?: {} }
    'office.reports.programme': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.reports.programme_pdf': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.reports.council': { paramsTuple?: []; params?: {} }
    'estimate.index': { paramsTuple?: []; params?: {} }
    'estimate.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.programmes.index': { paramsTuple?: []; params?: {} }
    'api.programmes.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'courses.index': { paramsTuple?: []; params?: {} }
    'courses.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'courses.calendar': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'number': ParamValue} }
    'calendar': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.courses.index': { paramsTuple?: []; params?: {} }
    'api.courses.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.courses.sessions': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'plan.index': { paramsTuple?: []; params?: {} }
    'plan.show': { paramsTuple: [ParamValue]; params: {'node': ParamValue} }
    'api.plan': { paramsTuple?: []; params?: {} }
    'office.plan': { paramsTuple?: []; params?: {} }
    'open_data': { paramsTuple?: []; params?: {} }
    'open_data.giving': { paramsTuple?: []; params?: {} }
    'open_data.csv': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'open_data.json': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'api': { paramsTuple?: []; params?: {} }
    'api.document': { paramsTuple?: []; params?: {} }
    'open_data.consent.edit': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'indicators.index': { paramsTuple?: []; params?: {} }
    'indicators.chart': { paramsTuple: [ParamValue]; params: {'file': ParamValue} }
    'indicators.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'api.indicators': { paramsTuple?: []; params?: {} }
    'office.plan_values.create': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.index': { paramsTuple?: []; params?: {} }
    'office.indicators.plan': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.rows': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.indicators.csv': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'verify': { paramsTuple?: []; params?: {} }
    'verify.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'badges.keys': { paramsTuple?: []; params?: {} }
    'badges.issuer': { paramsTuple?: []; params?: {} }
    'badges.key': { paramsTuple: [ParamValue]; params: {'thumbprint': ParamValue} }
    'badges.revocations': { paramsTuple?: []; params?: {} }
    'badges.achievement': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'learning.certificates.pdf': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.show': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'learning.certificates.badge': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'office.courses.certificates.index': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'voice.create': { paramsTuple?: []; params?: {} }
    'voice.withdrawal': { paramsTuple?: []; params?: {} }
    'companies.voice.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'companies.voice.sheet': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'register.index': { paramsTuple?: []; params?: {} }
    'register.feed': { paramsTuple?: []; params?: {} }
    'register.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'register.card': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'register.photo': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.certified_companies': { paramsTuple?: []; params?: {} }
    'register.documents.pdf': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.show': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.mark_svg': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.documents.mark_png': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'document_id': ParamValue} }
    'register.publication.edit': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.photo': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
  }
  POST: {
    'hires.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'inquiry_id': ParamValue} }
    'sign_in.store': { paramsTuple?: []; params?: {} }
    'sign_up.store': { paramsTuple?: []; params?: {} }
    'confirmation.resend': { paramsTuple?: []; params?: {} }
    'confirmation.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_reset.store': { paramsTuple?: []; params?: {} }
    'password_reset.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation.register': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'continuation': { paramsTuple?: []; params?: {} }
    'sign_out': { paramsTuple?: []; params?: {} }
    'account.sessions': { paramsTuple?: []; params?: {} }
    'invitation.accept': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'reauthentication.store': { paramsTuple?: []; params?: {} }
    'companies.store': { paramsTuple?: []; params?: {} }
    'companies.bank_account.store': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members.invite': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.store': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'claims.draft.save': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.submission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.resubmission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.withdrawal': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.report.create': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.report': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'claims.payment_request.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'office.reviewers.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.reviewers.end': { paramsTuple: [ParamValue,ParamValue]; params: {'certification_id': ParamValue,'assignment_id': ParamValue} }
    'office.reviews.declare': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.decline': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.draft.save': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.reviews.send': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'office.claims.effects.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.revocations.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.owing.waiver': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'payments.repayments.store': { paramsTuple: [ParamValue]; params: {'owing_id': ParamValue} }
    'certifications.store': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'certifications.draft.save': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.files.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.submission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.resubmission': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'certifications.withdrawal': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'office.claims.filters.store': { paramsTuple?: []; params?: {} }
    'office.claims.notes.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.assignments.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.examinations.update': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.adjustments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'claim_id': ParamValue,'key': ParamValue} }
    'office.claims.corrections.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.proposals.store': { paramsTuple: [ParamValue]; params: {'claim_id': ParamValue} }
    'office.claims.approvals.store': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.claims.approvals.send_back': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.terms.drafts.store': { paramsTuple?: []; params?: {} }
    'office.terms.sections.update': { paramsTuple: [ParamValue,ParamValue]; params: {'draft_id': ParamValue,'section': ParamValue} }
    'office.terms.examples.update': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.rehearsals.store': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.proposals.store': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.terms.adoptions.store': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.certifications.filters.store': { paramsTuple?: []; params?: {} }
    'office.certifications.notes.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.assignments.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.update': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.gates.pass': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.visits.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.corrections.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.proposals.store': { paramsTuple: [ParamValue]; params: {'certification_id': ParamValue} }
    'office.certifications.approvals.store': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.certifications.approvals.send_back': { paramsTuple: [ParamValue]; params: {'proposal_id': ParamValue} }
    'office.staff.invite': { paramsTuple?: []; params?: {} }
    'office.staff.posts.store': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.staff.deactivate': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.deputies.store': { paramsTuple?: []; params?: {} }
    'office.admin.letters.resend': { paramsTuple: [ParamValue]; params: {'letter_id': ParamValue} }
    'office.exports.store': { paramsTuple?: []; params?: {} }
    'payments.discards.store': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.runs.store': { paramsTuple?: []; params?: {} }
    'payments.releases.store': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'payments.results.store': { paramsTuple: [ParamValue]; params: {'run_id': ParamValue} }
    'learning.calendar': { paramsTuple?: []; params?: {} }
    'learning.employers.store': { paramsTuple?: []; params?: {} }
    'learning.applications.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'learning.courses.accept': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.decline': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.cancel': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.messages': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'guardian.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'guardian.refuse': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'office.fees.pay': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'office.fees.refund': { paramsTuple: [ParamValue]; params: {'charge_id': ParamValue} }
    'fees.mine.survey.store': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.catalogue.store': { paramsTuple?: []; params?: {} }
    'office.courses.publications.store': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.sessions.store': { paramsTuple?: []; params?: {} }
    'office.courses.session_publications.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.moves.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.cancellations.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.messages.read': { paramsTuple: [ParamValue,ParamValue]; params: {'session_id': ParamValue,'message_id': ParamValue} }
    'office.courses.exports.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.enrolments.accept': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.enrolments.cancel': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.decisions.approve': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.decisions.refuse': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.consents.store': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.employments.confirm': { paramsTuple: [ParamValue]; params: {'employment_id': ParamValue} }
    'office.courses.employments.refuse': { paramsTuple: [ParamValue]; params: {'employment_id': ParamValue} }
    'office.courses.attendance.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.log': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.assessments': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.results': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in.scan': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.attendance.reopen': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.lottery.store': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.lottery.overrides': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening.results': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.screening.store': { paramsTuple: [ParamValue,ParamValue]; params: {'session_id': ParamValue,'enrolment_id': ParamValue} }
    'nomination.register': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'training.nominations.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.upload': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.nominations.carry_out': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'batch_id': ParamValue} }
    'training.booths.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'session_id': ParamValue} }
    'training.booths.accept': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.decline': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.cancel': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'training.booths.claim': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'employees.refuse': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'employment_id': ParamValue} }
    'panels.store': { paramsTuple?: []; params?: {} }
    'panels.cancel': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.open': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.attend': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.close': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'panels.items.postpone': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.declare': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.vote': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.recuse': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'panels.items.discuss': { paramsTuple: [ParamValue,ParamValue]; params: {'panel_id': ParamValue,'item_id': ParamValue} }
    'company_certificates.revocations.answer': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'revocation_id': ParamValue} }
    'company_certificates.surrender.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'company_certificates.change_reports.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'office.certifications.revocations.store': { paramsTuple?: []; params?: {} }
    'office.certifications.revocations.postpone': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.hear': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.propose': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.revocations.drop': { paramsTuple: [ParamValue]; params: {'revocation_id': ParamValue} }
    'office.certifications.change_reports.note': { paramsTuple: [ParamValue]; params: {'report_id': ParamValue} }
    'audit.exports.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'id': ParamValue} }
    'audit.disclosures.store': { paramsTuple?: []; params?: {} }
    'api.estimates.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.plan_values.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'office.plan_values.confirm': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'value_id': ParamValue} }
    'office.plan_values.send_back': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'value_id': ParamValue} }
    'learning.certificates.reissue': { paramsTuple: [ParamValue]; params: {'certificate_id': ParamValue} }
    'office.courses.certificates.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'voice.ask': { paramsTuple?: []; params?: {} }
    'voice.store': { paramsTuple?: []; params?: {} }
    'voice.withdrawal.store': { paramsTuple?: []; params?: {} }
    'companies.voice.store': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
    'companies.voice.hand_out': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
  }
  PUT: {
    'account.update': { paramsTuple?: []; params?: {} }
    'account.password': { paramsTuple?: []; params?: {} }
    'companies.profile.update': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'companies.members.update': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'affiliation_id': ParamValue} }
    'claims.payment_request.update': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'office.reviews.profile.update': { paramsTuple?: []; params?: {} }
    'office.staff.posts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'user_id': ParamValue,'post_id': ParamValue} }
    'learning.profile.update': { paramsTuple?: []; params?: {} }
    'learning.courses.amend': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'learning.courses.sharing': { paramsTuple: [ParamValue]; params: {'enrolment_id': ParamValue} }
    'office.courses.catalogue.update': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.sessions.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.seats.update': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'employees.update': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'employment_id': ParamValue} }
    'panels.update': { paramsTuple: [ParamValue]; params: {'panel_id': ParamValue} }
    'open_data.consent.update': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.update': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
  }
  DELETE: {
    'companies.members.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'affiliation_id': ParamValue} }
    'companies.members.withdraw': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'invitation_id': ParamValue} }
    'office.claims.filters.destroy': { paramsTuple: [ParamValue]; params: {'filter_id': ParamValue} }
    'office.terms.drafts.destroy': { paramsTuple: [ParamValue]; params: {'draft_id': ParamValue} }
    'office.certifications.filters.destroy': { paramsTuple: [ParamValue]; params: {'filter_id': ParamValue} }
    'office.staff.withdraw': { paramsTuple: [ParamValue]; params: {'invitation_id': ParamValue} }
    'office.staff.reactivate': { paramsTuple: [ParamValue]; params: {'user_id': ParamValue} }
    'office.deputies.destroy': { paramsTuple: [ParamValue]; params: {'deputy_id': ParamValue} }
    'learning.employers.destroy': { paramsTuple: [ParamValue]; params: {'employment_id': ParamValue} }
    'office.courses.publications.destroy': { paramsTuple: [ParamValue]; params: {'course_id': ParamValue} }
    'office.courses.session_publications.destroy': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.waitlist.close': { paramsTuple: [ParamValue]; params: {'session_id': ParamValue} }
    'office.courses.check_in.undo': { paramsTuple: [ParamValue,ParamValue]; params: {'session_id': ParamValue,'enrolment_id': ParamValue} }
    'training.nominations.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'enrolment_id': ParamValue} }
    'employees.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'employment_id': ParamValue} }
    'open_data.consent.destroy': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
    'register.publication.destroy': { paramsTuple: [ParamValue]; params: {'company_id': ParamValue} }
  }
  PATCH: {
    'claims.draft.autosave': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'claim_id': ParamValue} }
    'office.reviews.draft.autosave': { paramsTuple: [ParamValue]; params: {'assignment_id': ParamValue} }
    'certifications.draft.autosave': { paramsTuple: [ParamValue,ParamValue]; params: {'company_id': ParamValue,'certification_id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}