import { exponentialBackoff, Job } from '@adonisjs/queue'
import { deliverLetter, FIRST_WAIT, LONGEST_WAIT, TRIES } from '#actions/letters/deliver_letter'

/** Delivers a letter of the outbox after the commit, and again while the mail server refuses. */
export default class DeliverLetter extends Job<{ key: string }> {
  static options = {
    name: 'deliver_letter',
    retry: { maxRetries: TRIES - 1, backoff: exponentialBackoff({ baseDelay: FIRST_WAIT * 1000, maxDelay: LONGEST_WAIT * 1000, multiplier: 2, jitter: false }) },
  }

  execute() {
    return deliverLetter(this.payload.key)
  }
}
