import { Outlet, useNavigate } from '@tanstack/react-router'
import FilePlus from 'lucide-react/icons/file-plus'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { workOperations } from '../api/work.ts'
import { mayDo } from '../domain/access.ts'
import { useI18n } from './i18n/use-i18n.ts'
import { useLive } from './live.ts'
import { placesFor } from './navigation.ts'
import { useShownLater } from './operation.ts'
import { endSession, MeProvider, standingOf, useSession } from './session.tsx'
import { useIsExpired } from './session-expiry.ts'
import type { PaletteItem } from './shell/palette.ts'
import { Shell } from './shell/Shell.tsx'
import { SignInAgain } from './sign-in/SignInAgain.tsx'

/** What stays while pages come and go; an address without a page has its own children. */
export function AppLayout({ children = <Outlet /> }: { children?: ReactNode }) {
  const { t } = useI18n()
  const me = useSession()
  const [first] = useState(me.professionalId)
  const isExpired = useIsExpired()
  const work = useShownLater(workOperations.showMyWork)
  useLive()
  // Somebody else signed in in another tab: what is in memory here is not theirs to see.
  useEffect(() => {
    if (me.professionalId !== first) location.assign('/')
  }, [me.professionalId, first])
  // what a refusal says is there before the connection, or the release this page is of, is gone
  useEffect(() => void import('./refusal-texts.ts'), [])
  const acts = useActs()
  const onFind = useCallback(
    async (query: string) => {
      const places = import('./palette-places.ts').then(({ findPlaces }) => findPlaces(query, me))
      // a search for cases that fails leaves the places
      const cases = import('./palette-cases.ts').then(({ findCases }) => findCases(query, t('session.paletteCases'))).catch(() => [])
      return (await Promise.all([places, cases])).flat()
    },
    [me, t],
  )
  const items = placesFor(me).map((place) => ({
    to: place.to,
    label: t(place.label),
    icon: place.icon,
    count: place.to === '/werk' ? work && work.items.length + work.tasks.length : undefined,
  }))
  return (
    <MeProvider value={me}>
      <Shell
        items={items}
        user={{ name: me.name, participant: me.participant.name, house: me.house.name }}
        isDemo={me.demo}
        paletteItems={mayDo('referral.start', standingOf(me)) ? acts : []}
        onFind={onFind}
        onSignOut={endSession}
      >
        {children}
      </Shell>
      {isExpired && <SignInAgain me={me} />}
    </MeProvider>
  )
}

function useActs(): PaletteItem[] {
  const { t } = useI18n()
  const navigate = useNavigate()
  async function open() {
    // what went wrong is said where the button for it is
    const begun = await import('./palette-acts.ts').then(({ startReferral }) => startReferral()).catch(() => '/aanmeldingen')
    await navigate({ href: begun })
  }
  return [
    { id: 'start-referral', group: t('session.paletteDo'), label: t('session.startReferral'), icon: FilePlus, run: () => void open() },
  ]
}
