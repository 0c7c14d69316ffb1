import type { Dossier } from '../../../api/cases.ts'
import type { Supply } from '../../../api/information.ts'
import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { natures } from '../../../domain/supply-tables.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { RestrictionChips, SupplyLine, SupplyStanding } from '../../information/SupplyFacts.tsx'
import { capitalised } from '../../options.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import styles from './table.module.css'

/** Whether others in the room, or a paper of it, may not see this. */
function isForTheRoom({ restrictions }: Supply): boolean {
  return !restrictions.onlyOrally && !restrictions.notInDocument && restrictions.notTo.length === 0
}

/** Picture: the facts by life domain, each with its source. */
export function PictureStep({ dossier, isProjected }: { dossier: Dossier; isProjected?: boolean }) {
  const { t, language } = useI18n()
  const supplies = (dossier.information?.supplies ?? []).filter((each) => !isProjected || isForTheRoom(each))
  const groups = [
    ...LifeDomain.options.map((domain) => ({
      key: domain as string,
      title: capitalised(lifeDomains[domain][language]),
      supplies: supplies.filter((each) => each.lifeDomains.includes(domain)),
    })),
    { key: '', title: t('table.otherFacts'), supplies: supplies.filter((each) => each.lifeDomains.length === 0) },
  ].filter((group) => group.supplies.length > 0)
  return (
    <Card title={t('table.facts')}>
      {groups.length === 0 && <p>{t('table.noFacts')}</p>}
      {groups.map((group) => (
        <div key={group.key} className={styles.group}>
          <h3>{group.title}</h3>
          <ul className={styles.list}>
            {group.supplies.map((supply) => (
              <Fact key={supply.id} supply={supply} isProjected={isProjected} />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

type FactProps = { supply: Supply; isProjected: boolean | undefined }

/** On the wall only what was said and by whom; at the table also on which conditions it stands there. */
function Fact({ supply, isProjected }: FactProps) {
  const { t, language, formatDate } = useI18n()
  return (
    <li>
      <Stack gap="small">
        <span className={styles.text}>{supply.text}</span>
        <Row>
          <Chip tone="info">{natures[supply.nature][language]}</Chip>
          {supply.status === 'disputed' && <Chip tone="warning">{t('table.disputed')}</Chip>}
          <RestrictionChips supply={supply} />
          {isProjected && (
            <span className={styles.quiet}>
              {t('table.source', { who: supply.participant })}
              {supply.happenedOn && `, ${formatDate(supply.happenedOn)}`}
            </span>
          )}
        </Row>
        {!isProjected && <SupplyStanding supply={supply} />}
        {!isProjected && <SupplyLine supply={supply} />}
      </Stack>
    </li>
  )
}
