import { expect, test } from 'vitest'
import { likelyAddresses, likelyBirthDates, likelyNames, likelyPersonalData } from './personal-data.ts'

test.each([
  ['Wat kunnen wij doen voor Kees van der Molen, die vaak vertrekt?', 'Kees van der Molen'],
  ['Het gaat om dhr. X, wie is aan zet?', 'X'],
  ['Volgens mw. de Groot is er geen hulp.', 'de Groot'],
  ['De zus van J.P. Beukhorst belde.', 'J.P. Beukhorst'],
  ['Gisteren kwam Fatima el Idrissi weer langs.', 'Fatima el Idrissi'],
  ['Mohamed doet het nu beter.', 'Mohamed'],
  ['Wij maken ons zorgen over fatima en haar kind.', 'fatima'],
  ['De buurman, Brinkstra, dreigt.', 'Brinkstra'],
  ["Kevin's moeder wil dat niet.", "Kevin's"],
])('what looks like a name is pointed out (R-GOV-05): %s', (text, name) => {
  expect(likelyNames(text)).toEqual([name])
})

test.each([
  'Een man van rond de dertig mijdt zorg. Zijn buren zijn bang. Wat mag de politie delen met de GGZ?',
  'Op maandag belde de Reclassering. In maart was er een huisverbod (Wet tijdelijk huisverbod).',
  'Kan Veilig Thuis meedenken? De gemeente Zwolle vraagt het ook, en het Openbaar Ministerie.',
  'Geldt de Wvggz ook als iemand Pools spreekt? Bijv. Als er geen tolk is.',
  '- Wie is aan zet?\n- Welke tafel past?',
  'A person of about thirty avoids care. What may the Police share with Probation on Monday?',
])('institutions, laws, days and beginnings of sentences are no names (R-GOV-05): %s', (text) => {
  expect(likelyNames(text)).toEqual([])
})

test('names of participants and municipalities of the house may be said (R-GOV-05)', () => {
  const text = 'Mag Dimence dit vragen? Volgens Bergen-Veen wel.'
  expect(likelyNames(text)).toEqual(['Dimence', 'Bergen-Veen'])
  expect(likelyNames(text, ['Dimence Groep', 'Bergen-Veen'])).toEqual([])
})

test('a date of long ago, or one called a birth, is asked about; a date of an incident is not (R-GOV-05)', () => {
  expect(likelyBirthDates('Hij is van 12 maart 1987 en zijn zoon, geboren op 03-04-2021, woont bij hem.')).toEqual([
    '12 maart 1987',
    '03-04-2021',
  ])
  expect(likelyBirthDates('Het incident was op 03-04-2026, de zitting is 2026-05-01.')).toEqual([])
})

test('where somebody can be found is asked about (R-GOV-05)', () => {
  expect(likelyAddresses('Hij woont Kerkstraat 12a, 7411 AB, mail x.y@voorbeeld.nl of bel 06-12345678.')).toEqual([
    'Kerkstraat 12a',
    '7411 AB',
    'x.y@voorbeeld.nl',
    '06-12345678',
  ])
  expect(likelyAddresses('In 2026 OM en politie; zie artikel 2.31 lid 1 en 3 meldingen op de weg.')).toEqual([])
})

test('everything likely is listed once (R-GOV-05)', () => {
  expect(likelyPersonalData('Kees belt. Kees is van 1 mei 1990, op de Kerkstraat 12.')).toEqual(['Kees', '1 mei 1990', 'Kerkstraat 12'])
})
