import { peopleOperations } from '../../api/people.ts'
import { seatRoles } from '../../domain/access.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Effect } from './present.ts'

/** Says before it is saved who gets and who loses a seat. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  const { t, language } = useI18n()
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const me = useMe()
  const isOwnLost = effects.some((each) => each.kind === 'ends' && each.professionalId === me.professionalId)
  function sentence(effect: Effect): string {
    const who = professionals.find((each) => each.id === effect.professionalId)?.name ?? ''
    const role = seatRoles[effect.role][language]
    if (effect.kind === 'ends') return t('weighing.losesSeat', { who, role })
    if (effect.kind === 'begins') return t('weighing.getsSeat', { who, role })
    return t('weighing.changesSeat', { who, role, from: seatRoles[effect.from][language] })
  }
  return (
    <Notice tone={isOwnLost ? 'warning' : 'info'} title={t('weighing.effects')} isLive>
      {effects.length === 0 ? (
        <p>{t('weighing.noSeatChanges')}</p>
      ) : (
        <ul>
          {effects.map((each) => (
            <li key={each.kind + each.professionalId}>{sentence(each)}</li>
          ))}
        </ul>
      )}
      {isOwnLost && <p>{t('weighing.ownSeatLost')}</p>}
    </Notice>
  )
}
