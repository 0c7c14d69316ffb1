import * as z from 'zod'
import { issuesOf } from '../../../api/issues.ts'
import { DomainError } from '../../../domain/errors.ts'
import { Referral } from '../../../domain/referral.ts'

/** A melding in the words of "Samen onder Handbereik" (JZV, version 0.1): unknown properties are allowed there, and here reported. */

const id = z.string().min(1)
const url = z.url()
const dateTime = z.iso.datetime({ offset: true })
const characters = (max: number) => z.string().min(1).max(max)

const Naam = z.looseObject({ id, url, voornamen: characters(200), voorvoegsel: characters(10), geslachtsnaam: characters(200) })
const Adres = z.looseObject({
  id,
  url,
  straatnaam: characters(24),
  huisnummer: z.int32(),
  postcode: z.string().regex(/^[1-9][0-9]{3}\s[A-Z]{2}$/, { error: 'invalid' }),
  plaats: z.string(),
})
const Betrokkene = z.looseObject({
  url,
  burgerservicenummer: z.string().regex(/^[1-9]\d{8}$/, { error: 'bsn_has_nine_digits' }),
  geslacht: z.enum(['0', '1', '2', '9']),
  naam: Naam,
  adres: Adres,
})
const Periode = z.looseObject({ id, url, datumTijdBegin: dateTime, datumTijdEinde: dateTime })
const Incident = z
  .looseObject({ id: z.string(), url, datumTijd: dateTime, locatie: z.string(), omschrijving: z.string(), periodeVanTot: Periode })
  .nullable()
const VraagAntwoord = z.looseObject({ id, url, vraag: z.string(), antwoord: z.string() })

export const Melding = z.looseObject({
  id: z.string(),
  url,
  soort: z.enum(['NAZ', 'VT', 'ZVH']),
  datumTijd: dateTime,
  verzoek: z.string(),
  terugkoppelingGewenst: z.boolean(),
  zorgelijkeSituatie: z.looseObject({
    id,
    url,
    situatieSchets: z.string(),
    nadereOmschrijving: z.string(),
    vraagAntwoord: VraagAntwoord,
  }),
  contact: z.looseObject({ id, url, naam: z.string(), emailAdres: z.string(), telefoonnummer: z.string() }),
  overigeInformatie: z.looseObject({ id, url: z.url(), omschrijving: z.string() }),
  naarAanleidingVan: z.array(Incident).max(100).optional(),
  heeftBetrekkingOp: z.array(Betrokkene).max(100).optional(),
})
export type Melding = z.infer<typeof Melding>

/** What is meant for a house: the other kinds go to Veilig Thuis and to the help that is not urgent, by a road of their own. */
const MeldingForHouse = Melding.extend({
  soort: Melding.shape.soort.refine((soort) => soort === 'ZVH', { error: 'melding_not_for_house' }),
})

/** Throws `invalid_input` naming every problem, and that it is meant for another receiver among them. */
export function requireForHouse(json: unknown): void {
  const read = MeldingForHouse.safeParse(json)
  if (!read.success) throw new DomainError('invalid_input', issuesOf(read.error))
}

type FromMelding = {
  referral: Referral
  /** What the referral has no place for, by its path in the melding; never its content. */
  unmapped: string[]
}

/** What of a melding a referral can hold, as a draft that a professional still has to adopt, complete and submit. Throws `invalid_input` naming every problem. */
export function referralFromMelding(json: unknown): FromMelding {
  const read = Melding.safeParse(json)
  if (!read.success) throw new DomainError('invalid_input', issuesOf(read.error))
  const melding = read.data
  const [subject] = melding.heeftBetrekkingOp ?? []
  const mapped = Referral.safeParse({
    ...(subject ? { subject: subjectFrom(subject) } : {}),
    ...(said(melding.verzoek) ? { goal: melding.verzoek } : {}),
    a: { ...(said(problemFrom(melding)) ? { problem: problemFrom(melding) } : {}) },
    c: { ...(said(incidentsFrom(melding)) ? { explanation: incidentsFrom(melding) } : {}) },
  })
  if (!mapped.success) throw new DomainError('invalid_input', inTheMelding(issuesOf(mapped.error)))
  return { referral: mapped.data, unmapped: unmappedOf(melding) }
}

const said = (text: string): boolean => text.trim() !== ''

function subjectFrom({ naam, adres, burgerservicenummer }: z.infer<typeof Betrokkene>) {
  return {
    givenName: naam.voornamen,
    ...(isPrefix(naam.voorvoegsel) ? { prefix: naam.voorvoegsel } : {}),
    familyName: naam.geslachtsnaam,
    bsn: burgerservicenummer,
    address: `${adres.straatnaam} ${adres.huisnummer}, ${adres.postcode} ${adres.plaats}`,
    municipality: adres.plaats,
  }
}

/** The standard asks for a prefix of at least one character; a dash or a blank stands for none. */
const isPrefix = (text: string): boolean => /\p{L}/u.test(text)

function problemFrom({ zorgelijkeSituatie: { situatieSchets, nadereOmschrijving, vraagAntwoord } }: Melding): string {
  const question = said(vraagAntwoord.vraag) ? `${vraagAntwoord.vraag}\n${vraagAntwoord.antwoord}` : ''
  return [situatieSchets, nadereOmschrijving, question].filter(said).join('\n\n')
}

function incidentsFrom({ naarAanleidingVan }: Melding): string {
  return (naarAanleidingVan ?? [])
    .flatMap((incident) => (incident ? [`${incident.datumTijd.slice(0, 10)}, ${incident.locatie}: ${incident.omschrijving}`] : []))
    .join('\n')
}

/** Where a field of the referral came from, so that a problem is named in the sender's words. */
const sources: Readonly<Record<string, string>> = {
  'subject.givenName': 'heeftBetrekkingOp.0.naam.voornamen',
  'subject.prefix': 'heeftBetrekkingOp.0.naam.voorvoegsel',
  'subject.familyName': 'heeftBetrekkingOp.0.naam.geslachtsnaam',
  'subject.bsn': 'heeftBetrekkingOp.0.burgerservicenummer',
  'subject.address': 'heeftBetrekkingOp.0.adres',
  'subject.municipality': 'heeftBetrekkingOp.0.adres.plaats',
  goal: 'verzoek',
  'a.problem': 'zorgelijkeSituatie',
  'c.explanation': 'naarAanleidingVan',
}

function inTheMelding(issues: readonly { path: string; code: string }[]) {
  return issues.map(({ path, code }) => ({ path: sources[path] ?? path, code }))
}

/** Who reported, further persons and what is not in the standard stay with the sender. */
function unmappedOf(melding: Melding): string[] {
  const others = (melding.heeftBetrekkingOp ?? []).slice(1).map((_, index) => `heeftBetrekkingOp.${index + 1}`)
  const own = [
    'soort',
    'datumTijd',
    'terugkoppelingGewenst',
    'contact',
    ...(said(melding.overigeInformatie.omschrijving) ? ['overigeInformatie'] : []),
  ]
  const sexes = melding.heeftBetrekkingOp?.length ? ['heeftBetrekkingOp.0.geslacht'] : []
  const periods = (melding.naarAanleidingVan ?? []).flatMap((incident, index) =>
    incident ? [`naarAanleidingVan.${index}.periodeVanTot`] : [],
  )
  return [...own, ...sexes, ...periods, ...others, ...unknownKeys(melding)]
}

function unknownKeys(melding: Melding): string[] {
  const known = new Set(Object.keys(Melding.shape))
  return Object.keys(melding)
    .filter((key) => !known.has(key))
    .slice(0, 50)
    .map((key) => key.slice(0, 50))
}
