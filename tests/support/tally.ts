import { writeFileSync } from 'node:fs'
import { BaseReporter } from '@japa/runner/core'
import type { NamedReporterContract, TestEndNode } from '@japa/runner/types'

export interface Tally {
  passed: string[]
  failed: string[]
  skipped: string[]
}

/** Which tests ran and how they ended, written to the file that TEST_TALLY names (`npm test` adds the runs up). */
class TallyReporter extends BaseReporter {
  private tally: Tally = { passed: [], failed: [], skipped: [] }

  protected onTestEnd({ title, hasError, isSkipped, isTodo }: TestEndNode) {
    const list = isSkipped || isTodo ? this.tally.skipped : hasError ? this.tally.failed : this.tally.passed
    list.push(title.expanded)
  }

  async end() {
    const { hasError } = this.runner!.getSummary()
    // A suite or a group whose set-up broke failed, although none of its tests did.
    if (hasError && this.tally.failed.length === 0) this.tally.failed.push('set-up or clean-up of a suite')
    writeFileSync(process.env.TEST_TALLY!, JSON.stringify(this.tally))
  }
}

export const tally: NamedReporterContract = { name: 'tally', handler: (...args) => new TallyReporter().boot(...args) }
