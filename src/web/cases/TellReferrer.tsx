import { lazy, Suspense } from 'react'
import { useOpened } from '../address.ts'
import { loadTexts } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import { useCaseFile } from './case-file.ts'

const LetterDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('../follow-up/LetterDialog.tsx'), loadTexts('followUp')])
  return dialog
})

/** To whom the outcome is told, for who has a seat for that alone; the rest of the bureau writes it beside the referral. */
export function TellReferrer() {
  const { t, formatDate } = useI18n()
  const { caseId, dossier, may } = useCaseFile()
  const [isWriting, setWriting] = useOpened('bericht')
  const { referredBy, eraseOn, notTaken, nextSteps } = dossier.header
  if (!may('outcome.inform') || dossier.referral) return null
  const isTold = nextSteps.some(({ step, refused }) => step === 'inform_referrer' && refused === 'letter_already_sent')
  const told = { who: referredBy ?? '', date: eraseOn ? formatDate(eraseOn) : '', on: notTaken ? formatDate(notTaken.on) : '' }
  if (isTold) return <Notice title={t('cases.takenUpElsewhere', told)}>{t('cases.referrerTold', told)}</Notice>
  return (
    <Notice tone="warning" title={t('cases.takenUpElsewhere', told)}>
      {t('cases.tellReferrer', told)}
      <Suspense>{isWriting && <LetterDialog caseId={caseId} onClose={() => setWriting(false)} />}</Suspense>
    </Notice>
  )
}
