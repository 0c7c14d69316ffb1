import { useEffect } from 'react'
import type { MeetingItem } from '../../../api/meetings.ts'
import type { Meeting } from '../MeetingPage.tsx'

/** The projector window shows the case that is on at the table. Between the windows only its id is told. */
export function useFollowing(meeting: Meeting, item: MeetingItem | undefined, follow: ((item: MeetingItem) => void) | undefined): void {
  const isFollower = follow !== undefined
  const id = item?.id
  useEffect(() => {
    if (isFollower || id === undefined) return
    const channel = new BroadcastChannel(`vangnet-table-${meeting.id}`)
    channel.postMessage(id)
    return () => channel.close()
  }, [meeting.id, id, isFollower])
  useEffect(() => {
    if (!follow) return
    const channel = new BroadcastChannel(`vangnet-table-${meeting.id}`)
    channel.onmessage = ({ data }) => {
      const next = meeting.agenda.find((each) => each.id === data)
      if (next) follow(next)
    }
    return () => channel.close()
  }, [meeting, follow])
}
