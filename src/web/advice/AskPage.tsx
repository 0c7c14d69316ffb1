import { useNavigate } from '@tanstack/react-router'
import { adviceOperations } from '../../api/advice.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useMustBeAllowed } from '../must-be-allowed.ts'
import { useDoing } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { toast } from '../ui/Toaster.tsx'
import styles from './advice.module.css'
import { QuestionForm } from './QuestionForm.tsx'

export function AskPage() {
  const { t } = useI18n()
  useMustBeAllowed('advice.ask')
  const navigate = useNavigate()
  const ask = useDoing(adviceOperations.askAdvice)
  usePageTitle(t('advice.askTitle'))
  return (
    <Stack>
      <PageHeader
        title={t('advice.askTitle')}
        breadcrumbs={<Breadcrumbs items={[{ label: t('advice.knowledge'), to: '/kennis/vragen' }, { label: t('advice.ask') }]} />}
      >
        <p className={styles.quiet}>{t('advice.askText')}</p>
      </PageHeader>
      <div className={styles.narrow}>
        <QuestionForm
          name="advice new"
          submitLabel={t('advice.send')}
          onSend={async (body) => {
            const { id } = await ask({ body })
            toast(t('advice.sent'))
            await navigate({ href: `/kennis/vragen/${id}` })
          }}
        />
      </div>
    </Stack>
  )
}
