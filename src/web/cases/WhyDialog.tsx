import CircleHelp from 'lucide-react/icons/circle-question-mark'
import { type ReactNode, Suspense, useState } from 'react'
import { caseOperations } from '../../api/cases.ts'
import { errors } from '../../domain/errors.ts'
import { stages } from '../../domain/stage.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { capitalised, entryOf } from '../options.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Table } from '../ui/Table.tsx'
import { useCaseFile } from './case-file.ts'

type ItemFacts = { title: string; facts: readonly { term: string; value: ReactNode }[] }

/** "Waarom zie ik dit?" of the case, or of one item in it with where it came from. */
export function WhyButton({ item }: { item?: ItemFacts }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="ghost"
        size={item ? 'small' : 'medium'}
        icon={CircleHelp}
        aria-label={item ? `${t('common.whyShown')} ${item.title}` : undefined}
        onClick={() => setOpen(true)}
      >
        {t('common.whyShown')}
      </Button>
      {isOpen && (
        <Dialog title={t('cases.whyTitle')} onClose={() => setOpen(false)}>
          <Stack>
            {item && (
              <Card title={t('cases.whyItem')} headingLevel={3} tone="subtle">
                <DefinitionList items={item.facts} isCompact />
              </Card>
            )}
            <Suspense fallback={<Skeleton label={t('common.loading')} />}>
              <Explanation />
            </Suspense>
          </Stack>
        </Dialog>
      )}
    </>
  )
}

function Explanation() {
  const { t, language, formatDate } = useI18n()
  const { caseId } = useCaseFile()
  const explanation = useShown(caseOperations.explainAccess, { params: { caseId } })
  const period = (from: string, until: string | null) =>
    until
      ? t('cases.periodFromUntil', { from: formatDate(from), until: formatDate(until) })
      : t('cases.periodFrom', { from: formatDate(from) })
  const decisionOf = (decision: string | null) => {
    const key = entryOf<(typeof decisionTexts)[keyof typeof decisionTexts]>(decisionTexts, decision ?? '')
    return key && t(key)
  }
  return (
    <>
      <p>
        {t('cases.whyStage')}: {stages[explanation.stage][language]}
      </p>
      {explanation.seats.map((seat) => (
        <Card key={`${seat.role} ${seat.from}`} title={`${t('cases.yourSeat')}: ${seat[language]}`} headingLevel={3}>
          <DefinitionList
            isCompact
            items={[
              { term: t('cases.whyReason'), value: seat.why },
              { term: t('cases.whyDecision'), value: decisionOf(seat.decision) },
              { term: t('cases.whyPeriod'), value: period(seat.from, seat.until) },
              { term: t('cases.whyRule'), value: seat.source },
              { term: t('cases.whyGoal'), value: explanation.goal },
            ]}
          />
        </Card>
      ))}
      <RoomsTable rooms={explanation.rooms} />
    </>
  )
}

const decisionTexts = {
  signal: 'cases.decision_signal',
  consultation: 'cases.decision_consultation',
  referral: 'cases.decision_referral',
  request: 'cases.decision_request',
  proposal: 'cases.decision_proposal',
  composition: 'cases.decision_composition',
  takeover: 'cases.decision_takeover',
  radicalisation: 'cases.decision_radicalisation',
} as const

const roomTexts = {
  persons: 'cases.room_persons',
  referral: 'cases.room_referral',
  purpose: 'cases.room_purpose',
  information: 'cases.room_information',
  proposal: 'cases.room_proposal',
  composition: 'cases.room_composition',
  analysis: 'cases.room_analysis',
  plan: 'cases.room_plan',
  meetings: 'cases.room_meetings',
  history: 'cases.room_history',
} as const

type ExplainedRoom = { room: string; open: boolean; reason: string | null; source: string }

function RoomsTable({ rooms }: { rooms: readonly ExplainedRoom[] }) {
  const { t, language } = useI18n()
  const nameOf = (room: string) => {
    const key = entryOf<(typeof roomTexts)[keyof typeof roomTexts]>(roomTexts, room)
    return key ? t(key) : capitalised(room)
  }
  const whyClosed = (reason: string | null) => {
    const text = reason === null ? undefined : (entryOf<{ nl: string; en: string }>(errors, reason)?.[language] ?? reason)
    return [t('cases.whyClosed'), text].filter(Boolean).join(': ')
  }
  return (
    <Table
      caption={t('cases.whyRooms')}
      isCaptionShown
      rows={rooms}
      rowKey={(each) => each.room}
      columns={[
        { key: 'room', header: t('cases.whyRoom'), cell: (each) => nameOf(each.room) },
        { key: 'state', header: t('cases.whyState'), cell: (each) => (each.open ? t('cases.whyOpen') : whyClosed(each.reason)) },
        { key: 'rule', header: t('cases.whyRule'), cell: (each) => each.source },
      ]}
    />
  )
}
