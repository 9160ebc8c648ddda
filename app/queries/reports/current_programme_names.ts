import SubsidyProgramme from '#models/subsidy_programme'

export const currentProgrammeNames = () => SubsidyProgramme.query().orderBy('id').select('code', 'name', 'nameEn')
