import { testBsn } from '../domain/bsn.ts'

export const at = (path: string) => ({ id: path, url: `https://meldingen.example.nl/${path}` })

/** A JZV Melding as Veilig Thuis Rivierenland could send it. */
export function melding<Change extends object>(id: string, change: Change) {
  return {
    ...at(id),
    soort: 'ZVH',
    datumTijd: '2026-11-02T09:15:00+01:00',
    verzoek: 'Graag samen bezien hoe de kinderen veilig blijven.',
    terugkoppelingGewenst: true,
    zorgelijkeSituatie: {
      ...at('situatie/1'),
      situatieSchets: 'Moeder en twee kinderen wonen sinds de zomer in een tijdelijk huis.',
      nadereOmschrijving: 'Een ex-partner zoekt hen op.',
      vraagAntwoord: { ...at('vraag/1'), vraag: 'Is er nu gevaar?', antwoord: 'Ja, in het weekend.' },
    },
    contact: { ...at('contact/1'), naam: 'Y. el Khatib', emailAdres: 'vt@example.nl', telefoonnummer: '0800-0000' },
    overigeInformatie: { ...at('informatie/1'), omschrijving: 'Er is een tolk nodig.' },
    heeftBetrekkingOp: [
      {
        url: 'https://meldingen.example.nl/betrokkene/1',
        burgerservicenummer: String(testBsn(77)),
        geslacht: '2',
        naam: { ...at('naam/1'), voornamen: 'Leonie', voorvoegsel: '-', geslachtsnaam: 'Haverkort' },
        adres: { ...at('adres/1'), straatnaam: 'Lindelaan', huisnummer: 12, postcode: '9901 AB', plaats: 'Oudewaard' },
      },
    ],
    ...change,
  }
}

/** A notification as the case system of a municipality could send it (ZGW). */
export function caseNotification(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kanaal: 'zaken',
    hoofdObject: 'https://zaken.merwestad.example/api/v1/zaken/3a1f',
    resource: 'zaak',
    resourceUrl: 'https://zaken.merwestad.example/api/v1/zaken/3a1f',
    actie: 'create',
    aanmaakdatum: '2026-11-20T08:00:00Z',
    kenmerken: { bronorganisatie: '000000000' },
    ...change,
  }
}
