import { lazy, type ReactNode, Suspense } from 'react'
import { caseOperations } from '../../api/cases.ts'
import { CaseId } from '../../domain/ids.ts'
import { useAddressPart } from '../address.ts'
import { loadTexts } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { CaseHeader } from './CaseHeader.tsx'
import { CaseFileProvider, useCaseFile } from './case-file.ts'
import { OverviewRoom } from './OverviewRoom.tsx'
import { isRoom, type Room, rooms } from './rooms.ts'
import { WhyButton } from './WhyDialog.tsx'

const PersonsRoom = lazy(() => import('./persons/PersonsRoom.tsx'))
const InformationRoom = lazy(() => import('./information/InformationRoom.tsx'))
const AnalysisRoom = lazy(() => import('./analysis/AnalysisRoom.tsx'))
const PlanRoom = lazy(() => import('./plan/PlanRoom.tsx'))
const MeetingsRoom = lazy(() => import('./MeetingsRoom.tsx'))
const WeighingRoom = lazy(() => import('./WeighingRoom.tsx'))
const HistoryRoom = lazy(async () => {
  const [room] = await Promise.all([import('./HistoryRoom.tsx'), loadTexts('history')])
  return room
})

const contents = {
  overzicht: <OverviewRoom />,
  personen: <PersonsRoom />,
  informatie: <InformationRoom />,
  analyse: <AnalysisRoom />,
  plan: <PlanRoom />,
  overleggen: <MeetingsRoom />,
  weging: <WeighingRoom />,
  verloop: <HistoryRoom />,
} as const satisfies Record<Room, ReactNode>

/** One case. All rooms are fed by one request; walking between them fetches nothing. */
export function CasePage() {
  const caseId = CaseId.safeParse(useAddressPart('caseId'))
  const room = useAddressPart('room')
  if (!caseId.success || !isRoom(room)) return <NotFoundPage />
  return <OpenCase caseId={caseId.data} room={room} />
}

function OpenCase({ caseId, room }: { caseId: CaseId; room: Room }) {
  const { t } = useI18n()
  const dossier = useShown(caseOperations.showDossier, { params: { caseId } })
  usePageTitle(`${dossier.header.number}: ${t(`cases.${room}`)}`)
  return (
    <CaseFileProvider value={dossier}>
      <Stack>
        <CaseHeader />
        <Suspense fallback={<Skeleton label={t('common.loading')} />}>
          <RoomContent room={room} />
        </Suspense>
      </Stack>
    </CaseFileProvider>
  )
}

function RoomContent({ room }: { room: Room }) {
  const { t } = useI18n()
  const { dossier, may } = useCaseFile()
  if (rooms[room](dossier, may('case.history'))) return contents[room]
  return (
    <EmptyState title={t('cases.closedRoom')} actions={<WhyButton />}>
      {t('cases.closedRoomText')}
    </EmptyState>
  )
}
