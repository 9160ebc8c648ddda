import { CaseFunctionSchema } from '#database/schema'

/** The one function a person holds on a case for its life (four eyes). */
export default class CaseFunction extends CaseFunctionSchema {}
