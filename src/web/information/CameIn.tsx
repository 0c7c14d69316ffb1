import type { Supply } from '../../api/information.ts'
import { categories, natures } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import { Chip } from '../ui/Chip.tsx'
import { Row, Stack } from '../ui/Layout.tsx'
import { RestrictionChips, SupplyLine } from './SupplyFacts.tsx'
import styles from './supply-facts.module.css'

/** What came in on one question, to stand beside it. */
export function CameIn({ supplies }: { supplies: readonly Supply[] }) {
  const { language } = useI18n()
  if (supplies.length === 0) return null
  return (
    <Stack gap="small">
      {supplies.map((supply) => (
        <div key={supply.id}>
          <Row>
            <strong>{capitalised(categories[supply.category][language])}</strong>
            <Chip tone="info">{natures[supply.nature][language]}</Chip>
            <RestrictionChips supply={supply} />
          </Row>
          <p className={styles.text}>{supply.text}</p>
          <SupplyLine supply={supply} />
        </div>
      ))}
    </Stack>
  )
}
