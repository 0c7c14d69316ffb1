import { describe, expect, test } from 'vitest'
import { adoptionIssues, asCovenant, CovenantTyped } from './covenant-draft.ts'
import { effectsOf } from './covenant-effects.ts'
import { covenantFields, differences } from './covenant-fields.ts'
import { criterionSets } from './covenant-parts.ts'
import { extraCriteriaAt, versionAt } from './covenant-versions.ts'
import { CalendarDate } from './date.ts'
import { Covenant, proposedCovenant, readCovenant } from './house.ts'
import { fillLetter, unknownFields } from './letter-templates.ts'
import { ParticipantId } from './participant.ts'

const day = (text: string) => CalendarDate.parse(text)
const o3 = criterionSets.o3.criteria.map((each) => ({ ...each, from: day('2027-01-01') }))
const nothing = {
  referralDays: [],
  reviews: 0,
  enrichments: 0,
  drafts: 0,
  draftsOver: 0,
  signals: 0,
  consultations: 0,
  reviewsLater: 0,
  openRequests: 0,
  notTaken: 0,
  treated: 0,
  scoresOutside: 0,
  domainsLeft: 0,
}

describe('a covenant', () => {
  test('from before some of its values were there can still be read, and changes nothing by it (R-GOV-08)', () => {
    const { domainNames: _, extraCriteria: __, meetings: ___, templates: ____, ...rest } = proposedCovenant
    const { draftWeeks: _____, signalDays: ______, consultationDays: _______, ...terms } = rest.terms
    const old = readCovenant({ ...rest, terms, aveLevels: ['AVE 1', 'AVE 2', 'AVE 3', 'AVE 4'] })
    expect(old).toEqual(proposedCovenant)
    expect(differences(old, proposedCovenant, 'nl')).toEqual([])
  })

  test('holds to the bounds of law and names every value beyond them (R-CAS-04b, R-RET-02, R-CAS-15)', () => {
    const wrong = Covenant.safeParse({
      ...proposedCovenant,
      weighing: { ...proposedCovenant.weighing, quorum: ['police'] },
      terms: { ...proposedCovenant.terms, rejectedWeeks: 9, reviewMonths: 7 },
    })
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['weighing.quorum', 'terms.rejectedWeeks', 'terms.reviewMonths'])
  })

  test('lets only public participants judge (WGS 2.31(2))', () => {
    const quorum = ['police', 'probation'] as const
    const found = Covenant.safeParse({ ...proposedCovenant, weighing: { ...proposedCovenant.weighing, quorum } })
    expect(found.error?.issues).toMatchObject([{ path: ['weighing', 'quorum'], message: 'judges_are_public' }])
  })

  test('is the same again after it was a draft', () => {
    const typed = CovenantTyped.parse(JSON.parse(JSON.stringify({ ...proposedCovenant, extraCriteria: o3 })))
    expect(Covenant.parse(asCovenant(typed))).toEqual({ ...proposedCovenant, extraCriteria: o3 })
  })

  test('shows each of its values in words, in both languages', () => {
    for (const { say, nl, en } of covenantFields) {
      expect(nl).not.toBe(en)
      for (const language of ['nl', 'en'] as const)
        expect(say({ ...proposedCovenant, extraCriteria: o3 }, language).join('')).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test('is compared with another field by field, in words', () => {
    const next = { ...proposedCovenant, terms: { ...proposedCovenant.terms, answerDays: 1 }, extraCriteria: o3.slice(0, 1) }
    expect(differences(proposedCovenant, next, 'nl').map(({ field, gone, come }) => [field.key, gone, come])).toEqual([
      ['answerDays', ['10 dagen'], ['1 dag']],
      [
        'extraCriteria',
        [],
        [
          'Is de casus ondoorgrondelijk? (vanaf 1 januari 2027) Geen organisatie begrijpt alleen wat er speelt; de beelden spreken elkaar tegen.',
        ],
      ],
    ])
  })
})

describe('what the participants agree on', () => {
  const change = (part: object) => Covenant.safeParse({ ...proposedCovenant, ...part })

  test('names the levels of escalation, each once, and who has which direction at each (R-CAS-16)', () => {
    const levels = [
      { name: 'Groen', caseDirection: 'lokaal team' },
      { name: 'Rood', processDirection: 'procesregisseur van het huis', administrative: 'burgemeester' },
    ]
    const found = change({ aveLevels: levels })
    const words = found.data && covenantFields.find(({ key }) => key === 'aveLevels')?.say(found.data, 'nl')
    expect(words).toEqual([
      'Groen (casusregie: lokaal team)',
      'Rood (procesregie: procesregisseur van het huis; bestuurlijk verantwoordelijk: burgemeester)',
    ])
    expect(change({ aveLevels: [{ name: 'Rood' }, { name: 'Rood' }] }).error?.issues[0]?.path).toEqual(['aveLevels', 1, 'name'].map(String))
  })

  test('chooses themes for counting, from the list, also none: no theme decides about admission (R-CAS-17)', () => {
    expect(change({ themes: [] }).success).toBe(true)
    expect(change({ themes: ['bijzonder'] }).success).toBe(false)
  })

  test('says how RISc, ZRM and LIJ call each life domain, and on which scale people score it (R-CAS-18)', () => {
    const housing = { lifeDomain: 'housing', risc: 'huisvesting en wonen', zrm: 'huisvesting' }
    const found = change({ domainNames: [housing], scores: { from: 0, to: 4 } })
    expect(found.data?.domainNames).toEqual([housing])
    expect(change({ domainNames: [housing, housing] }).error?.issues).toMatchObject([{ message: 'twice' }])
    expect(change({ scores: { from: 2, to: 4 } }).success).toBe(false)
  })

  test('sets when the referrer is called and how often one weighs (R-CAS-07)', () => {
    const { weighing, terms } = proposedCovenant
    expect(change({ terms: { ...terms, firstContactWorkingDays: 0 } }).success).toBe(false)
    expect(change({ weighing: { ...weighing, time: '24:30' } }).error?.issues[0]?.path).toEqual(['weighing', 'time'])
  })
})

describe('the version that holds', () => {
  const version = (n: number, validFrom: string, adoptedAt: string | null) => ({
    version: n,
    validFrom: day(validFrom),
    adoptedAt: adoptedAt ? new Date(adoptedAt) : null,
    covenant:
      n === 1
        ? proposedCovenant
        : { ...proposedCovenant, extraCriteria: o3.slice(0, 1).map((each) => ({ ...each, from: day(validFrom) })) },
  })
  const versions = [version(1, '2025-03-01', null), version(2, '2026-11-22', '2026-11-22T11:00:00Z')]

  test('on the day itself holds from the moment it was agreed, so that what came in that morning keeps its rule', () => {
    expect(versionAt(versions, new Date('2026-11-22T09:00:00Z')).version).toBe(1)
    expect(versionAt(versions, new Date('2026-11-22T12:00:00Z')).version).toBe(2)
    expect(versionAt(versions, new Date('2020-01-01T12:00:00Z')).version).toBe(1)
  })

  test('is never one that was withdrawn: the version before it goes on (R-GOV-08)', () => {
    const withdrawn = versions.map((each) => ({ ...each, isWithdrawn: each.version === 2 }))
    expect(versionAt(withdrawn, new Date('2026-11-22T12:00:00Z')).version).toBe(1)
    expect(extraCriteriaAt(withdrawn, new Date('2026-11-23T09:00:00Z'))).toEqual([])
  })

  test('asks its own criteria only of what is submitted from their day on', () => {
    expect(extraCriteriaAt(versions, new Date('2026-11-22T09:00:00Z'))).toEqual([])
    expect(extraCriteriaAt(versions, new Date('2026-11-23T09:00:00Z'))).toHaveLength(1)
  })
})

describe('adopting', () => {
  const id = (n: number) => ParticipantId.parse(`00000000-0000-4000-8001-00000000000${n}`)
  const network = {
    today: day('2026-11-22'),
    lastValidFrom: day('2025-03-01'),
    publicParticipants: [{ id: id(1) }, { id: id(2) }, { id: id(3) }],
    criteriaBefore: [],
    kindsThen: ['police' as const, 'prosecution' as const, 'municipal_executive' as const],
  }
  const adoption = { validFrom: day('2027-01-01'), agreedBy: [id(1), id(2), id(3)], minutes: 'Punt 4' }

  test('takes every public participant, or the reason why one is missing (R-GOV-08)', () => {
    const agreedBy = [id(1), id(2)]
    expect(adoptionIssues(proposedCovenant, adoption, network)).toEqual([])
    expect(adoptionIssues(proposedCovenant, { ...adoption, agreedBy }, network)).toEqual([
      { path: 'absentReason', code: 'reason_required' },
    ])
    expect(adoptionIssues(proposedCovenant, { ...adoption, agreedBy, absentReason: 'Besluit volgt in januari.' }, network)).toEqual([])
  })

  test('never reaches back: later than the last version, and a new criterion not before its covenant', () => {
    const next = { ...proposedCovenant, extraCriteria: o3.map((each) => ({ ...each, from: day('2026-12-01') })) }
    expect(adoptionIssues(next, adoption, network).map(({ code }) => code)).toEqual(Array(3).fill('before_valid_from'))
    const early = { ...adoption, validFrom: day('2026-12-01') }
    const later = { ...network, lastValidFrom: day('2026-12-01') }
    expect(adoptionIssues(proposedCovenant, early, later)).toEqual([{ path: 'validFrom', code: 'not_after_last_version' }])
  })

  test('refuses a quorum that nobody in the house can fill', () => {
    const kindsThen = network.kindsThen.slice(1)
    expect(adoptionIssues(proposedCovenant, adoption, { ...network, kindsThen })).toEqual([
      { path: 'covenant.weighing.quorum', code: 'participant_not_active' },
    ])
  })
})

describe('what a new covenant changes for running work', () => {
  test('is told in sums, and what does not change is not told', () => {
    const after = {
      ...proposedCovenant,
      weighing: { ...proposedCovenant.weighing, day: 'wednesday' as const },
      terms: { ...proposedCovenant.terms, firstContactWorkingDays: 3, reviewMonths: 3 },
    }
    const running = { ...nothing, referralDays: [{ on: day('2026-11-20'), n: 3 }], reviews: 3, reviewsLater: 2, drafts: 5 }
    expect(effectsOf(proposedCovenant, after, running, day('2026-11-23'))).toEqual([
      { kind: 'weighing_moves', n: 1, from: '2026-11-24T12:30:00.000Z', to: '2026-11-25T12:30:00.000Z' },
      { kind: 'first_contact_keeps', n: 3 },
      { kind: 'reviews_sooner', n: 2 },
    ])
    expect(effectsOf(proposedCovenant, proposedCovenant, running, day('2026-11-23'))).toEqual([])
  })
})

describe('a letter', () => {
  test('fills in what it knows, and closes up around what there is not', () => {
    expect(fillLetter('Nummer {zaaknummer}.\n\n{advies}\n\n{huis}', { zaaknummer: '2026-0007', huis: 'Het huis' })).toBe(
      'Nummer 2026-0007.\n\nHet huis',
    )
  })

  test('refuses by name what it does not know, and every field that would name somebody', () => {
    expect(unknownFields('{zaaknummer} {Zaaknummer} {naam_aanmelder} {geboortedatum} {onzin} {onzin}')).toEqual([
      { name: 'Zaaknummer', code: 'unknown_letter_field' },
      { name: 'naam_aanmelder', code: 'no_person_in_letter' },
      { name: 'geboortedatum', code: 'no_person_in_letter' },
      { name: 'onzin', code: 'unknown_letter_field' },
    ])
  })
})
