/** Messages of refused input, in the language of the page (`validator.json` of each language). */
import { RequestValidator } from '@adonisjs/core/http'

RequestValidator.messagesProvider = (ctx) => ctx.i18n.createMessagesProvider()
