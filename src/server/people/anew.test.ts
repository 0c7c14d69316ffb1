import { TOTP, URI } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations } from '../../api/composition.ts'
import { meetingOperations } from '../../api/meetings.ts'
import { participantOperations } from '../../api/participants.ts'
import { peopleOperations as operations } from '../../api/people.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import type { NewDesignation } from '../../domain/designation.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { caseInEnrichment, caseInTreatment, confirmed, takenUp } from '../../testing/case.ts'
import { changeConditions, conditionsOf, personOf } from '../../testing/conditions.ts'
import { sendThrough, type TestHouse, testHouse } from '../../testing/house.ts'
import { meetingAbout } from '../../testing/meetings.ts'
import { enterAs } from '../../testing/proof/enter.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

let world: TestHouse
beforeEach(async () => {
  world = await testHouse()
  return () => world.close()
})

const today = dateInAmsterdam(new Date())
const password = 'drie groene fietsen bij de sluis'
const post = (path: string, payload: object) => world.app.inject({ method: 'POST', url: `/api/v1/${path}`, payload })
const codeFor = (uri: string): string => {
  const totp = URI.parse(uri)
  return totp instanceof TOTP ? totp.generate() : ''
}
const end = async (who: string) =>
  call(world.as('sem'), operations.endDesignation, {
    params: { professionalId: world.idOf(who) },
    body: { on: today },
    version: (await personOf(world, who)).version,
  })
/** With the conditions that the new designation asks anew; at the police unless said otherwise. */
async function again(who: string, change: Partial<z.input<typeof NewDesignation>> = {}, by = 'sem') {
  const person = await personOf(world, who)
  const body = {
    ...conditionsOf(person),
    participantId: world.participantOf('piet'),
    houseRoles: ['professional' as const],
    designatedFrom: today,
    designatedUntil: null,
    mandate: null,
    mandateOn: null,
    ...change,
  }
  return call(world.as(by), operations.designateAnew, { params: { professionalId: person.id }, body, version: person.version })
}
/** Signed in by an invitation. */
async function invited(who: string) {
  const { token } = await call(world.as('sem'), operations.invitePerson, { params: { professionalId: world.idOf(who) } })
  const { uri } = (await post('invitation-passwords', { token, password })).json()
  const answer = await post('invitation-acceptances', { token, code: codeFor(uri) })
  return { uri, send: sendThrough(world.app, async () => `vangnet=${answer.cookies[0]?.value ?? ''}`) }
}

describe('who comes back (A3; R-AUT-01, R-SEC-10)', () => {
  test('at another participant is the same person with the same username, and no seat of before', async () => {
    const { params } = await caseInTreatment(world)
    await end('tom')
    const before = await personOf(world, 'tom')
    const after = await again('tom')
    expect(after).toMatchObject({
      id: before.id,
      username: 'tom',
      participantId: world.participantOf('piet'),
      houseRoles: ['professional'],
      designatedFrom: today,
      active: true,
      account: { hasAccount: false },
    })
    const { send } = await invited('tom')
    await expect(call(send, caseOperations.showDossier, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect((await call(send, caseOperations.listCases, { query: {} })).cases).toEqual([])
  })

  test('keeps the designation before in sight, and one person in the journal under both participants', async () => {
    const former = await personOf(world, 'tom')
    await call(world.as('tom'), caseOperations.listCases, { query: {} })
    await end('tom')
    await again('tom')
    await call((await invited('tom')).send, caseOperations.listCases, { query: {} })
    const file = await call(world.as('sem'), operations.showPerson, { params: { professionalId: world.idOf('tom') } })
    expect(file.formerDesignations).toEqual([
      { participant: expect.any(String), houseRoles: former.houseRoles, from: former.designatedFrom, until: today },
    ])
    const seen = await call(world.as('gerda'), operations.showPerson, { params: { professionalId: world.idOf('tom') } })
    expect(seen.formerDesignations).toEqual([])
    const { rows } = await asSuperuser(world, (client) =>
      client.query("select distinct participant_id as id from journal where professional_id = $1 and operation = 'listCases'", [
        world.idOf('tom'),
      ]),
    )
    expect(rows.map(({ id }) => id).sort()).toEqual([world.participantOf('tom'), world.participantOf('piet')].sort())
  })

  test('signs in with nothing of before: password, codes and sessions are gone (BIO2 5.17)', async () => {
    const { uri, send } = await invited('piet')
    await end('piet')
    await again('piet')
    await expect(call(send, caseOperations.listCases, { query: {} })).rejects.toMatchObject({ code: 'not_signed_in' })
    const old = { house: world.house.slug, username: 'piet', password, code: codeFor(uri) }
    expect((await post('session', old)).statusCode).toBe(401)
  })

  test('signs in with nothing of before whichever way the designation goes on, an open invitation included', async () => {
    const open = await call(world.as('sem'), operations.invitePerson, { params: { professionalId: world.idOf('piet') } })
    await end('piet')
    await asSuperuser(world, (client) =>
      client.query('update professionals set designated_until = null where id = $1', [world.idOf('piet')]),
    )
    expect((await post('invitation-looks', { token: open.token })).statusCode).not.toBe(200)
    expect((await personOf(world, 'piet')).account).toMatchObject({ hasAccount: false, invitedUntil: null })
  })

  test('does not come back by a change of the dates; a designation that ends later is simply made longer', async () => {
    await end('tom')
    await expect(changeConditions(world, 'tom', { designatedUntil: null })).rejects.toMatchObject({
      issues: [{ path: 'designatedUntil', code: 'designation_has_ended' }],
    })
    await invited('anouk')
    await changeConditions(world, 'anouk', { designatedUntil: addDays(today, 30) })
    expect(await changeConditions(world, 'anouk', { designatedUntil: null })).toMatchObject({ account: { hasAccount: true } })
  })

  test('gets no seat back that a day had ended and nobody had looked at yet', async () => {
    const { params } = await caseInTreatment(world)
    await asSuperuser(world, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query('update professionals set designated_until = app.today() where id = $1', [world.idOf('tom')])
    })
    await again('tom', { participantId: world.participantOf('tom') })
    const { composition } = await call(world.as('fatima'), caseOperations.showDossier, { params })
    expect(composition?.seats.filter(({ professionalId, until }) => professionalId === world.idOf('tom') && until === null)).toEqual([])
    await expect(call((await invited('tom')).send, caseOperations.showDossier, { params })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is designated anew when the former participant itself has ended (WGS 2.27)', async () => {
    await asSuperuser(world, (client) =>
      client.query('update participants set until = current_date where id = $1', [world.participantOf('tom')]),
    )
    expect(await again('tom')).toMatchObject({ active: true, participantId: world.participantOf('piet') })
  })
})

describe('designating anew', () => {
  test('is for who is designated no longer, with everything wrong named at once', async () => {
    await expect(again('tom')).rejects.toMatchObject({ code: 'designation_not_ended' })
    await end('tom')
    const wrong = again('tom', {
      designatedFrom: addDays(today, -3),
      designatedUntil: addDays(today, -4),
      screenedOn: addDays(today, 1),
      mandate: 'Inzet tot 20 uur',
    })
    await expect(wrong).rejects.toMatchObject({
      issues: [
        { path: 'designatedUntil', code: 'ends_before_it_begins' },
        { path: 'screenedOn', code: 'date_in_future' },
        { path: 'mandateOn', code: 'required' },
        { path: 'designatedFrom', code: 'overlaps_former_designation' },
      ],
    })
    await expect(again('tom', { participantId: ParticipantId.parse(crypto.randomUUID()) })).rejects.toMatchObject({
      issues: [{ path: 'participantId', code: 'invalid_choice' }],
    })
  })

  test('is done for the own participant by its administrator, and between participants by the house (WGS 1.4(3))', async () => {
    await end('piet')
    await expect(again('piet', { participantId: world.participantOf('tom') }, 'gerda')).rejects.toMatchObject({
      issues: [{ path: 'participantId', code: 'invalid_choice' }],
    })
    await expect(again('piet', { houseRoles: ['process_director'] }, 'gerda')).rejects.toMatchObject({
      issues: [{ path: 'houseRoles', code: 'role_of_the_house' }],
    })
    expect(await again('piet', {}, 'gerda')).toMatchObject({ active: true })
    await end('tom')
    await expect(again('tom', {}, 'gerda')).rejects.toMatchObject({ code: 'not_found' })
    for (const other of ['fatima', 'hanneke', 'vincent'])
      await expect(again('tom', {}, other)).rejects.toMatchObject({ code: 'not_allowed' })
    const bySql = enterAs(world, 'gerda', { action: 'people.administer' }, (client) =>
      client.query("select app.designate_anew(gen_random_uuid(), $1, 2, $2, '{}') as done", [
        world.idOf('tom'),
        world.participantOf('piet'),
      ]),
    )
    expect((await bySql).rows).toEqual([{ done: false }])
  })

  test('of two at once one does, and nobody does it for themselves', async () => {
    await end('tom')
    const { version } = await personOf(world, 'tom')
    const outcomes = await Promise.allSettled([again('tom'), again('tom')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await personOf(world, 'tom')).version).toBe(version + 1)
    await expect(again('sem')).rejects.toMatchObject({ code: 'not_about_yourself' })
  })

  test('leaves whom a proposal named to be proposed again: another participant confirmed them (WGS 2.31(4))', async () => {
    const { params } = await caseInEnrichment(world)
    const proposalId = await confirmed(world, { params }, takenUp(world))
    await end('tom')
    await again('tom')
    const { proposal } = await call(world.as('mieke'), caseOperations.showDossier, { params })
    expect(proposal?.open?.members.map(({ obstacle }) => obstacle)).toEqual([null, 'designated_anew_since', null, null])
    const decide = call(world.as('mieke'), compositionOperations.decideComposition, { params, body: { proposalId } })
    await expect(decide).rejects.toMatchObject({ issues: [{ path: 'members.1.professionalId', code: 'designated_anew_since' }] })
  })

  test('changes nothing of what was: a meeting keeps for whom somebody was there', async () => {
    const { params } = await caseInTreatment(world)
    const { itemId, meetingId } = await meetingAbout(world, params.caseId)
    const attendee = async () => {
      const { agenda } = await call(world.as('fatima'), meetingOperations.showMeeting, { params: { meetingId } })
      return agenda.find(({ id }) => id === itemId)?.attendees.find(({ professionalId }) => professionalId === world.idOf('tom'))
    }
    const before = await attendee()
    await asSuperuser(world, (client) =>
      client.query("update meetings set starts_at = now() - interval '2 days' where id = $1", [meetingId]),
    )
    await end('tom')
    await again('tom')
    expect(before?.participant).toBeDefined()
    expect(await attendee()).toEqual(before)
  })

  test('is counted where somebody is now when the end of a participant is looked at beforehand', async () => {
    const ends = (who: string) =>
      call(world.as('sem'), participantOperations.previewEnding, {
        params: { participantId: ParticipantId.parse(world.participantOf(who)) },
        query: { until: today },
      })
    const [probation, police] = [await ends('tom'), await ends('piet')]
    await end('tom')
    await again('tom')
    expect((await ends('piet')).professionals).toBe(police.professionals + 1)
    expect((await ends('tom')).professionals).toBe(probation.professionals - 1)
  })
})
