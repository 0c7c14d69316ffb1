import { houseOperations } from '../../../api/houses.ts'
import type { Supply } from '../../../api/information.ts'
import { categories, natures, supplyGrounds } from '../../../domain/supply-tables.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'

/** Where an item comes from and under which conditions it stands here. */
export function useSupplyFacts(supply: Supply) {
  const { t, language, formatDate, formatDateTime, formatList } = useI18n()
  const participants = useShownLater(houseOperations.listParticipants)?.participants ?? []
  const { restrictions } = supply
  const notTo = participants.filter((each) => restrictions.notTo.includes(each.id)).map((each) => each.shortName)
  const ground = supplyGrounds[supply.ground]
  const said = [
    restrictions.onlyOrally && t('dossier.onlyOrally'),
    restrictions.notInDocument && t('dossier.notInDocument'),
    notTo.length > 0 && t('dossier.notTo', { who: formatList(notTo) }),
    restrictions.until && t('dossier.restrictedUntil', { date: formatDate(restrictions.until) }),
    restrictions.note,
  ].filter((each) => typeof each === 'string')
  return [
    { term: t('dossier.supplier'), value: `${supply.participant}, ${supply.enteredBy}` },
    { term: t('dossier.category'), value: `${categories[supply.category][language]} (${categories[supply.category].source})` },
    { term: t('dossier.nature'), value: natures[supply.nature][language] },
    { term: t('dossier.ground'), value: `${ground[language]} (${ground.article})` },
    { term: t('dossier.groundMotive'), value: supply.groundMotive },
    { term: t('dossier.consentOn'), value: supply.consentOn && formatDate(supply.consentOn) },
    { term: t('dossier.restrictions'), value: said.length > 0 ? formatList(said) : t('dossier.noRestrictions') },
    { term: t('dossier.suppliedAt'), value: formatDateTime(supply.suppliedAt) },
    { term: t('dossier.firstProcessed'), value: formatDate(supply.firstProcessedOn) },
    { term: t('cases.retentionEnd'), value: formatDate(supply.eraseOn) },
  ]
}
