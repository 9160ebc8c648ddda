import type { DateTime } from 'luxon'
import { elsewhen } from '#database/seeders/demo/story/calendar'

/** A story yields the moment at which it goes on. */
export type Story = AsyncGenerator<DateTime, void, void>

/** Tells all stories at once, moment by moment: whatever happens first in the town is written first. */
export const play = (stories: Story[], until: DateTime) =>
  elsewhen(async (stand) => {
    const waiting: { story: Story; at: DateTime }[] = []
    const goOn = async (story: Story) => {
      const { value: at, done } = await story.next()
      if (!done && at <= until) waiting.push({ story, at })
    }

    for (const story of stories) await goOn(story)
    while (waiting.length > 0) {
      const next = waiting.reduce((first, one) => (one.at < first.at ? one : first))
      waiting.splice(waiting.indexOf(next), 1)
      stand(next.at)
      await goOn(next.story)
    }
  })
