import CertificationScheme from '#models/certification_scheme'

/** Every scheme with an edition in force, in the order in which they were first adopted. */
export const adoptedSchemes = () => CertificationScheme.query().whereNotNull('currentEditionId').preload('edition').orderBy('id')
