/** The certifications of the demo town, told through the actions of companies, desk, reviewers and panel. */
import Certification from '#models/certification'
import { settleLetters } from '#database/seeders/demo/settle_letters'
import { play } from '#database/seeders/demo/story/play'
import { assemble } from '#database/seeders/demo/certifications/cast'
import { Days } from '#database/seeders/demo/certifications/days'
import { plots, sittings } from '#database/seeders/demo/certifications/plots'
import { tellProfiles } from '#database/seeders/demo/certifications/profiles'
import { caseStory } from '#database/seeders/demo/certifications/story/case_story'
import { panelStory } from '#database/seeders/demo/certifications/story/panel_story'
import { revocationStory } from '#database/seeders/demo/certifications/story/revocation_story'
import { voiceStory } from '#database/seeders/demo/certifications/story/voice_story'

/** Once, after the claims: a revocation lists those that rest on it. */
export async function seedCertifications() {
  if (await Certification.query().first()) return

  const [cast, days] = [await assemble(), await Days.of()]
  await tellProfiles(cast)
  const cases = plots.map((plot, index) => caseStory(plot, index, cast, days))
  const panels = sittings.map(([scheme, opening]) => panelStory(scheme, opening, cast, days))
  await play([...cases, ...panels, revocationStory('iroha', cast, days), voiceStory('kotonoha', cast, days)], days.present)
  await settleLetters()
}
