import { soundOf } from './name-text.ts'

/** A word of a name, and how it sounds. */
export type Word = { text: string; sound: string }

/**
 * Given names and what their bearers are called, as met in the Netherlands; before the colon the whole name in its spellings.
 * Who is Kees at the police may be Cornelis at the municipality. Written without marks, as names are compared.
 */
const table = `
  adrianus adriaan adrian: ad adri arie arjan aad janus jaan
  albertus albert: bert bertus ab appie
  alexander alexandre: alex lex sander xander sascha
  alphonsus alfonsus alphons: fons
  aloysius: loe louis wies
  andreas andries: dries andre andy
  antonius anton anthonius anthony: ton toon tonny tony teun toine antoon antoine
  arnoldus arnold arnoud: nol noud aart arno
  augustinus augustus august: guus gust stijn
  bartholomeus: bart mees
  bernardus bernard bernhard: ben bennie benny barend berry nardus
  carolus karel charles: carel sjarel charly
  christiaan christian christianus christoffel christopher: chris christ kris
  cornelis cornelius: kees cees cor corne nelis neel
  daniel: daan dan danny
  dominicus dominique: domien nick
  eduardus eduard edward: ed eddy eddie ward edo
  egbertus egbert: bert ebbe
  engelbertus engelbert: bert engel
  everardus everhardus: evert eef ever
  franciscus: frans frank cis sus franc ciscus
  frederik fredericus frederikus: fred frits freek freddy rik
  gerardus gerhardus gerard: ger gert geert gerrit
  gerrit: ger gert
  gijsbertus gijsbert: gijs bert
  gilbertus gilbert: bert gil
  godefridus godfried: govert frits fried
  gregorius: gregor greg joris
  hendrikus hendrik henricus henri: henk hein harry rik hennie henny driek heinrich
  hermanus herman: harm manus mans harry
  hieronymus: jeroen
  hubertus hubert: bert bertus huub hub huib
  ignatius: ignaas naas
  jacobus jacob jakob: jaap koos ko sjaak jaco cobus coos jack jacques kobus
  johannes joannes johan: jan hans joop jo hannes jannes jos johnny john
  jonathan: jon john nathan
  josephus joseph jozef jozephus josef: jos joep sjef jef joe
  lambertus lambert: bert bertus lammert lamme
  laurentius laurens lourens: lau rens louw
  leonardus leonard leendert: leo leen leon lenny nardus
  lodewijk ludovicus: louis lou loek wiek
  marinus: rinus rien rini marijn
  martinus martin maarten: tinus rien tiny mart
  mattheus matheus: mat mathee theo
  matthias mathias mathijs matthijs: thijs ties matthieu theis
  maximiliaan maximilian: max maxim
  michael michiel machiel michel: mike mick chiel giel
  nicolaas nicolas nikolaas: nico niek klaas nick nicky
  norbertus norbert: bert nor
  patrick patricius: pat rick
  paulus paul: pau pauw
  petrus: piet peter pieter peet pier
  pieter peter: piet peet
  richard: rick dick ricky ries
  robertus robert: rob bob robbie robin bert
  rudolf rudolphus rudolph roelof: rudi rudy ruud roel dolf
  sebastiaan sebastian sebastianus: bas bastiaan
  simon: siem siemen
  stephanus stefan steven stephan: stef fanus steef
  theodorus: theo ted dorus door
  thomas: tom tommy maas
  timotheus timothy: tim timo
  victor: vic vik
  vincentius vincent: vin vince cent
  walter walther wolter: wout wally
  wilhelmus willem william: wim will wil willy pim bill helmus
  wouter: wout
  adriana adriane: jana sjaan adri ria
  albertina alberta: berta tina bertie
  aleida alida: alie ali aaltje lida
  alexandra: sandra lexie alex
  anna: annie an ans anneke
  antonia: toos tonny tonia antje toni
  catharina katharina catherina: trijntje toos kaat trien kitty rina karin carin ina
  christina christine christiana: stien tina chris stina
  cornelia: corrie nel nelly neeltje cor lia corry
  elisabeth elizabeth: els liesbeth lies betty bep elly elsje lisa bets betsy lize
  francisca: fransje cisca ciska sis francien
  geertruida gertrudis: truus trudy geertje geer trui trudie
  gerarda: gerda ger gerrie
  helena: leni lena heleen ellen leentje lenie
  hendrika hendrica henrica: riek rika hennie henny ria heintje hetty rieka ricky
  huberta: bertha berta huub
  jacoba: coba coby koos jacomien
  jacqueline: jacky jackie lien
  johanna: jo joke jopie hanna hanneke annie hannie jannie janna jantje
  josephina josefina: fien jose josje sefa
  lamberta: berta bertha
  magdalena: magda lena leni madeleine magdalene
  margaretha margareta: greet greta gretha margriet rita grietje marga margo
  maria: marie mia mieke ria riet miep marijke rietje marijtje mies
  martina: tina tineke
  petronella: nel nelly petra pieternel piet ella
  susanna suzanna: suus suze susan sanne
  theodora: thea dora door dorien
  theresia theresa: trees thera tess trees
  wilhelmina: willy mien mina minnie wil willemien helma wilma mientje
  abdelaziz: aziz
  abdelhak: hak
  abdelhamid: hamid
  abdelkader: kader abdel
  abdelkarim: karim
  abdelmajid: majid
  abdellah abdallah abdullah: abdel abdul apo
  abderrahim: rahim
  abderrahman abdurrahman: rahman
  alireza: ali reza
  aliye: ali
  fatima fatma: fati fatos fatoum tima
  fatimazahra: fatima zahra fati
  hatice khadija: dija hatos khaddouj
  huseyin hussein: huso hus
  ibrahim: brahim ibo ib
  ismail: ismo isma
  mohamed mohammed muhammed mehmet: mo moh memo simo moha
  mustafa mustapha: mus musti moes
  noureddine nordin: nour nor
  osama oussama: ous
  othman osman: otto oz
  ramazan: ramo
  soufian soufiane: souf sof
  suleyman souleyman: sulo sully slimane
  yasin yassine: yas
  yasmina yasemin jasmina: jas yas mina
  youssef yusuf: joes youss
  zakaria: zak zaki zack
  zeynep zineb zainab: zeyno zina
  giovanni: gio gianni vanni
  kenneth: ken kenny
  orlando: lando
  radjesh radjinder: radj
  ricardo: ricky rico ric
  ronald: ron ronny ronnie
  stanley: stan
  winston: win
  aleksander: olek alek alex
  aleksandra: ola olka sandra
  agnieszka: aga agusia
  andrzej: jedrek
  barbara: basia barbs
  bartlomiej bartosz: bartek bart
  elzbieta: ela ella
  grzegorz: grzesiek grzes greg
  jakub: kuba kubus
  jan: janek jasiek
  joanna: asia joasia
  jozef: jozek
  katarzyna: kasia kaska
  krzysztof: krzysiek krzys krys chris
  maciej: maciek
  malgorzata: gosia malgosia goska
  mateusz: mati
  michal: michalek misiek
  piotr: piotrek
  stanislaw: staszek stas stan
  tomasz: tomek tom
  wojciech: wojtek
  zbigniew: zbyszek zbyniu
  zofia: zosia
`

type Groups = {
  names: readonly (readonly string[])[]
  ofText: ReadonlyMap<string, readonly number[]>
  ofSound: ReadonlyMap<string, readonly number[]>
}
let made: Groups | undefined

/** Made when first asked for, so that a page that only shows a likeness does not carry the table. */
function groups(): Groups {
  if (made) return made
  const [names, ofText, ofSound] = [[] as string[][], new Map<string, number[]>(), new Map<string, number[]>()]
  for (const line of table.split('\n').filter((each) => each.includes(':'))) {
    const [whole = [], short = []] = line.split(':').map((part) => part.split(/\s+/).filter((word) => word !== ''))
    const group = names.push([...whole, ...short]) - 1
    for (const name of [...whole, ...short]) add(ofText, name, group)
    for (const sound of whole.map(soundOf)) if (sound.length > 2) add(ofSound, sound, group)
  }
  made = { names, ofText, ofSound }
  return made
}

function add(map: Map<string, number[]>, key: string, group: number): void {
  const known = map.get(key) ?? []
  if (!known.includes(group)) map.set(key, [...known, group])
}

/** A name of the table as it stands there; a whole name in any spelling that sounds the same. */
function groupsOf({ text, sound }: Word): readonly number[] {
  const { ofText, ofSound } = groups()
  return ofText.get(text) ?? ofSound.get(sound) ?? []
}

/** Whether one may be called by the other: `Kees` and `Cornelis`, `Mo` and `Mohammed`. */
export function isShortForm(one: Word, other: Word): boolean {
  const known = groupsOf(other)
  return one.text !== other.text && known.length > 0 && groupsOf(one).some((group) => known.includes(group))
}

/** How else somebody of this name may be called, by sound. */
export function soundsBeside(word: Word): string[] {
  const others = groupsOf(word).flatMap((group) => groups().names[group] ?? [])
  return [...new Set(others.map(soundOf))].filter((sound) => sound !== word.sound)
}
