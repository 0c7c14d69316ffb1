import BookOpen from 'lucide-react/icons/book-open'
import CalendarDays from 'lucide-react/icons/calendar-days'
import FolderOpen from 'lucide-react/icons/folder-open'
import Inbox from 'lucide-react/icons/inbox'
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import MessagesSquare from 'lucide-react/icons/messages-square'
import Scale from 'lucide-react/icons/scale'
import Settings from 'lucide-react/icons/settings'
import type { Me } from '../api/session.ts'
import { type Action, mayDo } from '../domain/access.ts'
import { type AuthorisationClass, type HouseRole, houseRoles } from '../domain/house-roles.ts'
import type { TextKey } from './i18n/language.ts'
import { standingOf } from './session.tsx'
import type { Icon } from './ui/icon.ts'

type Place = {
  to: string
  label: TextKey
  icon: Icon
  /** Shown to who may do one of these, holds one of these roles, or is authorised in one of these ways. */
  actions?: readonly Action[]
  roles?: readonly HouseRole[]
  authorised?: readonly AuthorisationClass[]
}

const places: readonly Place[] = [
  { to: '/werk', label: 'session.navWork', icon: LayoutDashboard, actions: ['work.read'] },
  { to: '/aanmeldingen', label: 'session.navReferrals', icon: Inbox, actions: ['referral.start'] },
  {
    to: '/weegtafel',
    label: 'session.navWeighing',
    icon: Scale,
    roles: ['judge', 'information_coordinator', 'process_director'],
  },
  { to: '/casussen', label: 'session.navCases', icon: FolderOpen, authorised: ['a', 'b'] },
  { to: '/overleggen', label: 'session.navMeetings', icon: CalendarDays, authorised: ['a'] },
  { to: '/kort-overleg', label: 'session.navConsultations', icon: MessagesSquare, authorised: ['a'] },
  { to: '/kennis', label: 'session.navKnowledge', icon: BookOpen, actions: ['knowledge.read'] },
  {
    to: '/beheer',
    label: 'session.navAdmin',
    icon: Settings,
    actions: ['people.read', 'retention.read', 'shielded.unlock'],
  },
]

/** The places that are of use to this person; what one may do there is decided there. */
export function placesFor(me: Me): readonly Place[] {
  return places.filter(
    ({ actions = [], roles = [], authorised = [] }) =>
      actions.some((action) => mayDo(action, standingOf(me))) ||
      me.houseRoles.some((role) => roles.includes(role) || authorised.includes(houseRoles[role].authorisation)),
  )
}
