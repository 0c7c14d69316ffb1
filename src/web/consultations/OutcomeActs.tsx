import { useState } from 'react'
import { consultationOperations } from '../../api/consultations.ts'
import { ConsultationOutcome, CriteriaCheck, consultationOutcomes } from '../../domain/consultation.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useLeaving } from '../leaving.ts'
import { perform, useDoing } from '../operation.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { toast } from '../ui/Toaster.tsx'
import { BigChoices } from './BigChoices.tsx'
import type { Consultation } from './ConsultationPage.tsx'
import styles from './consultations.module.css'

/** What who asked does with the answers: carry on, refer, nothing; or erase it now. */
export function OutcomeActs({ shown }: { shown: Consultation }) {
  const { t, language } = useI18n()
  const params = { caseId: shown.caseId }
  const decide = useDoing(consultationOperations.decideConsultation)
  return (
    <>
      {shown.outcome === null && (
        <Card title={t('consultations.outcome')}>
          {ConsultationOutcome.options.map((outcome) => (
            <ActButton
              key={outcome}
              onClick={async () => {
                await decide({ params, body: { outcome } })
                toast(t('consultations.recorded'))
              }}
            >
              {consultationOutcomes[outcome][language]}
            </ActButton>
          ))}
        </Card>
      )}
      <ReferCard shown={shown} />
      <EraseButton shown={shown} />
    </>
  )
}

type Checked = Partial<Record<keyof CriteriaCheck, 'yes' | 'no'>>

/** A referral only when all four criteria of BGS 2.20(1) are met. */
function ReferCard({ shown }: { shown: Consultation }) {
  const { t } = useI18n()
  const leave = useLeaving()
  const [isOpen, setOpen] = useState(false)
  const [checked, setChecked] = useState<Checked>({})
  const criteria = CriteriaCheck.keyof().options
  const isAnswered = criteria.every((criterion) => checked[criterion])
  const meetsAll = criteria.every((criterion) => checked[criterion] === 'yes')
  const choices = [
    { value: 'yes' as const, label: t('consultations.yes') },
    { value: 'no' as const, label: t('consultations.no') },
  ]
  async function make() {
    const body = { a: true, b: true, c: true, d: true }
    const { caseId } = await perform(consultationOperations.referConsultation, { params: { caseId: shown.caseId }, body })
    toast(t('consultations.referred'))
    await leave(`/aanmeldingen/${caseId}`)
  }
  const toggle = (
    <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {t('consultations.criteria')}
    </Button>
  )
  if (!isOpen) return <Card>{toggle}</Card>
  return (
    <Card>
      {toggle}
      <p>{t('consultations.criteriaText')}</p>
      {criteria.map((criterion) => (
        <BigChoices
          key={criterion}
          id={`criterion-${criterion}`}
          label={`${criterion}. ${t(`consultations.${criterion}`)}`}
          options={choices}
          value={checked[criterion] ?? ''}
          onChange={(answer) => setChecked({ ...checked, [criterion]: answer })}
        />
      ))}
      {isAnswered && !meetsAll && <p role="status">{t('consultations.notAll')}</p>}
      {meetsAll && (
        <>
          <p className={styles.quiet}>{t('consultations.referText')}</p>
          <ActButton variant="primary" onClick={make}>
            {t('consultations.refer')}
          </ActButton>
        </>
      )}
    </Card>
  )
}

function EraseButton({ shown }: { shown: Consultation }) {
  const { t } = useI18n()
  const leave = useLeaving()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('consultations.eraseNow')}</Button>
      {isOpen && (
        <ConfirmDialog
          title={t('consultations.eraseTitle')}
          consequences={[t('consultations.eraseText')]}
          confirmLabel={t('consultations.eraseNow')}
          isDanger
          onConfirm={async () => {
            await perform(consultationOperations.eraseConsultation, { params: { caseId: shown.caseId } })
            await leave('/kort-overleg')
            toast(t('consultations.erased'))
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
