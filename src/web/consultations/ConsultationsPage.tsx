import MessagesSquare from 'lucide-react/icons/messages-square'
import type * as z from 'zod'
import { consultationOperations, type ListedConsultation } from '../../api/consultations.ts'
import { houseOperations } from '../../api/houses.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Row, Stack } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import styles from './consultations.module.css'

export function ConsultationsPage() {
  const { t } = useI18n()
  const { consultations } = useShown(consultationOperations.listConsultations)
  usePageTitle(t('consultations.title'))
  const start = useMay()('consultation.begin') && (
    <LinkButton to="/kort-overleg/nieuw" variant="primary" icon={MessagesSquare}>
      {t('consultations.start')}
    </LinkButton>
  )
  return (
    <Stack>
      <PageHeader title={t('consultations.title')} actions={consultations.length > 0 && start}>
        <p className={styles.quiet}>{t('consultations.intro')}</p>
      </PageHeader>
      {consultations.length === 0 ? (
        <EmptyState icon={MessagesSquare} title={t('consultations.none')} actions={start}>
          {t('consultations.noneText')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {consultations.map((each) => (
            <li key={each.caseId}>
              <Consultation of={each} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}

function Consultation({ of: each }: { of: z.output<typeof ListedConsultation> }) {
  const { t, formatDate, formatDateLong } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const asking = participants.find(({ id }) => id === each.askedByParticipant)?.shortName ?? ''
  return (
    <Card tone={each.waitsForMe ? 'highlight' : 'plain'}>
      <Link to={`/kort-overleg/${each.caseId}`}>
        <span className={styles.snippet}>{each.question}</span>
      </Link>
      <Row>
        {each.waitsForMe && <Chip tone="warning">{t('consultations.waitsForYou')}</Chip>}
        {each.outcome ? (
          <Chip>{t('consultations.decided')}</Chip>
        ) : (
          <Chip tone={each.answered === each.asked ? 'positive' : 'info'}>
            {t('consultations.answeredOf', { answered: each.answered, asked: each.asked })}
          </Chip>
        )}
      </Row>
      <p className={styles.quiet}>
        {!each.mine && `${t('consultations.askedBy', { name: each.askedBy, participant: asking })} · `}
        {formatDate(each.askedAt)} · {t('consultations.erasesOn', { date: formatDateLong(each.eraseOn) })}
      </p>
    </Card>
  )
}
