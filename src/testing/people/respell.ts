import type { Chance } from '../../world/random.ts'

type Rule = readonly [RegExp, string]

/** As somebody writes down a family name that was said to them. */
const heard: readonly Rule[] = [
  [/ss/, 's'],
  [/(?<=[aeiou])s(?=e)/, 'ss'],
  [/sen$/, 'sens'],
  [/sens?$/, 'se'],
  [/ij/, 'y'],
  [/y/, 'ij'],
  [/ei/, 'ij'],
  [/ck/, 'k'],
  [/k(?=[aeiou])/, 'c'],
  [/dt$/, 't'],
  [/th/, 't'],
  [/(?<=[aeiou])d$/, 't'],
  [/v/, 'f'],
  [/z/, 's'],
  [/ou/, 'au'],
  [/oe/, 'ou'],
  [/u(?=[^aeiou])/, 'ou'],
  [/g(?=[aeiou])/, 'gh'],
  [/ch/, 'g'],
  [/kh/, 'ch'],
  [/ll/, 'l'],
  [/tt/, 't'],
  [/nn/, 'n'],
  [/rr/, 'r'],
  [/kk/, 'k'],
  [/aa/, 'a'],
  [/oo/, 'o'],
  [/ee/, 'e'],
  [/sch/, 'sg'],
  [/b$/, 'p'],
  [/w/, 'v'],
  [/q/, 'k'],
  [/ai/, 'ay'],
  [/i$/, 'y'],
  [/x/, 'ks'],
  [/c(?=[aou])/, 'k'],
]

/** The same name as another registry spells it. */
const spellings: readonly (readonly string[])[] = [
  'Mohamed Mohammed Muhammed Muhammad Mohammad Mohamad Mehmed Mouhamed'.split(' '),
  'Ahmed Ahmet Ahmad Achmed'.split(' '),
  'Youssef Yusuf Yousef Joesoef Yussef Yousouf Jussuf'.split(' '),
  'Hassan Hasan Hassane'.split(' '),
  'Hussein Hüseyin Hussain Hoessein Houssein'.split(' '),
  'Mustapha Mustafa Moustapha Moestafa'.split(' '),
  'Khalid Khaled Chalid Halid'.split(' '),
  'Omar Ömer Umar Oumar'.split(' '),
  'Abdellah Abdullah Abdallah Abdoellah'.split(' '),
  'Ibrahim İbrahim Brahim Ebrahim Ibraheem'.split(' '),
  'Fatima Fatma Fadma Fatimah Fatiema'.split(' '),
  'Aicha Ayşe Aisha Aïcha Ayesha'.split(' '),
  'Khadija Hatice Khadidja Chadia Khadijah'.split(' '),
  'Tarik Tarek Tareq Tarık Tariq'.split(' '),
  'Karim Kerim Kareem'.split(' '),
  'Yasmina Jasmina Yasemin Yassmina'.split(' '),
  'Thijs Tijs Thys Ties'.split(' '),
  'Mathijs Matthijs Matthys Mathys Mattijs'.split(' '),
  'Erik Eric Erick'.split(' '),
  'Sophie Sofie Sophy'.split(' '),
  'Lucas Lukas Luukas'.split(' '),
  'Elisabeth Elizabeth Elysabeth'.split(' '),
  'Stefan Stephan Steven Stefaan'.split(' '),
  'Jeroen Geroen Jerone'.split(' '),
  'Marieke Marijke Mariëke Maryke'.split(' '),
  'Kees Cees Kes'.split(' '),
  'Piotr Pjotr Piotre'.split(' '),
  'Krzysztof Krystof Krzystof Christof'.split(' '),
]

/** What one registry has as the given name and another as what somebody is called; written apart from the table of the domain. */
const called: Readonly<Record<string, string>> = {
  Jan: 'Johannes',
  Hans: 'Johannes',
  Johan: 'Hans',
  Henk: 'Hendrik',
  Kees: 'Cornelis',
  Cor: 'Cornelis',
  Willem: 'Wim',
  Wim: 'Wilhelmus',
  Rick: 'Hendrik',
  Bas: 'Sebastiaan',
  Sander: 'Alexander',
  Daan: 'Daniël',
  Frank: 'Franciscus',
  Rob: 'Robert',
  Theo: 'Theodorus',
  Piet: 'Petrus',
  Peter: 'Petrus',
  Bert: 'Albertus',
  Arie: 'Adrianus',
  Gijs: 'Gijsbertus',
  Maarten: 'Martinus',
  Gerrit: 'Gerardus',
  Klaas: 'Nicolaas',
  Wouter: 'Wout',
  Stefan: 'Stef',
  Thijs: 'Matthijs',
  Maria: 'Mieke',
  Johanna: 'Hanneke',
  Anna: 'Annie',
  Cornelia: 'Nel',
  Elisabeth: 'Liesbeth',
  Hendrika: 'Riek',
  Wilhelmina: 'Willemien',
  Ria: 'Maria',
  Truus: 'Geertruida',
  Joke: 'Johanna',
  Mustafa: 'Musti',
  İbrahim: 'Ibo',
  Mehmet: 'Memo',
  Süleyman: 'Sulo',
  Mohamed: 'Mo',
  Mohammad: 'Mo',
  Abdelkader: 'Kader',
  Aziz: 'Abdelaziz',
  Abdelhak: 'Hak',
  Zakaria: 'Zak',
  Brahim: 'Ibrahim',
  Ricardo: 'Ricky',
  Kenneth: 'Ken',
  Krzysztof: 'Krzysiek',
  Tomasz: 'Tomek',
  Piotr: 'Piotrek',
  Jakub: 'Kuba',
  Wojciech: 'Wojtek',
  Grzegorz: 'Grzesiek',
  Katarzyna: 'Kasia',
  Małgorzata: 'Gosia',
  Agnieszka: 'Aga',
  Barbara: 'Basia',
  Aleksandra: 'Ola',
  Rudolf: 'Ruud',
  Gilbert: 'Bert',
}

export function calledInstead(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  return [called[first] ?? first, ...rest].join(' ')
}

export function heardAs(name: string, chance: Chance): string {
  const fitting = heard.filter(([pattern]) => pattern.test(name))
  if (fitting.length === 0) return name
  const [pattern, sound] = chance.of(fitting)
  return name.replace(pattern, sound)
}

export function respell(name: string, chance: Chance): string {
  const [first = '', ...rest] = name.split(' ')
  const known = spellings.find((all) => all.includes(first))
  const others = known?.filter((each) => each !== first)
  return [others ? chance.of(others) : heardAs(first, chance), ...rest].join(' ')
}
