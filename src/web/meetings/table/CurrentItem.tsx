import { caseOperations } from '../../../api/cases.ts'
import type { MeetingItem } from '../../../api/meetings.ts'
import { type NoteStep, type Step, steps } from '../../../domain/meeting.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Row } from '../../ui/Layout.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { DecisionStep } from './DecisionStep.tsx'
import { JudgmentStep } from './JudgmentStep.tsx'
import { Note } from './Note.tsx'
import { PictureStep } from './PictureStep.tsx'
import styles from './table.module.css'

type NoteStepName = (typeof NoteStep.options)[number]
const bob: readonly NoteStepName[] = ['picture', 'judgment', 'decision']

type CurrentItemProps = {
  item: MeetingItem
  mayNote: boolean
  onStep: ((step: Step) => Promise<void>) | undefined
  onAgreement: (() => void) | undefined
  onDecision: (() => void) | undefined
}

/** The case that is on, in its step of BOB, with only what that step needs. */
export function CurrentItem({ item, mayNote, onStep, onAgreement, onDecision }: CurrentItemProps) {
  const { t, language } = useI18n()
  const dossier = useShown(caseOperations.showDossier, { params: { caseId: item.caseId } })
  const step = bob.find((each) => each === item.step) ?? (item.step === 'done' ? 'decision' : 'picture')
  return (
    <div className={styles.middle}>
      <Row isSpread>
        {onStep ? (
          <Stepper
            label={t('table.steps')}
            current={bob.indexOf(step)}
            steps={bob.map((each, index) => ({
              label: capitalised(steps[each][language]),
              isDone: item.step === 'done' || index < bob.indexOf(step),
              onOpen: () => void onStep(each),
            }))}
          />
        ) : (
          <strong>{capitalised(steps[item.step][language])}</strong>
        )}
        {onStep && item.step !== 'done' && <Button onClick={() => onStep('done')}>{t('table.finish')}</Button>}
      </Row>
      <Card title={t('table.goal')} tone="highlight">
        <p className={styles.text}>{item.goal}</p>
      </Card>
      <Note key={step} item={item} step={step} isOpen={mayNote} />
      {step === 'picture' && <PictureStep dossier={dossier} />}
      {step === 'judgment' && <JudgmentStep dossier={dossier} caseId={item.caseId} />}
      {step === 'decision' && <DecisionStep dossier={dossier} item={item} onAgreement={onAgreement} onDecision={onDecision} />}
    </div>
  )
}
