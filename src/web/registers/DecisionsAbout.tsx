import type { PlusTask } from '../../api/plus-tasks.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip } from '../ui/Chip.tsx'
import { Link } from '../ui/Link.tsx'

/** The decisions of a governance meeting that name this, with those that were withdrawn struck out. */
export function DecisionsAbout({ decisions }: { decisions: PlusTask['steeringDecisions'] }) {
  const { t } = useI18n()
  if (decisions.length === 0) return null
  return (
    <ul>
      {decisions.map(({ number, meetingId, text, isWithdrawn }) => (
        <li key={number}>
          <Link to={`/kennis/bestuur/${meetingId}`}>{number}</Link>{' '}
          {isWithdrawn ? (
            <>
              <del>{text}</del> <Chip>{t('registers.isWithdrawn')}</Chip>
            </>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}
