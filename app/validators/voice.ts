import type { VoiceQuestion } from '#rules/certifications/voice'
import { form } from '#validators/form'

/** Every question asks for a mark from 1 to 5. */
export const voiceValidator = (questions: VoiceQuestion[]) =>
  form.create({
    code: form.string().maxLength(100),
    answers: form.object(Object.fromEntries(questions.map(({ code }) => [code, form.number().withoutDecimals().range([1, 5])]))),
  })
