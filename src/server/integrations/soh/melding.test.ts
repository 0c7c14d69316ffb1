import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../../api/cases.ts'
import { call } from '../../../api/client.ts'
import { referralOperations } from '../../../api/referrals.ts'
import { testBsn } from '../../../domain/bsn.ts'
import { DomainError } from '../../../domain/errors.ts'
import { type TestHouse, testHouse } from '../../../testing/house.ts'
import { at, melding } from '../../../testing/messages.ts'
import { mustConform, validatorOf } from '../../../testing/standards.ts'
import { Melding, referralFromMelding } from './melding.ts'

const sent = melding('melding/1', {
  soort: 'VT',
  naarAanleidingVan: [
    {
      ...at('incident/1'),
      datumTijd: '2026-10-31T22:40:00+01:00',
      locatie: 'Voor de woning',
      omschrijving: 'Bonzen op de deur.',
      periodeVanTot: { ...at('periode/1'), datumTijdBegin: '2026-10-31T22:40:00+01:00', datumTijdEinde: '2026-10-31T23:05:00+01:00' },
    },
  ],
})

type Json = Record<string, unknown>
const changed = (path: string, value: unknown): unknown => {
  const copy: unknown = structuredClone(sent)
  const keys = path.split('.')
  const holder = keys.slice(0, -1).reduce<unknown>((object, key) => (object as Json)[key], copy) as Json
  if (value === undefined) delete holder[keys.at(-1) ?? '']
  else holder[keys.at(-1) ?? ''] = value
  return copy
}
const refusalOf = (json: unknown): DomainError => {
  try {
    referralFromMelding(json)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('it was accepted')
}

describe('a melding in the words of Samen onder Handbereik', () => {
  test('becomes a draft with what it says, and names what has no place', () => {
    const { referral, unmapped } = referralFromMelding(sent)
    expect(referral).toMatchObject({
      subject: {
        givenName: 'Leonie',
        familyName: 'Haverkort',
        bsn: testBsn(77),
        address: 'Lindelaan 12, 9901 AB Oudewaard',
        municipality: 'Oudewaard',
      },
      goal: sent.verzoek,
      a: { problem: expect.stringContaining('Is er nu gevaar?\nJa, in het weekend.') },
      c: { explanation: '2026-10-31, Voor de woning: Bonzen op de deur.' },
    })
    expect(referral.subject.prefix).toBeUndefined()
    expect(unmapped).toEqual(expect.arrayContaining(['contact', 'overigeInformatie', 'heeftBetrekkingOp.0.geslacht']))
  })

  test('never decides for the person who adopts it: criteria, check and informing stay open', () => {
    const { referral } = referralFromMelding(sent)
    expect(referral).toMatchObject({ b: [], quality: { onlyOwnData: false }, informed: {}, d: { domains: [] } })
  })

  test('about several persons gives a draft about the first and names the others', () => {
    const [one] = sent.heeftBetrekkingOp
    expect(referralFromMelding(changed('heeftBetrekkingOp', [one, one, one])).unmapped).toEqual(
      expect.arrayContaining(['heeftBetrekkingOp.1', 'heeftBetrekkingOp.2']),
    )
  })

  test('about nobody yet is a draft without a subject', () => {
    expect(referralFromMelding(changed('heeftBetrekkingOp', undefined)).referral.subject).toEqual({})
  })

  test('is refused with every problem named at once, in the words of the sender', () => {
    const wrong = changed('heeftBetrekkingOp.0.burgerservicenummer', '999999999') as Json
    expect(refusalOf(wrong).issues).toEqual([{ path: 'heeftBetrekkingOp.0.burgerservicenummer', code: 'bsn_fails_eleven_test' }])
    const two = { ...wrong, soort: 'XX', contact: null }
    expect(
      refusalOf(two)
        .issues.map(({ path }) => path)
        .sort(),
    ).toEqual(['contact', 'soort'])
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'Melding'],
    ['a list', [sent]],
    ['a number', 7],
    ['a text far too long', changed('verzoek', 'x'.repeat(2_001))],
    ['text that turns its direction', changed('verzoek', 'veilig\u202egilief')],
    ['a name over two lines', changed('heeftBetrekkingOp.0.naam.voornamen', 'Leonie\nHaverkort')],
    ['half a character', changed('zorgelijkeSituatie.situatieSchets', '\ud800')],
    [
      'a thousand persons',
      changed(
        'heeftBetrekkingOp',
        Array.from({ length: 1_000 }, () => sent.heeftBetrekkingOp[0]),
      ),
    ],
  ])('refuses %s and does not fall over', (_what, json) => {
    expect(refusalOf(json)).toMatchObject({ code: 'invalid_input', issues: expect.arrayContaining([expect.anything()]) })
  })

  test('with properties that belong to no one changes nothing else', () => {
    const json: unknown = JSON.parse(
      `{"__proto__": {"polluted": true}, ${JSON.stringify(sent).slice(1, -1)}, "constructor": {}, "extra": 1}`,
    )
    const { unmapped } = referralFromMelding(json)
    expect(unmapped).toContain('extra')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe.skipIf(!mustConform)('our reading of the standard', () => {
  const validatorOfMelding = () => validatorOf('samen-onder-handbereik/yaml/Melding.yaml', '/components/schemas/Melding')

  test('accepts our example, as the standard does', () => {
    const isValid = validatorOfMelding()
    expect(isValid(sent), JSON.stringify(isValid.errors)).toBe(true)
    expect(Melding.safeParse(sent).success).toBe(true)
  })

  test('says the same as the standard of every field that is left out or has another type', () => {
    const isValid = validatorOfMelding()
    const paths = pathsOf(sent)
    expect(paths.length).toBeGreaterThan(50)
    const variants = paths.flatMap((path) =>
      [undefined, null, 17, 'onzin', [], {}, true].map((value) => ({ path, value, json: changed(path, value) })),
    )
    const differing = variants.filter(({ json }) => isValid(json) !== Melding.safeParse(json).success)
    expect(differing.map(({ path, value }) => `${path} = ${JSON.stringify(value)}`)).toEqual([])
  })
})

function pathsOf(value: unknown, below = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [`${below}${key}`, ...pathsOf(each, `${below}${key}.`)])
}

describe('a melding that a professional adopts', () => {
  let world: TestHouse
  beforeAll(async () => {
    world = await testHouse()
  })
  afterAll(() => world?.close())

  test('is that professional’s own draft, seen by nobody else, and asks for what is missing (R-CAS-03)', async () => {
    const yasmina = world.as('yasmina')
    const { referral } = referralFromMelding(sent)
    const draft = await call(yasmina, referralOperations.startReferral, { body: { referral, origin: 'melding' } })
    expect(draft).toMatchObject({ origin: 'melding', submittedAt: null, referral: { subject: { familyName: 'Haverkort' } } })
    expect(draft.missing).toEqual(expect.arrayContaining(['subject.birthDate', 'b', 'quality.onlyOwnData']))
    await expect(call(yasmina, referralOperations.submitReferral, { params: draft })).rejects.toMatchObject({ code: 'referral_incomplete' })
    for (const other of ['piet', 'mieke', 'joris']) {
      await expect(call(world.as(other), caseOperations.showDossier, { params: draft })).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})
