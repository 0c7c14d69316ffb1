/** What a schema finds wrong, said as what to do. A schema's own message goes before these. */
export const forms = {
  required: 'Vul dit veld in.',
  choose: 'Maak een keuze.',
  wrong: 'Dit is niet goed ingevuld.',
  tooShort: { one: 'Schrijf ten minste {n} teken.', other: 'Schrijf ten minste {n} tekens.' },
  tooLong: { one: 'Gebruik ten hoogste {n} teken.', other: 'Gebruik ten hoogste {n} tekens.' },
  tooSmall: 'Vul {n} of meer in.',
  tooLarge: 'Vul {n} of minder in.',
  tooFew: { one: 'Kies er ten minste {n}.', other: 'Kies er ten minste {n}.' },
  tooMany: { one: 'Kies er ten hoogste {n}.', other: 'Kies er ten hoogste {n}.' },
  number: 'Vul een getal in.',
  email: 'Vul een e-mailadres in, zoals naam@organisatie.nl.',
  url: 'Vul een webadres in, zoals https://organisatie.nl.',
  date: 'Vul een datum in: dag, maand en jaar.',
  time: 'Vul een tijd in, zoals 09:30.',
}
