import CircleAlert from 'lucide-react/icons/circle-alert'
import Lock from 'lucide-react/icons/lock'
import { houseOperations } from '../../api/houses.ts'
import type { Supply } from '../../api/information.ts'
import { supplyGrounds } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShownLater } from '../operation.ts'
import { Chip } from '../ui/Chip.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Row } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './supply-facts.module.css'

/** Where an item comes from, on which ground it stands here and until when; in one line. */
export function SupplyLine({ supply }: { supply: Supply }) {
  const { t, language, formatDate } = useI18n()
  const ground = supplyGrounds[supply.ground]
  return (
    <p className={styles.line}>
      <span>
        {supply.participant}, {supply.enteredBy}
      </span>
      {supply.happenedOn && <span>{t('supply.lineHappened', { date: formatDate(supply.happenedOn) })}</span>}
      <span>{t('supply.lineSupplied', { date: formatDate(supply.suppliedAt) })}</span>
      <span title={ground[language]}>{t('supply.lineGround', { article: ground.article })}</span>
      <span>{t('supply.lineErase', { date: formatDate(supply.eraseOn) })}</span>
    </p>
  )
}

/** What its supplier asks others to respect. */
export function RestrictionChips({ supply }: { supply: Supply }) {
  const { t, formatDate, formatList } = useI18n()
  const participants = useShownLater(houseOperations.listParticipants)?.participants ?? []
  const { notTo, onlyOrally, notInDocument, until } = supply.restrictions
  const names = participants.filter((each) => notTo.includes(each.id)).map((each) => each.shortName)
  const said = [
    notTo.length > 0 && (names.length > 0 ? t('supply.notToWho', { who: formatList(names) }) : t('supply.notToSome')),
    onlyOrally && t('supply.orally'),
    notInDocument && t('supply.notOnPaper'),
  ].filter((each) => typeof each === 'string')
  const dated = said.length > 0 && until ? [...said, t('supply.untilDate', { date: formatDate(until) })] : said
  return dated.map((each) => (
    <Chip key={each} tone="warning" icon={Lock}>
      {each}
    </Chip>
  ))
}

/** That an item is disputed, why, and whose task it is; or that it was rectified, with what stood there before. */
export function SupplyStanding({ supply }: { supply: Supply }) {
  const { t, formatDateTime } = useI18n()
  const { dispute, rectification, status, participant } = supply
  return (
    <>
      {status === 'disputed' && dispute && (
        <Notice tone="warning" title={t('supply.disputedBy', { who: dispute.by, at: formatDateTime(dispute.at) })}>
          <p className={styles.text}>{dispute.reason}</p>
          <p>{t('supply.disputeTask', { who: participant })}</p>
        </Notice>
      )}
      {rectification && (
        <>
          <Row>
            <Chip icon={CircleAlert}>{t('supply.rectifiedAt', { at: formatDateTime(rectification.at) })}</Chip>
            <span>{rectification.reason}</span>
          </Row>
          <Disclosure summary={t('supply.earlierText')} isSmall>
            <p className={styles.text}>{rectification.earlierText}</p>
          </Disclosure>
        </>
      )}
    </>
  )
}
