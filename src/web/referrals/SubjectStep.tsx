import { covenantOperations } from '../../api/covenant.ts'
import { themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnownWhileReferring } from '../identity/KnownWhileReferring.tsx'
import { useShown } from '../operation.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Draft } from './use-draft.ts'

export function SubjectStep({ draft }: { draft: Draft }) {
  const { t, language } = useI18n()
  const { covenant } = useShown(covenantOperations.showCovenant)
  const chosen = covenant.themes.map((theme) => ({ value: theme, label: themes[theme][language] }))
  return (
    <>
      <FieldRow>
        <TextField {...draft.text('subject.givenName')} autoComplete="off" />
        <TextField {...draft.text('subject.prefix')} autoComplete="off" />
      </FieldRow>
      <FieldRow>
        <TextField {...draft.text('subject.familyName')} autoComplete="off" />
        <DateField {...draft.text('subject.birthDate')} />
      </FieldRow>
      <TextField {...draft.text('subject.otherNames')} autoComplete="off" hint={t('referrals.otherNamesHint')} />
      <FieldRow>
        <TextField {...draft.text('subject.address')} autoComplete="off" />
        <TextField {...draft.text('subject.municipality')} autoComplete="off" />
      </FieldRow>
      <TextField {...draft.text('subject.bsn')} inputMode="numeric" autoComplete="off" hint={t('referrals.bsnHint')} />
      <KnownWhileReferring caseId={draft.keeper.caseId} subject={draft.referral.subject} />
      <TextArea {...draft.text('goal')} hint={t('referrals.goalHint')} />
      {chosen.length > 0 && <CheckboxGroup {...draft.many('themes', chosen)} hint={t('referrals.themesHint')} isInline />}
      <Checkbox {...draft.flag('urgent')} hint={t('referrals.urgentHint')} />
      {draft.isAsked('urgencyReason') && <TextArea {...draft.text('urgencyReason')} hint={t('referrals.urgencyReasonHint')} />}
    </>
  )
}
