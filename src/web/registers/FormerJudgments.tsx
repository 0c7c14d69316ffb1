import type { PlusTask } from '../../api/plus-tasks.ts'
import { aspectJudgments } from '../../domain/plus-task.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { capitalised } from '../options.ts'
import { Disclosure } from '../ui/Disclosure.tsx'

type Judged = PlusTask['aspects'][number]

/** Who judged, and, for who asks, what was judged of the same aspect before. */
export function JudgedBy({ judged }: { judged: Judged }) {
  const { t, language, formatDate } = useI18n()
  return (
    <>
      <div className={knowledge.quiet}>{t('registers.judgedBy', { who: judged.judgedBy, date: formatDate(judged.judgedAt) })}</div>
      {judged.before.length > 0 && (
        <Disclosure isSmall summary={t('registers.judgedBefore', { n: judged.before.length })}>
          <ol>
            {judged.before.map((each) => (
              <li key={`${each.judgedAt}${each.motive}`}>
                {capitalised(aspectJudgments[each.judgment][language])}: <span className={knowledge.text}>{each.motive}</span>
                <div className={knowledge.quiet}>{t('registers.judgedBy', { who: each.judgedBy, date: formatDate(each.judgedAt) })}</div>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}
