import type { PlusTask } from '../../api/plus-tasks.ts'
import { AssessmentAspect, aspectJudgments, assessmentAspects } from '../../domain/plus-task.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { capitalised } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { JudgedBy } from './FormerJudgments.tsx'

const tones = { sufficient: 'positive', with_reservation: 'warning', insufficient: 'negative' } as const

/** The five aspects beside each other, judged or not (LK24 4.6). */
export function AssessmentTable({ task, onJudge }: { task: PlusTask; onJudge: ((aspect: AssessmentAspect) => void) | undefined }) {
  const { t, language } = useI18n()
  const judgedOn = (aspect: AssessmentAspect) => task.aspects.find((each) => each.aspect === aspect)
  const columns: Column<AssessmentAspect>[] = [
    {
      key: 'aspect',
      header: t('registers.aspect'),
      cell: (aspect) => (
        <>
          {capitalised(assessmentAspects[aspect][language])}
          <div className={knowledge.quiet}>{assessmentAspects[aspect].question[language]}</div>
        </>
      ),
    },
    {
      key: 'judgment',
      header: t('registers.judgment'),
      isTight: true,
      cell: (aspect) => {
        const judged = judgedOn(aspect)
        return judged ? <Chip tone={tones[judged.judgment]}>{aspectJudgments[judged.judgment][language]}</Chip> : t('registers.notJudged')
      },
    },
    {
      key: 'motive',
      header: t('registers.motive'),
      cell: (aspect) => {
        const judged = judgedOn(aspect)
        if (!judged) return '–'
        return (
          <>
            <span className={knowledge.text}>{judged.motive}</span>
            <JudgedBy judged={judged} />
          </>
        )
      },
    },
  ]
  if (onJudge)
    columns.push({
      key: 'judge',
      header: t('registers.judge'),
      isHeaderHidden: true,
      isTight: true,
      cell: (aspect) => (
        <Button
          size="small"
          aria-label={`${t(judgedOn(aspect) ? 'registers.judgeAgain' : 'registers.judge')}: ${assessmentAspects[aspect][language]}`}
          onClick={() => onJudge(aspect)}
        >
          {t(judgedOn(aspect) ? 'registers.judgeAgain' : 'registers.judge')}
        </Button>
      ),
    })
  return (
    <section className={knowledge.section}>
      <h2>{t('registers.assessment')}</h2>
      <Table caption={t('registers.assessment')} columns={columns} rows={AssessmentAspect.options} rowKey={(aspect) => aspect} />
    </section>
  )
}
