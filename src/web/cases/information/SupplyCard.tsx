import PenLine from 'lucide-react/icons/pen-line'
import { useState } from 'react'
import type { Supply } from '../../../api/information.ts'
import { lifeDomains } from '../../../domain/life-domains.ts'
import { fullName } from '../../../domain/subject.ts'
import { categories, natures } from '../../../domain/supply-tables.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { RestrictionChips, SupplyLine, SupplyStanding } from '../../information/SupplyFacts.tsx'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { WhyButton } from '../WhyDialog.tsx'
import { DisputeDialog, RectifyDialog } from './SupplyDialogs.tsx'
import { useSupplyFacts } from './supply-facts.ts'

/** One item: what was said, what kind of statement it is, who supplied it, and what others must respect. */
export function SupplyCard({ supply }: { supply: Supply }) {
  const { t, language } = useI18n()
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
          <SupplyLine supply={supply} />
          <Row>
            {may('information.dispute') && supply.status === 'active' && !isOwn && (
              <Button size="small" variant="ghost" onClick={() => setOpen('dispute')}>
                {t('dossier.dispute')}
              </Button>
            )}
            {may('information.rectify') && isOwn && (
              <Button size="small" variant="ghost" icon={PenLine} onClick={() => setOpen('rectify')}>
                {t('supply.rectify')}
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
          <RestrictionChips supply={supply} />
          {about?.kind === 'circle' && <Chip>{t('dossier.about', { name: fullName(about) })}</Chip>}
          {supply.lifeDomains.map((domain) => (
            <Chip key={domain}>{lifeDomains[domain][language]}</Chip>
          ))}
        </Row>
        <p className={styles.text}>{supply.text}</p>
        <SupplyStanding supply={supply} />
      </Stack>
      {open === 'dispute' && <DisputeDialog supply={supply} onClose={close} />}
      {open === 'rectify' && <RectifyDialog supply={supply} onClose={close} />}
    </Card>
  )
}
