import ShieldAlert from 'lucide-react/icons/shield-alert'
import type { Agreement } from '../../../domain/plan.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { Grid, Row, Stack } from '../../ui/Layout.tsx'
import styles from '../cases.module.css'
import type { AgreementActs } from './Agreements.tsx'
import { Acts, DueClock, StatusChip } from './AgreementTable.tsx'
import { useInvolved } from './plan.ts'

/** What is agreed for when it threatens to go wrong: by which signs one knows, and who then acts. */
export function SafetyAgreements({ agreements, acts }: { agreements: readonly Agreement[]; acts: AgreementActs }) {
  const { t } = useI18n()
  const involved = useInvolved()
  if (agreements.length === 0) return null
  return (
    <Stack gap="small">
      <h3>
        <Row>
          <ShieldAlert aria-hidden="true" />
          {t('plan.safety')}
        </Row>
      </h3>
      <Grid minWidth="large">
        {agreements.map((each) => (
          <Card key={each.id} title={each.text} headingLevel={4} tone="highlight" footer={<Acts agreement={each} acts={acts} />}>
            <Row>
              <DueClock agreement={each} />
              <StatusChip status={each.status} />
            </Row>
            <DefinitionList
              items={[
                { term: t('plan.signals'), value: <span className={styles.text}>{each.signals}</span> },
                { term: t('plan.whoActs'), value: each.whoActs },
                { term: t('plan.who'), value: involved.find((party) => party.id === each.participantId)?.name },
              ]}
            />
          </Card>
        ))}
      </Grid>
    </Stack>
  )
}
