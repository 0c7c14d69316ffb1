import { describe, expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { likenessTo, type Person } from './likeness.ts'
import { isEnough, nameKeys, searchKeys } from './name-keys.ts'
import { dateLikeness, nearDates } from './near-dates.ts'

const day = (text: string) => CalendarDate.parse(text)
const person = (givenName: string, familyName: string, rest: Partial<Person> = {}): Person => ({
  givenName,
  familyName,
  birthDate: day('1984-03-08'),
  ...rest,
})
const matches = (query: Person, known: Person) => likenessTo(query)(known)?.matches
const isFound = (query: Person, known: Person): boolean => nameKeys(known).some((key) => searchKeys(query).includes(key))

describe('a name', () => {
  test.each([
    ['Jan', 'Jansen', 'Jan', 'Janssen'],
    ['Jan', 'Jansen', 'Jan', 'Jansens'],
    ['Mohamed', 'Haddad', 'Muhammed', 'Haddad'],
    ['Mohamed', 'Haddad', 'Mohammed', 'Hadad'],
    ['Ayşe', 'Çelik', 'Ayse', 'Celik'],
    ['Fatma', 'Aydın', 'Fatma', 'Aydin'],
    ['Søren', 'Größner', 'Soren', 'Grossner'],
    ['Thijs', 'IJsbrandy', 'Thys', 'Ysbrandij'],
    ['Said', 'el Khatib', 'Said', 'Elkhatib'],
    ['Omar', 'Ben Ali', 'Omar', 'Benali'],
    ['Youssef', 'Ouahabi', 'Joesoef', 'Wahabi'],
    ['Peter', 'de Vries', 'Peter', 'Vries, de'],
    ['Bert', 'van der Linden', 'Bert van der', 'Linden'],
    ['Anna', 'Kuiper', 'Anna', 'Kupier'],
    ['Willem', 'Bakker', 'W.', 'Bakker'],
    ['Willem', 'Bakker', 'Bakker', 'Willem'],
    ['Rianne', 'Smit-de Boer', 'Rianne', 'de Boer-Smit'],
    ['Rianne', 'Smit-de Boer', 'Rianne', 'de Boer'],
    // a soft hyphen and a break of no width, pasted with it
    ['Rachida', 'Amrani', 'Ra\u00adchida', 'Am\u200brani'],
  ])('%s %s is found as %s %s', (given, family, askedGiven, askedFamily) => {
    const [known, query] = [person(given, family), person(askedGiven, askedFamily)]
    expect(matches(query, known)).toContain('date_same')
    expect(isFound(query, known)).toBe(true)
    // and without a date to help, unless only an initial or a swap is left of the given name
    const undated = { ...query, birthDate: undefined }
    expect(isFound(undated, known)).toBe(true)
  })

  test.each([
    ['Johannes', 'Hans'],
    ['Albert', 'Bert'],
    ['Bert', 'Lambertus'],
    ['Muhammet', 'Mo'],
    ['Kees', 'Cornelis'],
    ['Sjaak', 'Jacobus'],
    ['Ali', 'Aleida'],
    ['Süleyman', 'Sulo'],
    ['Małgorzata', 'Gosia'],
    ['Wim', 'Wilhelmus'],
    ['Riet', 'Maria'],
  ])('%s is also looked for as %s, in either direction, and the reason says so (B2)', (one, other) => {
    for (const [known, asked] of [
      [one, other],
      [other, one],
    ] as const) {
      const somebody = person(known, 'van der Horst')
      expect(matches(person(asked, 'Horst'), somebody)).toContain('given_short')
      for (const query of [{ birthDate: undefined }, { birthDate: day('1984-08-03') }])
        expect(isFound(person(asked, 'Horst', query), somebody)).toBe(true)
      expect(isFound(person(asked, 'Hrost', { birthDate: undefined }), somebody)).toBe(true)
    }
  })

  test('is not taken for another whole name that happens to share a short form', () => {
    expect(matches(person('Albert', 'Bos'), person('Hubertus', 'Bos'))).not.toContain('given_short')
  })

  test('with its short forms adds few keys to a question, and none to what is stored', () => {
    const known = person('Johannes', 'van der Horst')
    expect(nameKeys(known)).not.toContain('ans|arst')
    const without = searchKeys(person('Dwight', 'van der Horst')).length
    expect(searchKeys(known).length - without).toBeLessThan(25)
  })

  test('of before or after a marriage is as good as the family name', () => {
    const known = person('Rianne', 'Smit', { otherNames: 'de Boer' })
    expect(matches(person('Rianne', 'Boer'), known)).toEqual(['other_name', 'given_same', 'date_same'])
    expect(matches(person('Rianne', 'Jansen', { otherNames: 'De Boer' }), known)).toEqual(['other_name', 'given_same', 'date_same'])
  })

  test('of another sound, with the same birthday, is no suggestion', () => {
    expect(matches(person('Jan', 'Jansen'), person('Kees', 'Visser'))).toBeUndefined()
  })
})

describe('a birth date', () => {
  test.each([
    ['1984-03-08', '1984-08-03', 'swapped'],
    ['1984-03-08', '1994-03-08', 'one_digit'],
    ['1984-03-08', '1948-03-08', 'neighbours'],
    ['1984-03-08', '1974-08-03', 'swapped_digit'],
    ['1984-03-08', '1984-03-08', 'same'],
    ['1984-03-08', '1991-12-25', undefined],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(dateLikeness(day(one), day(other))).toBe(likeness)
    expect(dateLikeness(day(other), day(one))).toBe(likeness)
  })

  test('that is one slip of the pen away is looked for, and no day that is not on the calendar', () => {
    const near = nearDates(day('1984-03-08'))
    expect(near).toEqual(expect.arrayContaining(['1984-08-03', '1994-03-08', '1948-03-08', '1984-03-09']))
    expect(near.every((each) => CalendarDate.safeParse(each).success)).toBe(true)
    expect(near).not.toContain('1984-03-08')
  })

  test('nearly the same is only a reason together with both names', () => {
    const near = { birthDate: day('1984-03-09') }
    expect(matches(person('Jan', 'Jansen', near), person('Jan', 'Jansen'))).toEqual(['family_same', 'given_same', 'date_one_digit'])
    expect(matches(person('Jan', 'Jansen', near), person('Kees', 'Jansen'))).toBeUndefined()
  })

  test('wholly another makes it another person, but for the same BSN', () => {
    const other = { birthDate: day('1991-12-25') }
    expect(matches(person('Jan', 'Jansen'), person('Jan', 'Jansen', other))).toBeUndefined()
    expect(matches(person('Jan', 'Jansen'), person('Jan', 'Jansen', { ...other, sameBsn: true }))).toContain('bsn_same')
  })
})

test('one looks for somebody with a BSN, or with two of given name, family name and birth date', () => {
  expect(isEnough({ bsn: '999990019' })).toBe(true)
  expect(isEnough({ givenName: 'Jan', familyName: 'Jansen' })).toBe(true)
  expect(isEnough({ otherNames: 'Jansen', birthDate: day('1984-03-08') })).toBe(true)
  expect(isEnough({ familyName: 'Jansen', givenName: ' ' })).toBe(false)
  expect(isEnough({ birthDate: day('1984-03-08') })).toBe(false)
})
