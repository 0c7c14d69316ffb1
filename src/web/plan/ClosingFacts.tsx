import type * as z from 'zod'
import type { Closing } from '../../api/plan.ts'
import { closingReasons, relapseRisks } from '../../domain/closing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { entryOf } from '../options.ts'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Row } from '../ui/Layout.tsx'
import styles from './plan.module.css'

/** Why and with what result it is proposed to close a case, and who agrees so far. */
export function ClosingFacts({ closing }: { closing: z.infer<typeof Closing> }) {
  const { t, language, formatDate, formatDateTime } = useI18n()
  return (
    <DefinitionList
      items={[
        { term: t('plan.closingReason'), value: entryOf<{ nl: string; en: string }>(closingReasons, closing.reason)?.[language] },
        { term: t('plan.closingResult'), value: <span className={styles.text}>{closing.result}</span> },
        { term: t('plan.relapseRisk'), value: entryOf<{ nl: string; en: string }>(relapseRisks, closing.relapseRisk)?.[language] },
        { term: t('plan.retentionEnd'), value: closing.eraseOn && formatDate(closing.eraseOn) },
        { term: t('plan.proposed'), value: `${closing.proposedBy}, ${formatDateTime(closing.proposedAt)}` },
        {
          term: t('plan.closingStands'),
          value: (
            <Row>
              {closing.agreed.map((each) => (
                <Chip key={each.participantId} tone="positive">
                  {t('plan.agreesWho', { who: each.participant })}
                </Chip>
              ))}
              {closing.waitingFor.map((each) => (
                <Chip key={each.participantId} tone="warning">
                  {t('plan.waitsFor', { who: each.participant })}
                </Chip>
              ))}
            </Row>
          ),
        },
      ]}
    />
  )
}
