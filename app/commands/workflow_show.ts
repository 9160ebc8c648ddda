import { args, BaseCommand } from '@adonisjs/core/ace'
import { diagramOf } from '#workflows/diagram'
import { workflows } from '#workflows/index'

/** `node ace workflow:show claim` prints the table as a Mermaid diagram. */
export default class WorkflowShow extends BaseCommand {
  static commandName = 'workflow:show'
  static description = 'Print a workflow as a Mermaid diagram'

  @args.string({ required: false, description: `One of ${Object.keys(workflows).join(', ')}; all when absent` })
  declare workflow?: string

  async run() {
    const wanted = this.workflow ? [this.workflow] : Object.keys(workflows)
    for (const name of wanted) {
      const found = Object.entries(workflows).find(([key]) => key === name)?.[1]
      if (!found) {
        this.exitCode = 1
        return this.logger.error(`There is no workflow "${name}". Known: ${Object.keys(workflows).join(', ')}`)
      }
      this.logger.log(diagramOf(found as Parameters<typeof diagramOf>[0]))
    }
  }
}
