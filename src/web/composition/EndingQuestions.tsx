import type * as z from 'zod'
import type { InformationRequest } from '../../api/information.ts'
import { overtaken } from '../../domain/asked.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'

export type Asked = z.output<typeof InformationRequest>

/** Says before anything is decided which open questions a composition with these participants ends (WGS 2.31(3)-(4)). */
export function EndingQuestions({ requests, involved }: { requests: readonly Asked[]; involved: readonly string[] }) {
  const { t } = useI18n()
  const ending = overtaken(requests, involved)
  if (ending.length === 0) return null
  return (
    <Notice tone="warning" title={t('weighing.questionsEnd', { n: ending.length })} isLive>
      <p>{t('weighing.questionsEndText')}</p>
      <ul>
        {ending.map(({ id, kind, participant, question }) => (
          <li key={id}>
            {participant}: {kind === 'known' ? t('weighing.knownQuestion') : question}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
