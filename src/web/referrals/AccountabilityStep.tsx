import { useEffect } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { useMe } from '../session.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { DateField } from '../ui/DateField.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './referrals.module.css'
import type { Draft } from './use-draft.ts'

export function AccountabilityStep({ draft }: { draft: Draft }) {
  const { t } = useI18n()
  const answers = [
    { value: 'yes' as const, label: t('common.yes') },
    { value: 'no' as const, label: t('referrals.notYet') },
  ]
  const { told } = draft.referral.informed
  const me = useMe().name
  useOwnCheck(draft, me)
  function answerTold(isTold: boolean) {
    // mostly the writer told it, today; both can be changed
    const { on, by } = draft.referral.informed
    draft.set({ 'informed.told': isTold, ...(isTold && { 'informed.on': on ?? today(), 'informed.by': by ?? me }) })
  }
  return (
    <>
      <h3 className={styles.criterion}>{t('referrals.qualityTitle')}</h3>
      <FieldRow>
        <TextField {...draft.text('quality.checkedBy')} autoComplete="off" />
        <DateField {...draft.text('quality.checkedOn')} />
      </FieldRow>
      <TextArea {...draft.text('quality.how')} hint={t('referrals.qualityHowHint')} />
      <Checkbox {...draft.flag('quality.onlyOwnData')} hint={t('referrals.onlyOwnDataHint')} />
      <h3 className={styles.criterion}>{t('referrals.informedTitle')}</h3>
      <RadioGroup
        {...draft.field('informed.told')}
        value={told === undefined ? '' : told ? 'yes' : 'no'}
        options={answers}
        onChange={(answer) => answerTold(answer === 'yes')}
        hint={t('referrals.informedHint')}
        isInline
      />
      {told && (
        <>
          <FieldRow>
            <DateField {...draft.text('informed.on')} />
            <TextField {...draft.text('informed.by')} autoComplete="off" />
          </FieldRow>
          <TextArea {...draft.text('informed.how')} hint={t('referrals.informedHowHint')} />
        </>
      )}
      {told === false && (
        <>
          <TextArea {...draft.text('informed.reason')} hint={t('referrals.informedReasonHint')} />
          <DateField {...draft.text('informed.reviewOn')} min={today()} />
        </>
      )}
    </>
  )
}

/** Who opens this step is mostly who checks, today: it stands there to be changed. How it was checked is never filled in beforehand. */
function useOwnCheck(draft: Draft, me: string): void {
  const { checkedBy, checkedOn } = draft.referral.quality
  const { set } = draft
  const isEmpty = checkedBy === undefined && checkedOn === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the step is opened, or who empties the fields would see them filled again
  useEffect(() => {
    if (isEmpty) set({ 'quality.checkedBy': me, 'quality.checkedOn': today() })
  }, [])
}

function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
}
