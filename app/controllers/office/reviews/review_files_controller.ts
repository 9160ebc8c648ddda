import type { HttpContext } from '@adonisjs/core/http'
import { readReviewFile } from '#actions/reviews/read_review_file'
import { refuseTied } from '#actions/reviews/recuse_tied'
import { ownAssignment } from '#queries/certifications/own_assignment'
import { openEvidence } from '#services/evidence_store'
import { idIn } from '#values/id_in'

/** Evidence as a reviewer sees it: of the items they judge, once they have declared. */
export default class ReviewFilesController {
  async show({ params, user, response, actor }: HttpContext) {
    const assignment = await ownAssignment(params.assignment_id, user.id)
    await refuseTied(assignment)
    const file = await readReviewFile(assignment, idIn(params.file_id), actor)
    response.header('Content-Type', file.mediaType)
    response.header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.originalName)}`)
    return response.stream(await openEvidence(file.diskKey))
  }
}
