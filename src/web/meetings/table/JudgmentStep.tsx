import Flag from 'lucide-react/icons/flag'
import type { Dossier } from '../../../api/cases.ts'
import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised } from '../../options.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Row } from '../../ui/Layout.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import styles from './table.module.css'

/** Judgment: what drives and what protects, priorities first. */
export function JudgmentStep({ dossier, caseId }: { dossier: Dossier; caseId?: string }) {
  const { t, language } = useI18n()
  const order = (domain: LifeDomain) => LifeDomain.options.indexOf(domain)
  const rows = [...(dossier.analysis?.domains ?? [])].sort(
    (a, b) => Number(b.priority) - Number(a.priority) || order(a.lifeDomain) - order(b.lifeDomain),
  )
  return (
    <Card
      title={t('table.analysis')}
      actions={
        caseId && (
          <LinkButton size="small" to={`/casussen/${caseId}/analyse`}>
            {t('table.toAnalysis')}
          </LinkButton>
        )
      }
    >
      {rows.length === 0 && <p>{t('table.noAnalysis')}</p>}
      {rows.map((row) => (
        <div key={row.lifeDomain} className={styles.group}>
          <h3>{capitalised(lifeDomains[row.lifeDomain][language])}</h3>
          <Row>
            {row.priority && (
              <Chip tone="warning" icon={Flag}>
                {t('table.priority')}
              </Chip>
            )}
            {row.score !== undefined && <Chip>{t('table.score', { score: row.score })}</Chip>}
          </Row>
          <p className={styles.text}>{row.situation}</p>
          {row.criminogenicFactor && <p>{t('table.risk', { what: row.criminogenicFactor })}</p>}
          {row.protectiveFactor && <p>{t('table.protection', { what: row.protectiveFactor })}</p>}
        </div>
      ))}
    </Card>
  )
}
