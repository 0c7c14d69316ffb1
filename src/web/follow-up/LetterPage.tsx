import ArrowLeft from 'lucide-react/icons/arrow-left'
import Mail from 'lucide-react/icons/mail'
import Printer from 'lucide-react/icons/printer'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import styles from './follow-up.module.css'

/** The message about the outcome as a letter, for A4. */
export function LetterPage() {
  const { t, formatDateLong } = useI18n()
  const params = { caseId: useAddressPart('caseId') }
  const { number } = useShown(referralOperations.showReferral, { params })
  const { letter } = useShown(weighingOperations.showFollowUp, { params })
  usePageTitle(t('followUp.letterTitle', { number }))
  const back = (
    <LinkButton icon={ArrowLeft} to={`/aanmeldingen/${params.caseId}`} data-print="never">
      {t('followUp.toReferral')}
    </LinkButton>
  )
  if (!letter)
    return (
      <EmptyState icon={Mail} title={t('followUp.none')} actions={back}>
        {t('followUp.noneText')}
      </EmptyState>
    )
  return (
    <Stack>
      <div data-print="never">
        <PageHeader
          title={t('followUp.letterTitle', { number })}
          actions={
            <>
              {back}
              <Button icon={Printer} data-print="never" onClick={() => print()}>
                {t('common.print')}
              </Button>
            </>
          }
        />
      </div>
      <article className={styles.letter} lang="nl">
        <p className={styles.letterHead}>
          <span>{t('followUp.about', { number })}</span>
          <span>{formatDateLong(letter.sentAt)}</span>
        </p>
        <p className={styles.text}>{letter.text}</p>
      </article>
    </Stack>
  )
}
