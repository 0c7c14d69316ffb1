import CircleAlert from 'lucide-react/icons/circle-alert'
import Lock from 'lucide-react/icons/lock'
import PenLine from 'lucide-react/icons/pen-line'
import { useState } from 'react'
import type { Supply } from '../../../api/information.ts'
import { lifeDomains } from '../../../domain/life-domains.ts'
import { fullName } from '../../../domain/subject.ts'
import { categories, natures } from '../../../domain/supply-tables.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { WhyButton } from '../WhyDialog.tsx'
import { DisputeDialog, RectifyDialog } from './SupplyDialogs.tsx'
import { useSupplyFacts } from './supply-facts.ts'

/** One item: what was said, what kind of statement it is, who supplied it, and what others must respect. */
export function SupplyCard({ supply }: { supply: Supply }) {
  const { t, language, formatDate } = useI18n()
  const { dossier, me, may } = useCaseFile()
  const facts = useSupplyFacts(supply)
  const [open, setOpen] = useState<'dispute' | 'rectify'>()
  const about = dossier.persons?.persons.find((each) => each.id === supply.personId)
  const title = capitalised(categories[supply.category][language])
  const isOwn = supply.suppliedBy === me.participant.id
  const close = () => setOpen(undefined)
  return (
    <Card
      footer={
        <Row isSpread>
          <span className={styles.under}>
            {supply.participant}, {supply.enteredBy}
            {supply.happenedOn && `, ${t('dossier.happenedOn', { date: formatDate(supply.happenedOn) })}`}
          </span>
          <Row>
            {may('information.dispute') && supply.status === 'active' && !isOwn && (
              <Button size="small" variant="ghost" onClick={() => setOpen('dispute')}>
                {t('dossier.dispute')}
              </Button>
            )}
            {may('information.rectify') && isOwn && (
              <Button size="small" variant="ghost" icon={PenLine} onClick={() => setOpen('rectify')}>
                {t('dossier.rectify')}
              </Button>
            )}
            <WhyButton item={{ title: `${title}, ${supply.participant}`, facts }} />
          </Row>
        </Row>
      }
    >
      <Stack gap="small">
        <h3>{title}</h3>
        <Row>
          <Chip tone="info">{natures[supply.nature][language]}</Chip>
          {supply.special && <Chip tone="accent">{t('dossier.special')}</Chip>}
          {supply.criminal && <Chip tone="accent">{t('dossier.criminal')}</Chip>}
          <Restrictions supply={supply} />
          {about?.kind === 'circle' && <Chip>{t('dossier.about', { name: fullName(about) })}</Chip>}
          {supply.lifeDomains.map((domain) => (
            <Chip key={domain}>{lifeDomains[domain][language]}</Chip>
          ))}
        </Row>
        <p className={styles.text}>{supply.text}</p>
        <Standing supply={supply} />
      </Stack>
      {open === 'dispute' && <DisputeDialog supply={supply} onClose={close} />}
      {open === 'rectify' && <RectifyDialog supply={supply} onClose={close} />}
    </Card>
  )
}

function Restrictions({ supply }: { supply: Supply }) {
  const { t } = useI18n()
  const { notTo, onlyOrally, notInDocument } = supply.restrictions
  return (
    <>
      {onlyOrally && (
        <Chip tone="warning" icon={Lock}>
          {t('dossier.onlyOrally')}
        </Chip>
      )}
      {notInDocument && (
        <Chip tone="warning" icon={Lock}>
          {t('dossier.notInDocument')}
        </Chip>
      )}
      {notTo.length > 0 && (
        <Chip tone="warning" icon={Lock}>
          {t('dossier.notToSome')}
        </Chip>
      )}
    </>
  )
}

function Standing({ supply }: { supply: Supply }) {
  const { t, formatDateTime } = useI18n()
  const { dispute, rectification, status } = supply
  return (
    <>
      {status === 'disputed' && dispute && (
        <Notice tone="warning" title={t('dossier.disputedBy', { who: dispute.by, at: formatDateTime(dispute.at) })}>
          <p className={styles.text}>{dispute.reason}</p>
        </Notice>
      )}
      {rectification && (
        <>
          <Row>
            <Chip icon={CircleAlert}>{t('dossier.rectifiedAt', { at: formatDateTime(rectification.at) })}</Chip>
            <span>{rectification.reason}</span>
          </Row>
          <Disclosure summary={t('dossier.earlierText')} isSmall>
            <p className={styles.text}>{rectification.earlierText}</p>
          </Disclosure>
        </>
      )}
    </>
  )
}
