/** Messages of refused input, in the language of the page (`resources/lang/*​/validator.json`). */
import { RequestValidator } from '@adonisjs/core/http'

RequestValidator.messagesProvider = (ctx) => ctx.i18n.createMessagesProvider()
