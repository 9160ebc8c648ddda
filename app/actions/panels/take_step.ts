import { stepTaker } from '#actions/step_taker'
import Panel from '#models/panel'
import { panelWorkflow, type PanelFacts, type PanelState, type PanelStep } from '#workflows/panel_workflow'

/** The only place that changes the state of a meeting of the panel. */
export const takeStep = stepTaker<Panel, PanelState, PanelStep, PanelFacts>({
  workflow: panelWorkflow,
  model: Panel,
  history: { table: 'panel_events', subject: 'panel_id' },
})
