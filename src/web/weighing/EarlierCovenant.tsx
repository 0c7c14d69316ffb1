import type { CaseCovenant } from '../../domain/case-covenant.ts'
import { participantKinds } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import { ruleTexts } from './weighing-texts.ts'

/** By which covenant this case is judged, when another one holds for what comes in now (R-GOV-08). */
export function EarlierCovenant({ covenant: { version, quorum, rule } }: { covenant: CaseCovenant }) {
  const { t, language, formatList } = useI18n()
  const kinds = formatList(quorum.map((kind) => participantKinds[kind][language]))
  return (
    <Notice title={t('weighing.earlierCovenant', { n: version })}>
      {t('weighing.quorum', { kinds })}. {t(ruleTexts[rule])}.
    </Notice>
  )
}
