import vine from '@vinejs/vine'

export const fileUploadValidator = vine.create({
  document: vine.string().maxLength(40).optional(),
  line: vine.string().maxLength(26).optional(),
  item: vine.string().maxLength(40).optional(),
  /** ids of the files whose place it takes: `12,13` */
  replaces: vine
    .string()
    .regex(/^\d{1,12}(,\d{1,12}){0,50}$/)
    .transform((ids) => ids.split(',').map(Number))
    .optional(),
})
