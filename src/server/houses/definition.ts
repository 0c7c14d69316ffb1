import type pg from 'pg'
import * as z from 'zod'
import { inPresentShape } from '../../domain/covenant-parts.ts'
import { addDays, CalendarDate, latest } from '../../domain/date.ts'
import type { Issue } from '../../domain/errors.ts'
import { Covenant } from '../../domain/house.ts'
import { contactPointKinds, EmailAddress, HouseFacts } from '../../domain/house-facts.ts'
import { HouseRole, roleRefusal } from '../../domain/house-roles.ts'
import { HouseSlug } from '../../domain/ids.ts'
import { ParticipantId, ParticipantKind, ProfessionalId } from '../../domain/participant.ts'
import { OrganisationNumber, ParticipantChange } from '../../domain/participation.ts'
import { TrainingTopic } from '../../domain/professional.ts'
import { MunicipalityCode, overlap } from '../../domain/territory.ts'
import { lengths, someLine } from '../../domain/text.ts'
import { findMunicipality } from '../municipalities.ts'

/** A house as an administrator hands it in: one file. */
export const HouseDefinition = z
  .strictObject({
    slug: HouseSlug,
    name: someLine(lengths.name),
    contactPoint: someLine(lengths.title),
    coordinatingDpo: someLine(lengths.title),
    /** The name of the participant that manages the house. */
    managingParticipant: someLine(lengths.name),
    /** The rest of what everybody may know; what is left out stays as it was. */
    contact: z
      .strictObject({
        /** The name of the college or the mayor that is the contact point. */
        participant: someLine(lengths.name).optional(),
        address: HouseFacts.shape.contactAddress.optional(),
        email: EmailAddress.optional(),
        phone: HouseFacts.shape.contactPhone.optional(),
        hours: HouseFacts.shape.contactHours,
        requestHow: HouseFacts.shape.requestHow,
        coordinatingDpoEmail: EmailAddress.optional(),
      })
      .default({}),
    fictitious: z.boolean().default(false),
    municipalities: z
      .array(
        z.strictObject({
          code: MunicipalityCode,
          name: someLine(lengths.name),
          from: CalendarDate,
          until: CalendarDate.nullable().default(null),
        }),
      )
      .min(1),
    covenant: z.strictObject({ version: z.int().min(1), validFrom: CalendarDate, covenant: z.preprocess(inPresentShape, Covenant) }),
    participants: z
      .array(
        z.strictObject({
          id: ParticipantId,
          kind: ParticipantKind,
          name: someLine(lengths.name),
          shortName: someLine(40),
          oin: OrganisationNumber.optional(),
          controller: z.boolean(),
          covenantReference: ParticipantChange.shape.covenantReference,
          contactName: ParticipantChange.shape.contactName,
          contactEmail: ParticipantChange.shape.contactEmail,
          contactPhone: ParticipantChange.shape.contactPhone,
          from: CalendarDate,
          until: CalendarDate.nullable().default(null),
        }),
      )
      .min(2),
    professionals: z.array(
      z.strictObject({
        id: ProfessionalId,
        participantId: ParticipantId,
        name: someLine(lengths.name),
        username: z.string().regex(/^[a-z][a-z0-9.-]{1,40}$/, { error: 'invalid' }),
        houseRoles: z.array(HouseRole).min(1),
        designatedFrom: CalendarDate,
        designatedUntil: CalendarDate.nullable().default(null),
        screenedOn: CalendarDate.nullable().default(null),
        noCommercialTasks: z.boolean().default(false),
        trainings: z.array(z.strictObject({ topic: TrainingTopic, on: CalendarDate })).default([]),
      }),
    ),
  })
  .superRefine(({ participants, managingParticipant, contact, municipalities }, context) => {
    const wrong = (message: string, path: PropertyKey[]) => context.addIssue({ code: 'custom', message, path })
    if (!participants.some(({ name }) => name === managingParticipant)) wrong('invalid_choice', ['managingParticipant'])
    const contactPoint = participants.find(({ name }) => name === contact.participant)
    if (contact.participant !== undefined && !(contactPoint && contactPointKinds.includes(contactPoint.kind)))
      wrong('invalid_choice', ['contact', 'participant'])
    municipalities.forEach((period, n) => {
      if (municipalities.slice(0, n).some((other) => other.code === period.code && overlap(other, period)))
        wrong('twice', ['municipalities', n])
    })
  })
  .superRefine(({ participants, professionals }, context) => {
    professionals.forEach(({ participantId, houseRoles }, n) => {
      const employer = participants.find((each) => each.id === participantId)
      if (!employer) context.addIssue({ code: 'custom', message: 'invalid_choice', path: ['professionals', n, 'participantId'] })
      // who reviews or maintains does not process (R-AUT-03); only public participants judge (R-AUT-02)
      else if (roleRefusal(houseRoles, employer.kind))
        context.addIssue({ code: 'custom', message: 'invalid_choice', path: ['professionals', n, 'houseRoles'] })
    })
  })
export type HouseDefinition = z.infer<typeof HouseDefinition>

/** The municipalities of a real house that do not exist in their time, or not under this name; an invented house makes up its own (codes 99xx). */
export function unknownMunicipalities(house: HouseDefinition, today: CalendarDate): readonly Issue[] {
  if (house.fictitious)
    return house.municipalities.flatMap(({ code }, n) =>
      code.startsWith('99') ? [] : [{ path: `municipalities.${n}.code`, code: 'invalid' }],
    )
  return house.municipalities.flatMap(({ code, name, from, until }, n) => {
    // what has ended is held against the last day it was there, what is to come against its first
    const day = until !== null && until <= today ? addDays(until, -1) : latest(from, today)
    const known = findMunicipality(code, day)
    return known && [known.name, known.alias].includes(name) ? [] : [{ path: `municipalities.${n}`, code: 'invalid' }]
  })
}

/** Writes the house, its covenant and its network; what stands already is brought in line, and nothing is removed. */
export async function installHouse(client: pg.ClientBase, house: HouseDefinition): Promise<void> {
  await client.query('begin')
  try {
    await client.query(
      `insert into house (slug, name, contact_point, coordinating_dpo, fictitious) values ($1, $2, $3, $4, $5)
       on conflict (one) do update set name = excluded.name, contact_point = excluded.contact_point, coordinating_dpo = excluded.coordinating_dpo`,
      [house.slug, house.name, house.contactPoint, house.coordinatingDpo, house.fictitious],
    )
    for (const { code, name, from, until } of house.municipalities) {
      // an end that was written down since stays, also when the file does not know of it, and what was corrected does not come back
      await client.query(
        `insert into house_municipalities (code, name, "from", until)
         select $1, $2, $3::date, $4::date where not exists (select from territory_corrections c where c.code = $1 and c."from" = $3::date)
         on conflict (code, "from") do update set name = excluded.name, until = coalesce(excluded.until, house_municipalities.until)`,
        [code, name, from, until],
      )
    }
    const { version, validFrom, covenant } = house.covenant
    // a covenant that was in force is history, and history stays as it was
    await client.query('insert into covenants (version, valid_from, covenant) values ($1, $2, $3) on conflict do nothing', [
      version,
      validFrom,
      JSON.stringify(covenant),
    ])
    for (const each of house.participants) await installParticipant(client, each)
    await installContact(client, house)
    for (const each of house.professionals) await installProfessional(client, each)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function installParticipant(client: pg.ClientBase, each: HouseDefinition['participants'][number]): Promise<void> {
  const { id, kind, name, shortName, oin, controller, from, until, covenantReference, contactName, contactEmail, contactPhone } = each
  await client.query(
    `insert into participants as p (id, kind, name, short_name, oin, controller, "from", until, covenant_reference, contact_name, contact_email, contact_phone)
     values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, ''), coalesce($10, ''), coalesce($11, ''), coalesce($12, ''))
     on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, oin = coalesce(excluded.oin, p.oin), controller = excluded.controller,
       until = coalesce(excluded.until, p.until), covenant_reference = coalesce($9, p.covenant_reference), contact_name = coalesce($10, p.contact_name),
       contact_email = coalesce($11, p.contact_email), contact_phone = coalesce($12, p.contact_phone)`,
    [id, kind, name, shortName, oin, controller, from, until, covenantReference, contactName, contactEmail, contactPhone],
  )
}

/** What the file leaves out stays as it was. Without a word on it, a municipality that manages the house is its contact point. */
async function installContact(client: pg.ClientBase, { participants, managingParticipant, contact }: HouseDefinition): Promise<void> {
  const manager = participants.find(({ name }) => name === managingParticipant)
  const named = participants.find(({ name }) => name === contact.participant)
  const contactPoint = named ?? (manager && contactPointKinds.includes(manager.kind) ? manager : undefined)
  await client.query(
    `update house set managing_participant_id = $1, contact_participant_id = coalesce($9, contact_participant_id, $2),
       contact_address = coalesce($3, contact_address), contact_email = coalesce($4, contact_email), contact_phone = coalesce($5, contact_phone),
       contact_hours = coalesce($6, contact_hours), request_how = coalesce($7, request_how), coordinating_dpo_email = coalesce($8, coordinating_dpo_email)`,
    [
      manager?.id,
      contactPoint?.id,
      contact.address,
      contact.email,
      contact.phone,
      contact.hours,
      contact.requestHow,
      contact.coordinatingDpoEmail,
      named?.id,
    ],
  )
}

export async function installProfessional(client: pg.ClientBase, each: HouseDefinition['professionals'][number]): Promise<void> {
  await client.query(
    `insert into professionals (id, participant_id, name, username, house_roles, designated_from, designated_until, screened_on, no_commercial_tasks, trainings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (id) do update set name = excluded.name, house_roles = excluded.house_roles, designated_from = excluded.designated_from, designated_until = excluded.designated_until,
       screened_on = excluded.screened_on, no_commercial_tasks = excluded.no_commercial_tasks, trainings = excluded.trainings`,
    [
      each.id,
      each.participantId,
      each.name,
      each.username,
      each.houseRoles,
      each.designatedFrom,
      each.designatedUntil,
      each.screenedOn,
      each.noCommercialTasks,
      JSON.stringify(each.trainings),
    ],
  )
}
