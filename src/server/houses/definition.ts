import type pg from 'pg'
import * as z from 'zod'
import { CalendarDate } from '../../domain/date.ts'
import type { Issue } from '../../domain/errors.ts'
import { Covenant } from '../../domain/house.ts'
import { HouseRole, roleRefusal } from '../../domain/house-roles.ts'
import { HouseSlug } from '../../domain/ids.ts'
import { ParticipantId, ParticipantKind, ProfessionalId } from '../../domain/participant.ts'
import { TrainingTopic } from '../../domain/professional.ts'
import { lengths, someLine } from '../../domain/text.ts'
import { findMunicipality } from '../municipalities.ts'

/** A house as an administrator hands it in: one file. */
export const HouseDefinition = z
  .strictObject({
    slug: HouseSlug,
    name: someLine(lengths.name),
    contactPoint: someLine(lengths.title),
    coordinatingDpo: someLine(lengths.title),
    managingParticipant: someLine(lengths.title),
    fictitious: z.boolean().default(false),
    municipalities: z
      .array(
        z.strictObject({
          code: z.string().regex(/^\d{4}$/),
          name: someLine(lengths.name),
          from: CalendarDate,
          until: CalendarDate.nullable().default(null),
        }),
      )
      .min(1),
    covenant: z.strictObject({ version: z.int().min(1), validFrom: CalendarDate, covenant: Covenant }),
    participants: z
      .array(
        z.strictObject({
          id: ParticipantId,
          kind: ParticipantKind,
          name: someLine(lengths.name),
          shortName: someLine(40),
          oin: z
            .string()
            .regex(/^\d{20}$/, { error: 'oin_has_twenty_digits' })
            .optional(),
          controller: z.boolean(),
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

/** The municipalities of a real house that do not exist, or not under this name; an invented house makes up its own (codes 99xx). */
export function unknownMunicipalities(house: HouseDefinition, today: CalendarDate): readonly Issue[] {
  if (house.fictitious)
    return house.municipalities.flatMap(({ code }, n) =>
      code.startsWith('99') ? [] : [{ path: `municipalities.${n}.code`, code: 'invalid' }],
    )
  return house.municipalities.flatMap(({ code, name }, n) => {
    const known = findMunicipality(code, today)
    return known && [known.name, known.alias].includes(name) ? [] : [{ path: `municipalities.${n}`, code: 'invalid' }]
  })
}

/** Writes the house, its covenant and its network; what stands already is brought in line, and nothing is removed. */
export async function installHouse(client: pg.ClientBase, house: HouseDefinition): Promise<void> {
  await client.query('begin')
  try {
    await client.query(
      `insert into house (slug, name, contact_point, coordinating_dpo, managing_participant, fictitious) values ($1, $2, $3, $4, $5, $6)
       on conflict (one) do update set name = excluded.name, contact_point = excluded.contact_point, coordinating_dpo = excluded.coordinating_dpo, managing_participant = excluded.managing_participant`,
      [house.slug, house.name, house.contactPoint, house.coordinatingDpo, house.managingParticipant, house.fictitious],
    )
    for (const { code, name, from, until } of house.municipalities) {
      await client.query(
        `insert into house_municipalities (code, name, "from", until) values ($1, $2, $3, $4) on conflict (code, "from") do update set name = excluded.name, until = excluded.until`,
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
    for (const each of house.participants) {
      await client.query(
        `insert into participants (id, kind, name, short_name, oin, controller, "from", until) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, oin = excluded.oin, controller = excluded.controller, until = excluded.until`,
        [each.id, each.kind, each.name, each.shortName, each.oin ?? null, each.controller, each.from, each.until],
      )
    }
    for (const each of house.professionals) await installProfessional(client, each)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function installProfessional(client: pg.ClientBase, each: HouseDefinition['professionals'][number]): Promise<void> {
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
